package yaogui.simulation.ingest;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.Topics;

/**
 * Somebody who holds a dispenser's certificate and says the same batch again and again, without waiting for anybody. On an event
 * loop of its own.
 */
final class Flooder extends SimpleChannelInboundHandler<MqttMessage> {

    private static final int MOST_PACKET_ID = 0xffff;
    private static final int BEAT_MILLIS = 10;

    private final DispenserId id;
    private final String topic;
    private final byte[] payload;
    private final int perBeat;
    private final AtomicLong said = new AtomicLong();

    /** @param perSecond how often it says it; rounded down to hundreds, and less if the broker reads more slowly */
    Flooder(DispenserId id, Topics topics, BusyJournal journal, int entries, int perSecond) {
        this.id = id;
        this.topic = topics.up(id, Topics.Up.EVENTS);
        this.payload = journal.next(entries);
        this.perBeat = perSecond * BEAT_MILLIS / 1_000;
    }

    /** Messages that were written so far. Any thread. */
    long said() {
        return said.get();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        BusyDispenser.say(context, BusyDispenser.connect(id));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        if (message.fixedHeader().messageType() == MqttMessageType.CONNACK) {
            var _ = context.executor()
                    .scheduleAtFixedRate(() -> beat(context), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void beat(ChannelHandlerContext context) {
        for (int i = 0; i < perBeat && context.channel().isWritable(); i++) {
            BusyDispenser.say(
                    context,
                    MqttMessageBuilders.publish()
                            .topicName(topic)
                            .qos(MqttQoS.AT_LEAST_ONCE)
                            .messageId((int) (said.getAndIncrement() % MOST_PACKET_ID) + 1)
                            .payload(Unpooled.wrappedBuffer(payload))
                            .build());
        }
    }
}
