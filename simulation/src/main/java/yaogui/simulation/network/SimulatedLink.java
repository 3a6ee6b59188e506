package yaogui.simulation.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;

/** A client's connection to the simulated broker. What was not done with when it broke comes again. */
public final class SimulatedLink implements Link {

    private final SimulatedBroker broker;
    private final LinkSettings settings;
    private final Deque<SimulatedBroker.Message> inbox = new ArrayDeque<>();
    private @Nullable Received inHand;
    private Runnable look = () -> {};
    private boolean connected;
    private boolean closed;

    SimulatedLink(SimulatedBroker broker, LinkSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    /** Breaks the line, or mends it. */
    public void setConnected(boolean nowConnected) {
        if (inHand != null) {
            inbox.addFirst(inHand.message);
            inHand = null;
        }
        if (nowConnected && !connected) {
            broker.deliverRetained(this);
        }
        connected = nowConnected;
    }

    /** Somebody looks before each message that goes out: what its sender wrote before that it wrote without effect. */
    public void lookBeforePublish(Runnable somebody) {
        look = somebody;
    }

    @Override
    public boolean connected() {
        return connected && !closed;
    }

    @Override
    public boolean publish(String topic, byte[] payload, boolean retained) {
        if (connected()) {
            look.run();
            broker.publish(topic, payload, retained);
        }
        return connected();
    }

    @Override
    public boolean tell(String topic, byte[] payload) {
        if (connected()) {
            look.run();
            broker.tell(topic, payload);
        }
        return connected();
    }

    @Override
    public int underWay() {
        return 0;
    }

    @Override
    public Optional<Arrival> poll() {
        if (!connected() || inHand != null) {
            return Optional.empty();
        }
        SimulatedBroker.Message next = inbox.poll();
        inHand = next == null ? null : new Received(next);
        return Optional.ofNullable(inHand);
    }

    @Override
    public void close() {
        if (connected() && settings.will().isPresent()) {
            LinkSettings.Will will = settings.will().get();
            broker.publish(will.topic(), will.payload().getBytes(java.nio.charset.StandardCharsets.UTF_8), false);
        }
        closed = true;
        inbox.clear();
    }

    Deque<SimulatedBroker.Message> inbox() {
        return inbox;
    }

    void forget() {
        inbox.clear();
        inHand = null;
    }

    boolean subscribes(String topic) {
        return !closed && settings.subscriptions().stream().anyMatch(filter -> matches(filter, topic));
    }

    /** MQTT 5, section 4.7: + stands for one level, # for all that follow. */
    private static boolean matches(String filter, String topic) {
        String[] wanted = filter.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            }
            if (i >= levels.length || !(wanted[i].equals("+") || wanted[i].equals(levels[i]))) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }

    /** A message in the hands of its receiver. */
    private final class Received implements Arrival {

        private final SimulatedBroker.Message message;

        private Received(SimulatedBroker.Message message) {
            this.message = message;
        }

        @Override
        public String topic() {
            return message.topic();
        }

        @Override
        public byte[] payload() {
            return message.payload();
        }

        @Override
        public void done() {
            if (inHand == this) {
                inHand = null;
            }
        }
    }
}
