package yaogui.console.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.link.Link;

/** Moves what arrives on a link into an {@link Ingest}. For one thread, or driven by hand. */
public final class IngestLoop {

    private static final Logger LOG = LoggerFactory.getLogger(IngestLoop.class);

    /** Messages that share a commit, at most. */
    private static final int MOST = 512;

    /** Bytes that share a commit: a transaction of many large batches would keep all others waiting for seconds. */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Link link;
    private final Ingest ingest;
    private final InstantSource clock;
    private final List<Link.Arrival> held = new ArrayList<>();
    private Instant notBefore = Instant.MIN;
    private int heldBytes;
    private boolean troubled;

    public IngestLoop(Link link, Ingest ingest, InstantSource clock) {
        this.link = link;
        this.ingest = ingest;
        this.clock = clock;
    }

    /**
     * Takes what has arrived, {@value #MOST} messages at most, and tells the broker when it is committed. What the store
     * cannot take is held and tried again after a second.
     *
     * @return how many messages were taken; 0 says that there is nothing to do just now
     */
    public int step() {
        while (held.size() < MOST && heldBytes < MOST_BYTES && hold()) {}
        if (held.isEmpty()) {
            ingest.flush();
            return 0;
        }
        if (clock.instant().isBefore(notBefore)) {
            return 0;
        }
        return take();
    }

    private boolean hold() {
        Optional<Link.Arrival> next = link.poll();
        next.ifPresent(arrival -> {
            if (ingest.hears(arrival.topic(), arrival.payload())) {
                held.add(arrival);
                heldBytes += arrival.payload().length;
            } else {
                arrival.done();
            }
        });
        return next.isPresent();
    }

    private int take() {
        try {
            ingest.take(Ingest.incoming(held));
        } catch (StoreTrouble e) {
            if (!troubled) {
                LOG.error("{} Dispensers keep what they have; look at the store's disk or server.", e.getMessage());
            }
            troubled = true;
            notBefore = clock.instant().plus(PAUSE);
            return 0;
        }
        if (troubled) {
            LOG.info("The store takes messages again.");
            troubled = false;
        }
        int taken = held.size();
        held.forEach(Link.Arrival::done);
        held.clear();
        heldBytes = 0;
        return taken;
    }
}
