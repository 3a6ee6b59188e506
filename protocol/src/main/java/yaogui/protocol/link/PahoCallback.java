package yaogui.protocol.link;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/**
 * What Paho's threads call. Nothing is thrown from here: Paho would swallow it, and a message with it, or take the
 * connection down.
 */
final class PahoCallback implements MqttCallback {

    private final PahoConnection connection;

    PahoCallback(PahoConnection connection) {
        this.connection = connection;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            connection.arrived(topic, message);
        } catch (RuntimeException e) {
            connection.lost("a message on %s could not be queued: %s".formatted(topic, e));
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        try {
            connection.lost(response);
        } catch (RuntimeException e) {
            connection.lost("it ended, and why is unreadable: " + e);
        }
    }

    /** Paho goes on after such an error, half deaf at times; a new connection is cheap. */
    @Override
    public void mqttErrorOccurred(MqttException exception) {
        connection.lost(PahoConnection.sentence(exception));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // PahoPublished hears of it
    }

    @Override
    public void connectComplete(boolean reconnect, String serverUri) {
        // the link's own thread waits for it
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // we never began such an exchange
    }
}
