package yaogui.protocol.link;

import java.util.function.Consumer;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;

/** Hears the broker's answer to one message. Paho's thread; nothing is thrown from here. */
final class PahoPublished implements MqttActionListener {

    private final PahoConnection connection;
    private final String topic;
    private final Consumer<Boolean> taken;

    /** @param taken hears whether the broker has taken it */
    PahoPublished(PahoConnection connection, String topic, Consumer<Boolean> taken) {
        this.connection = connection;
        this.topic = topic;
        this.taken = taken;
    }

    @Override
    public void onSuccess(IMqttToken token) {
        try {
            String refused = PahoConnection.refused(token);
            connection.answered(topic, refused);
            taken.accept(refused.isEmpty());
        } catch (RuntimeException e) {
            connection.lost("an answer for %s is unreadable: %s".formatted(topic, e));
        }
    }

    /** No answer will come: the connection has ended, or was about to. */
    @Override
    public void onFailure(IMqttToken token, Throwable exception) {
        connection.answered(topic, "");
        taken.accept(false);
    }
}
