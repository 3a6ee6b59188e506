package yaogui.simulation.ingest;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttVersion;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;

/**
 * A dispenser's side of one connection, as an agent's uplink behaves: one batch is under way, and the next goes out when the
 * console has acknowledged it. Everything on the event loop's thread.
 *
 * <p>It speaks MQTT by Netty's codec on one thread for the whole county, so that what is measured is the console and not a
 * thousand clients with five threads each.
 */
final class BusyDispenser extends SimpleChannelInboundHandler<MqttMessage> {

    private static final int KEEP_ALIVE_SECONDS = 300;
    private static final int MOST_PACKET_ID = 0xffff;

    private final DispenserId id;
    private final Topics topics;
    private final BusyJournal journal;
    private final Watch watch;
    private final LongSupplier nanos;
    private @Nullable ChannelHandlerContext connection;
    private Pace pace = Pace.NONE;
    private int changes;
    private boolean waiting;
    private long sentNanos;
    private long acknowledged;
    private int packet;

    /**
     * How it sends.
     *
     * @param entries in one message; 0 to send nothing more
     * @param everyNanos a message is due so long after the last was due; 0 for at once when that is acknowledged
     */
    record Pace(int entries, long everyNanos) {

        static final Pace NONE = new Pace(0, 0);

        /** One message, and then nothing more for as long as a bench takes. */
        static Pace once(int entries) {
            return new Pace(entries, Duration.ofDays(1).toNanos());
        }
    }

    /** Hears what happens, on the event loop's thread. */
    interface Watch {

        void ready();

        void acknowledged(long entries, long nanos);

        void broke(String why);
    }

    BusyDispenser(DispenserId id, Topics topics, BusyJournal journal, Watch watch, LongSupplier nanos) {
        this.id = id;
        this.topics = topics;
        this.journal = journal;
        this.watch = watch;
        this.nanos = nanos;
    }

    BusyJournal journal() {
        return journal;
    }

    /** From the moment at which it is connected. */
    BusyDispenser beginning(Pace first) {
        pace = first;
        return this;
    }

    /** Whether everything that was sent has been acknowledged. */
    boolean rests() {
        return !waiting;
    }

    /**
     * From now on.
     *
     * @param after the first message waits so long
     */
    void setPace(Pace next, long after) {
        pace = next;
        changes++;
        ChannelHandlerContext current = connection;
        if (current == null || next.entries() == 0) {
            return;
        }
        later(current, after);
    }

    /** @param change after which it was made due: another pace may be like this one */
    private void due(int change) {
        ChannelHandlerContext current = connection;
        if (change != changes || current == null) {
            return;
        }
        if (!waiting) {
            send(current);
        }
        if (pace.everyNanos() > 0) {
            later(current, pace.everyNanos());
        }
    }

    private void later(ChannelHandlerContext current, long after) {
        int change = changes;
        var _ = current.executor().schedule(() -> due(change), after, TimeUnit.NANOSECONDS);
    }

    private void send(ChannelHandlerContext current) {
        waiting = true;
        byte[] payload = journal.next(pace.entries());
        sentNanos = nanos.getAsLong();
        say(
                current,
                MqttMessageBuilders.publish()
                        .topicName(topics.up(id, Topics.Up.EVENTS))
                        .qos(MqttQoS.AT_LEAST_ONCE)
                        .messageId(nextPacket())
                        .payload(Unpooled.wrappedBuffer(payload))
                        .build());
    }

    /** What cannot be written breaks the connection, and that is heard of. */
    static void say(ChannelHandlerContext context, MqttMessage message) {
        var _ = context.writeAndFlush(message, context.voidPromise());
    }

    private int nextPacket() {
        packet = packet % MOST_PACKET_ID + 1;
        return packet;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        say(context, connect(id));
    }

    /** How a dispenser signs in. */
    static MqttMessage connect(DispenserId id) {
        return MqttMessageBuilders.connect()
                .protocolVersion(MqttVersion.MQTT_5)
                .clientId(id.text())
                .cleanSession(true)
                .keepAlive(KEEP_ALIVE_SECONDS)
                .username(id.text())
                .build();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage message) {
        switch (message.fixedHeader().messageType()) {
            case CONNACK -> connected(context, (MqttConnAckMessage) message);
            case SUBACK -> {
                connection = context;
                watch.ready();
                if (pace.entries() > 0) {
                    due(changes);
                }
            }
            case PUBLISH -> arrived(context, (MqttPublishMessage) message);
            case DISCONNECT -> watch.broke("%s: the broker ended the connection".formatted(id));
            default -> {}
        }
    }

    private void connected(ChannelHandlerContext context, MqttConnAckMessage answer) {
        MqttConnectReturnCode code = answer.variableHeader().connectReturnCode();
        if (code != MqttConnectReturnCode.CONNECTION_ACCEPTED) {
            watch.broke("%s: the broker refuses the connection: %s".formatted(id, code));
            return;
        }
        say(
                context,
                MqttMessageBuilders.subscribe()
                        .messageId(nextPacket())
                        .addSubscription(MqttQoS.AT_LEAST_ONCE, topics.everythingDown(id))
                        .build());
    }

    private void arrived(ChannelHandlerContext context, MqttPublishMessage message) {
        if (message.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE) {
            say(
                    context,
                    MqttMessageBuilders.pubAck()
                            .packetId(message.variableHeader().packetId())
                            .build());
        }
        if (!message.variableHeader().topicName().equals(topics.ack(id))) {
            return;
        }
        try {
            Signed signed = MessageCodec.read(ByteBufUtil.getBytes(message.payload()), Signed.class);
            acknowledged(context, MessageCodec.readDocument(signed.document(), DownAck.class));
        } catch (MalformedMessage e) {
            watch.broke("%s: %s".formatted(id, e.getMessage()));
        }
    }

    private void acknowledged(ChannelHandlerContext context, DownAck ack) {
        if (!ack.epoch().equals(journal.epoch()) || ack.through() <= acknowledged) {
            return;
        }
        long now = nanos.getAsLong();
        watch.acknowledged(ack.through() - acknowledged, now - sentNanos);
        acknowledged = ack.through();
        if (acknowledged < journal.seq()) {
            return;
        }
        waiting = false;
        if (pace.entries() > 0 && pace.everyNanos() == 0) {
            send(context);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        connection = null;
        watch.broke("%s: the connection broke".formatted(id));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        watch.broke("%s: %s".formatted(id, cause));
        var _ = context.close();
    }
}
