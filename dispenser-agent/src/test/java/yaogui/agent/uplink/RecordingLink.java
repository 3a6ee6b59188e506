package yaogui.agent.uplink;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.link.Link;

/** A connection whose other end is the test: it keeps what is published and delivers what it is given. */
final class RecordingLink implements Link {

    /** One message on its way up. */
    record Published(String topic, byte[] payload, boolean retained) {

        /** What MQTT 5, TLS 1.3 and TCP make of it at QoS 1, both ways, in bytes. */
        int onTheWire() {
            return 3 + 2 + topic.length() + 2 + 1 + payload.length + AROUND_A_PACKET + 4 + AROUND_A_PACKET;
        }
    }

    /** TLS record 22, TCP over IPv4 40, and 40 for the answer to it. */
    static final int AROUND_A_PACKET = 22 + 40 + 40;

    final List<Published> published = new ArrayList<>();
    private final Deque<Arrived> arriving = new ArrayDeque<>();
    private boolean connected = true;
    private boolean windowFull;
    private int undone;
    private int underWay;

    void setConnected(boolean now) {
        connected = now;
    }

    /** The broker takes nothing more for now. */
    void setWindowFull(boolean now) {
        windowFull = now;
    }

    /** So many messages are still on the line. */
    void setUnderWay(int messages) {
        underWay = messages;
    }

    void deliver(String topic, byte[] payload) {
        arriving.add(new Arrived(topic, payload));
        undone++;
    }

    void deliver(String topic, String payload) {
        deliver(topic, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** How many of those delivered nobody has dealt with. */
    int undone() {
        return undone;
    }

    List<Published> taken() {
        List<Published> taken = List.copyOf(published);
        published.clear();
        return taken;
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public boolean publish(String topic, byte[] payload, boolean retained) {
        if (!connected || windowFull) {
            return false;
        }
        published.add(new Published(topic, payload, retained));
        return true;
    }

    @Override
    public boolean tell(String topic, byte[] payload) {
        return publish(topic, payload, false);
    }

    @Override
    public int underWay() {
        return underWay;
    }

    @Override
    public Optional<Arrival> poll() {
        return Optional.ofNullable(arriving.poll());
    }

    @Override
    public void close() {
        connected = false;
    }

    private final class Arrived implements Arrival {

        private final String topic;
        private final byte[] payload;

        private Arrived(String topic, byte[] payload) {
            this.topic = topic;
            this.payload = payload;
        }

        @Override
        public String topic() {
            return topic;
        }

        @Override
        public byte[] payload() {
            return payload;
        }

        @Override
        public void done() {
            undone--;
        }
    }
}
