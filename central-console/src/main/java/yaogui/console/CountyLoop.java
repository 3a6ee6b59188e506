package yaogui.console;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.ingest.IngestLoop;
import yaogui.protocol.link.Link;

/** The thread that holds the console's link: what comes goes into the store, what is wanted goes out. */
final class CountyLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CountyLoop.class);

    /** How long to rest when there is nothing to do. */
    private static final Duration REST = Duration.ofMillis(5);

    /** How long to rest after a fault, so that one which stays does not fill the log. */
    private static final Duration REST_AFTER_FAULT = Duration.ofSeconds(1);

    private final IngestLoop ingest;
    private final DesiredDocuments desired;
    private final Link link;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** What stays is said once: a store that is out of reach for a day does not fill a disk with it. */
    private String lastFault = "";

    CountyLoop(IngestLoop ingest, DesiredDocuments desired, Link link) {
        this.ingest = ingest;
        this.desired = desired;
        this.link = link;
        this.thread = Thread.ofPlatform().name("county").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean closed = false;
        while (!closed) {
            closed = rest(turn());
        }
    }

    /** The one place where a fault of any kind is caught: dispensers send again what it cost. */
    private Duration turn() {
        try {
            int taken = ingest.step();
            int handed = desired.publishWaiting(link);
            lastFault = "";
            return taken + handed > 0 ? Duration.ZERO : REST;
        } catch (RuntimeException e) {
            if (!e.toString().equals(lastFault)) {
                LOG.error("The county's loop met a fault and goes on", e);
                lastFault = e.toString();
            }
            return REST_AFTER_FAULT;
        }
    }

    private boolean rest(Duration time) {
        try {
            return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
