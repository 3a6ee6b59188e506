package yaogui.console;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yaogui.protocol.link.Link;

/** A link driven by hand: what is published is kept, what should arrive is put in. One thread. */
public final class RecordingLink implements Link {

    /** What was handed over. */
    public static final class Sent {

        private final String topic;
        private final byte[] payload;

        Sent(String topic, byte[] payload) {
            this.topic = topic;
            this.payload = payload;
        }

        public String topic() {
            return topic;
        }

        public byte[] payload() {
            return payload;
        }
    }

    private final List<Sent> sent = new ArrayList<>();
    private final Deque<Link.Arrival> arriving = new ArrayDeque<>();
    private boolean open = true;
    private int room = Integer.MAX_VALUE;
    private int done;

    /** Whether messages can be handed over. */
    public void isOpen(boolean now) {
        open = now;
    }

    /** How many messages more find room. */
    public void hasRoomFor(int messages) {
        room = messages;
    }

    public List<Sent> sent() {
        return sent;
    }

    public int done() {
        return done;
    }

    public void arrive(String topic, byte[] payload) {
        arriving.add(new Arrival() {
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
                done++;
            }
        });
    }

    @Override
    public boolean connected() {
        return open;
    }

    @Override
    public boolean publish(String topic, byte[] payload, boolean retained) {
        boolean taken = open && room > 0;
        if (taken) {
            room--;
            sent.add(new Sent(topic, payload));
        }
        return taken;
    }

    @Override
    public boolean tell(String topic, byte[] payload) {
        return publish(topic, payload, false);
    }

    @Override
    public int underWay() {
        return 0;
    }

    @Override
    public Optional<Arrival> poll() {
        return Optional.ofNullable(arriving.poll());
    }

    @Override
    public void close() {
        open = false;
    }
}
