package yaogui.protocol.link;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.message.MessageCodec;

/**
 * A link by Eclipse Paho's MQTT 5 client 1.2.5, used so that its known faults cannot bite.
 *
 * <p>Each connection has a Paho client of its own, made new and thrown away with it: that leaves nothing to resume, no
 * window that stays full, no topic alias that the broker never heard of. A thread of this link connects, subscribes,
 * waits for the end and begins again. Paho's threads only put what arrived into a queue; a message is acknowledged by
 * {@link Arrival#done()} and by nothing else, so one that was not dealt with comes again after the next connect.
 *
 * <p>{@code publish}, {@code poll} and {@code done} are for one thread, that of the holder; {@code close} for any.
 */
public final class PahoLink implements Link {

    private static final Logger LOG = LoggerFactory.getLogger(PahoLink.class);

    /** A connection that stood this long was a good one: the next failure is the first of its kind. */
    private static final Duration GOOD = Duration.ofSeconds(20);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final LinkSettings settings;
    private final Backoff backoff;
    private final Trouble trouble = new Trouble(LOG);
    private final Queue<PahoConnection.Received> arrived = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable PahoConnection connection;

    private PahoLink(LinkSettings settings, Backoff backoff) {
        this.settings = settings;
        this.backoff = backoff;
        this.thread =
                Thread.ofPlatform().daemon().name("link " + settings.clientId()).unstarted(this::run);
    }

    /** Begins to connect, and does not wait for it. */
    public static PahoLink open(LinkSettings settings, Backoff backoff) {
        PahoLink link = new PahoLink(settings, backoff);
        link.thread.start();
        return link;
    }

    @Override
    public boolean connected() {
        PahoConnection current = connection;
        return current != null && current.stands();
    }

    /** @throws IllegalArgumentException if {@code payload} is longer than {@link MessageCodec#MOST_BYTES} */
    @Override
    public boolean publish(String topic, byte[] payload, boolean retained) {
        checkLength(topic, payload);
        PahoConnection current = connection;
        return current != null && current.publish(topic, payload, retained);
    }

    /** @throws IllegalArgumentException as {@link #publish} */
    @Override
    public boolean tell(String topic, byte[] payload) {
        checkLength(topic, payload);
        PahoConnection current = connection;
        return current != null && current.tell(topic, payload);
    }

    private static void checkLength(String topic, byte[] payload) {
        if (payload.length > MessageCodec.MOST_BYTES) {
            throw new IllegalArgumentException(
                    "%d bytes for %s; the most is %d".formatted(payload.length, topic, MessageCodec.MOST_BYTES));
        }
    }

    /**
     * Hands a message over for somebody who waits for the broker's own word: QoS 1, not retained.
     *
     * @param contentType what the payload is, for whoever reads it
     * @return true once the broker has taken it; false if it was not handed over, or refused, or the connection ended
     */
    public CompletableFuture<Boolean> send(String topic, byte[] payload, String contentType) {
        PahoConnection current = connection;
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        if (current == null || !current.send(topic, payload, contentType, answer)) {
            answer.complete(false);
        }
        return answer;
    }

    @Override
    public int underWay() {
        PahoConnection current = connection;
        return current == null ? 0 : current.underWay();
    }

    /** What arrived on a connection that has ended is passed over: the broker sends it again on the next. */
    @Override
    public Optional<Arrival> poll() {
        for (PahoConnection.Received next = arrived.poll(); next != null; next = arrived.poll()) {
            if (next.comesFrom(connection)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        closing.countDown();
        PahoConnection current = connection;
        if (current != null) {
            current.lost("closed here");
        }
        try {
            thread.join(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean closed = false;
        while (!closed) {
            Duration wait = connectAndStay();
            closed = closes(wait);
        }
    }

    private boolean closes(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** One connection from its beginning to its end; returns how long to wait before the next. */
    private Duration connectAndStay() {
        PahoConnection current = new PahoConnection(settings, arrived, trouble);
        arrived.clear();
        connection = current;
        String failure = current.connect();
        if (!failure.isEmpty()) {
            current.end(false);
            trouble.say("%s: no connection: %s".formatted(settings, failure));
            return backoff.next();
        }
        long since = System.nanoTime();
        String reason = current.subscribe();
        if (reason.isEmpty()) {
            trouble.over();
            LOG.info("{}: connected", settings);
            reason = stay(current);
        }
        boolean closed = closing.getCount() == 0;
        current.end(closed);
        if (closed) {
            return Duration.ZERO;
        }
        trouble.say("%s: connection lost: %s".formatted(settings, reason));
        return waitAfter(current, Duration.ofNanos(System.nanoTime() - since));
    }

    /** Another client with this id took over: to fight for it would break both, so the other one gets its time. */
    private Duration waitAfter(PahoConnection ended, Duration stood) {
        if (ended.takenOver()) {
            return backoff.longest();
        }
        if (stood.compareTo(GOOD) > 0) {
            backoff.reset();
        }
        return backoff.next();
    }

    private String stay(PahoConnection current) {
        if (closing.getCount() == 0) {
            return "closed here";
        }
        try {
            return current.awaitEnd();
        } catch (InterruptedException e) {
            closing.countDown();
            return "interrupted";
        }
    }
}
