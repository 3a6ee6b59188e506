package yaogui.agent.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread on which a board renews its certificate: the dispenser's own never waits for a line. */
public final class RenewalLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalLoop.class);

    private final Renewal renewal;
    private final LongSupplier nanos;
    private final Duration first;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private RenewalLoop(Renewal renewal, LongSupplier nanos, Duration first) {
        this.renewal = renewal;
        this.nanos = nanos;
        this.first = first;
        this.thread = Thread.ofPlatform().daemon().name("renewal").unstarted(this::run);
    }

    /**
     * Begins.
     *
     * @param time what time it is, if that is believed
     * @param connected whether the broker has let the board in
     * @param nanos monotonic time
     */
    public static RenewalLoop start(
            Credentials credentials,
            IdentityFolder folder,
            Counter counter,
            Supplier<Optional<Instant>> time,
            BooleanSupplier connected,
            LongSupplier nanos,
            RandomGenerator random) {
        Duration first = Duration.ofMillis(random.nextLong(Renewal.PACE.toMillis()));
        RenewalLoop loop =
                new RenewalLoop(new Renewal(credentials, folder, counter, time, connected, random), nanos, first);
        loop.thread.start();
        return loop;
    }

    private void run() {
        boolean closed = closes(first);
        while (!closed) {
            closed = closes(step());
        }
    }

    /** A fault of any kind is no reason to stop: the certificate that is there may be good for months. */
    private Duration step() {
        try {
            return renewal.step(nanos.getAsLong());
        } catch (RuntimeException e) {
            LOG.error("The board's certificate could not be seen to", e);
            return Renewal.LOCKED_OUT;
        }
    }

    private boolean closes(Duration wait) {
        try {
            return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** Does not wait for an answer that is under way. */
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
    }
}
