package yaogui.simulation.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.ingest.Ingest;
import yaogui.console.ingest.IngestLoop;
import yaogui.console.store.Database;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Topics;

/** The console's side as it runs, with its store and its client, and without pages; it can be killed between commit and word. */
final class IngestSide implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Topics TOPICS = new Topics(Board.COUNTY);

    private final Database database;
    private final PahoLink link;
    private final Thread thread;
    private volatile boolean running = true;

    /**
     * @param acknowledgements so many messages go out before it is killed; what was committed for the next is never said
     */
    IngestSide(Path store, int port, ConsoleKey key, int acknowledgements) {
        database = Database.open(store, Database.Durability.OFF);
        link = PahoLink.open(
                new LinkSettings(
                        "tcp://127.0.0.1:" + port,
                        "@console",
                        "@console",
                        "any secret will do",
                        List.of(
                                TOPICS.everyDispenser(Topics.Up.EVENTS),
                                TOPICS.everyDispenser(Topics.Up.STATE),
                                TOPICS.everyDispenser(Topics.Up.GONE)),
                        Optional.empty(),
                        Duration.ofSeconds(5),
                        Duration.ofHours(1)),
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), new SplittableRandom(1)));
        Ingest ingest =
                new Ingest(database, TOPICS, ZONE, new KilledLink(link, acknowledgements), InstantSource.system(), key);
        IngestLoop loop = new IngestLoop(link, ingest, InstantSource.system());
        thread = Thread.ofPlatform().name("ingest").start(() -> run(loop));
    }

    static IngestSide open(Path store, int port, ConsoleKey key) {
        return new IngestSide(store, port, key, Integer.MAX_VALUE);
    }

    private void run(IngestLoop loop) {
        try {
            while (running) {
                if (loop.step() == 0) {
                    LockSupport.parkNanos(2_000_000);
                }
            }
        } catch (Killed now) {
            running = false;
        }
    }

    boolean isKilled() {
        return !running;
    }

    /** Entries in the store, whoever's. */
    long entries() {
        return count("SELECT count(*) FROM event");
    }

    /** Whether an alarm of this name stands. */
    boolean standsAlarm(String name) {
        return count("SELECT count(*) FROM alarm WHERE cleared_at IS NULL AND name = '%s'".formatted(name)) > 0;
    }

    private long count(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
        database.close();
    }

    /** The process is gone. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Says so many words, and is killed when the next should be said. */
    private static final class KilledLink implements Link {

        private final Link link;
        private int left;

        KilledLink(Link link, int acknowledgements) {
            this.link = link;
            this.left = acknowledgements;
        }

        @Override
        public boolean connected() {
            return link.connected();
        }

        @Override
        public boolean publish(String topic, byte[] payload, boolean retained) {
            if (left == 0) {
                throw new Killed();
            }
            return link.publish(topic, payload, retained);
        }

        @Override
        public boolean tell(String topic, byte[] payload) {
            if (left == 0) {
                throw new Killed();
            }
            boolean said = link.tell(topic, payload);
            left -= said ? 1 : 0;
            return said;
        }

        @Override
        public int underWay() {
            return link.underWay();
        }

        @Override
        public Optional<Arrival> poll() {
            return link.poll();
        }

        @Override
        public void close() {
            link.close();
        }
    }
}
