package yaogui.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.broker.EmbeddedBroker;
import yaogui.console.broker.Guard;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Registry;
import yaogui.console.ingest.Ingest;
import yaogui.console.ingest.IngestLoop;
import yaogui.console.stock.Station;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Topics;

/** A county's console, running: store, broker, link and ingest, wired on this page. */
public final class Console implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    /** No dispenser can be called so. */
    private static final String USER = "@console";

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration SESSION_EXPIRY = Duration.ofDays(7);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ConsoleConfig config;
    private final Database database;
    private final ConsoleKey key;
    private final EmbeddedBroker broker;
    private final PahoLink link;
    private final CountyLoop loop;
    private final Fleet fleet;
    private final Registry registry;
    private final Station station;
    private final DesiredDocuments desired;

    private Console(ConsoleConfig config, Path home, InstantSource clock, RandomGenerator random) {
        Topics topics = new Topics(config.county());
        this.config = config;
        this.key = ConsoleKey.openOrCreate(home.resolve("console.key"));
        this.database = Database.open(home.resolve("county.db"), Database.Durability.FULL);
        this.fleet = new Fleet(database);
        this.registry = new Registry(database);
        this.station = new Station(database, clock);
        this.desired = new DesiredDocuments(database, topics, key, clock);

        String password = UUID.randomUUID().toString();
        Guard guard = new Guard(config.county(), USER, password, registry::admits);
        this.broker = startBroker(home, guard);
        this.link = PahoLink.open(
                new LinkSettings(
                        "tcp://%s:%d".formatted(reachable(config.broker().host()), broker.port()),
                        USER,
                        USER,
                        password,
                        List.of(
                                topics.everyDispenser(Topics.Up.EVENTS),
                                topics.everyDispenser(Topics.Up.STATE),
                                topics.everyDispenser(Topics.Up.GONE)),
                        Optional.empty(),
                        KEEP_ALIVE,
                        SESSION_EXPIRY),
                new Backoff(FIRST_WAIT, LONGEST_WAIT, random));
        Ingest ingest = new Ingest(database, topics, config.zone(), link, clock);
        this.loop = new CountyLoop(new IngestLoop(link, ingest, clock), desired, database, link);
    }

    /**
     * Starts a console, and returns when it takes what dispensers send.
     *
     * @param home its folder: the store, the broker's journal, the key. Made if it is not there
     * @param clock for everything but the days of the dispensers' own records
     * @param random for the waits between tries to connect
     * @throws IllegalStateException if something of it cannot start, with a sentence that says what
     */
    public static Console start(ConsoleConfig config, Path home, InstantSource clock, RandomGenerator random) {
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the console's folder %s cannot be made".formatted(home), e);
        }
        Console console = new Console(config, home, clock, random);
        console.loop.start();
        // The web server starts here, on config.web(), with what the accessors below give.
        LOG.info(
                "The console of {} takes dispensers at {}:{}",
                config.county(),
                config.broker().host(),
                console.brokerPort());
        return console;
    }

    private EmbeddedBroker startBroker(Path home, Guard guard) {
        try {
            return EmbeddedBroker.start(
                    home.resolve("broker"),
                    config.broker().host(),
                    config.broker().port(),
                    guard);
        } catch (IllegalStateException e) {
            database.close();
            throw e;
        }
    }

    private static String reachable(String host) {
        return host.equals("0.0.0.0") ? "127.0.0.1" : host;
    }

    public ConsoleConfig config() {
        return config;
    }

    /** The port on which dispensers find the broker. */
    public int brokerPort() {
        return broker.port();
    }

    /** What dispensers are given to check the console's signature with. */
    public ConsoleKey key() {
        return key;
    }

    public Database database() {
        return database;
    }

    public Fleet fleet() {
        return fleet;
    }

    public Registry registry() {
        return registry;
    }

    public Station station() {
        return station;
    }

    public DesiredDocuments desired() {
        return desired;
    }

    @Override
    public void close() {
        loop.close();
        link.close();
        broker.close();
        database.close();
    }
}
