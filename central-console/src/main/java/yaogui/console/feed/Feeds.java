package yaogui.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/**
 * Tells other systems what happened, each on a thread of its own, so that one that is slow or dead keeps nobody waiting; one
 * more gathers what there is to tell. Without any feed nothing is gathered.
 */
public final class Feeds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
    private static final Duration FORGETTING = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private final InstantSource clock;
    private Instant forgotten;

    /**
     * Begins to tell.
     *
     * @param configs the other systems, each with a name of its own
     * @param zone the county's
     * @param random for the waits between tries
     */
    public Feeds(
            List<FeedConfig> configs,
            CountyId county,
            Database database,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator random) {
        this.clock = clock;
        this.forgotten = clock.instant();
        if (configs.isEmpty()) {
            return;
        }
        Collector collector = new Collector(database, clock, zone);
        collector.begin();
        Set<String> names = configs.stream().map(FeedConfig::name).collect(Collectors.toSet());
        configs.forEach(config -> {
            Feed feed = new Feed(config.name(), database, receiver(config, county, random), clock, backoff(random));
            feed.begin();
            feeds.add(feed);
            run("feed " + config.name(), feed::step);
        });
        run("feeds", () -> gather(collector, names));
    }

    private Duration gather(Collector collector, Set<String> names) {
        boolean any = collector.step();
        if (clock.instant().isAfter(forgotten.plus(FORGETTING))) {
            forgotten = clock.instant();
            collector.forget(names);
        }
        return any ? Duration.ZERO : Feed.REST;
    }

    private static Backoff backoff(RandomGenerator random) {
        return new Backoff(FIRST_WAIT, LONGEST_WAIT, random);
    }

    static Receiver receiver(FeedConfig config, CountyId county, RandomGenerator random) {
        CloudEvents events = new CloudEvents(county);
        if (config.webhook().isPresent()) {
            return new Webhook(config, events, PATIENCE);
        }
        LinkSettings settings = new LinkSettings(
                config.broker().orElseThrow(),
                "yaogui-%s-%s".formatted(county.text(), config.name()),
                config.userOrName(),
                config.secret(),
                List.of(),
                Optional.empty(),
                KEEP_ALIVE,
                Duration.ofHours(1));
        return new BrokerTopics(PahoLink.open(settings, backoff(random)), county, events, PATIENCE);
    }

    private void run(String name, Supplier<Duration> step) {
        Thread thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> {
            Duration rest = Duration.ZERO;
            while (!closes(rest)) {
                rest = guarded(name, step);
            }
        });
        threads.add(thread);
        thread.start();
    }

    private static Duration guarded(String name, Supplier<Duration> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            LOG.error("The thread '{}' met a fault and goes on", name, e);
            return AFTER_FAULT;
        }
    }

    private boolean closes(Duration rest) {
        try {
            return closing.await(rest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /** What is on its way is sent again after the next start. */
    @Override
    public void close() {
        closing.countDown();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(GRACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        feeds.forEach(Feed::close);
    }
}
