package yaogui.protocol.link;

import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;

/** Hears the broker's answer to one message. Paho's thread; nothing is thrown from here. */
final class PahoPublished implements MqttActionListener {

    private final PahoConnection connection;
    private final String topic;

    PahoPublished(PahoConnection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    @Override
    public void onSuccess(IMqttToken token) {
        try {
            connection.answered(topic, PahoConnection.refused(token));
        } catch (RuntimeException e) {
            connection.lost("an answer for %s is unreadable: %s".formatted(topic, e));
        }
    }

    /** No answer will come: the connection has ended, or was about to. */
    @Override
    public void onFailure(IMqttToken token, Throwable exception) {
        connection.answered(topic, "");
    }
}
