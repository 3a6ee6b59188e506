package yaogui.console.broker;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * What a connection must keep to besides the secret. The client id must be the user's name: under another's id one
 * could throw that other out and empty its session, secret or not. And from the first packet on, no long one is even
 * read, where Artemis would read 256 MB.
 */
final class ConnectRules implements MQTTInterceptor {

    private static final int MQTT_5 = 5;

    private final int mostBytes;

    ConnectRules(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (!(message instanceof MqttConnectMessage connect)) {
            return true;
        }
        boolean kept = connect.variableHeader().version() == MQTT_5
                && connect.payload().clientIdentifier().equals(connect.payload().userName());
        if (kept && connection.getTransportConnection() instanceof NettyConnection netty) {
            limit(netty.getChannel().pipeline());
        }
        return kept;
    }

    private void limit(ChannelPipeline pipeline) {
        pipeline.replace(MqttDecoder.class, "limited", new MqttDecoder(mostBytes));
    }
}
