package yaogui.console.broker;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttMessage;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * What a connection must keep to. The client id must be the user's name: under another's id one
 * could throw that other out and empty its session, admitted or not. At the outer door that name must be the one in the
 * certificate; {@link Guard} says so too, but Artemis remembers its word by name for some seconds. And from the first packet on, no long one is even
 * read, where Artemis would read 256 MB.
 */
final class ConnectRules implements MQTTInterceptor {

    private static final int MQTT_5 = 5;

    private final Guard guard;
    private final int mostBytes;

    ConnectRules(Guard guard, int mostBytes) {
        this.guard = guard;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean intercept(MqttMessage message, RemotingConnection connection) {
        if (!(message instanceof MqttConnectMessage connect)) {
            return true;
        }
        boolean kept = connect.variableHeader().version() == MQTT_5
                && connect.payload().clientIdentifier().equals(connect.payload().userName())
                && (!Shown.isOuter(connection) || guard.knows(connect.payload().userName(), connection));
        if (kept && connection.getTransportConnection() instanceof NettyConnection netty) {
            limit(netty.getChannel().pipeline());
        }
        return kept;
    }

    private void limit(ChannelPipeline pipeline) {
        pipeline.replace(MqttDecoder.class, "limited", new MqttDecoder(mostBytes));
    }
}
