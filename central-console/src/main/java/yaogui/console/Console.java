package yaogui.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.alarms.CountyWatch;
import yaogui.console.alarms.Deadlines;
import yaogui.console.command.CommandBook;
import yaogui.console.command.KeyChange;
import yaogui.console.command.KeyRequests;
import yaogui.console.feed.Feeds;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.ConsoleKeys;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Planograms;
import yaogui.console.fleet.Registry;
import yaogui.console.identity.AuthorityUpkeep;
import yaogui.console.identity.ConsoleCertificate;
import yaogui.console.identity.CountyAuthority;
import yaogui.console.identity.DeviceIdentities;
import yaogui.console.identity.EnrolmentDesk;
import yaogui.console.identity.Identities;
import yaogui.console.identity.RenewalDesk;
import yaogui.console.ingest.Ingest;
import yaogui.console.ingest.IngestLoop;
import yaogui.console.plan.CountySnapshot;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Policy;
import yaogui.console.restocking.RestockingPlanner;
import yaogui.console.staff.Staff;
import yaogui.console.stock.Station;
import yaogui.console.store.Database;
import yaogui.console.web.WebServer;
import yaogui.console.web.WebSettings;
import yaogui.console.web.plan.PlanBoard;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Topics;

/** A county's console, running: store, broker, link and ingest, wired on this page. */
public final class Console implements AutoCloseable {

    /** The county's store, in the console's folder. */
    static final String STORE = "county.db";

    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);
    private static final Duration SESSION_EXPIRY = Duration.ofDays(7);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ConsoleConfig config;
    private final Database database;
    private final ConsoleKeys keys;
    private final KeyChange keyChange;
    private final CountyBroker broker;
    private final PahoLink link;
    private final CountyLoop loop;
    private final Fleet fleet;
    private final Registry registry;
    private final Station station;
    private final DesiredDocuments desired;
    private final CountyDocuments documents;
    private final CommandBook commands;
    private final Staff staff;
    private final DeviceIdentities identities;
    private final EnrolmentDesk enrolment;
    private final ExecutorService planning;
    private final PlanBoard plans;
    private final ScheduledExecutorService watching;
    private final Feeds feeds;
    private final WebServer web;

    private Console(ConsoleConfig config, Path home, InstantSource clock, SecureRandom random) {
        Topics topics = new Topics(config.county());
        this.config = config;
        this.keys = ConsoleKeys.open(home, clock);
        this.database = openStore(config, home);
        config.alarms().orElse(Deadlines.USUAL).keep(database);
        this.fleet = new Fleet(database);
        this.registry = new Registry(database);
        this.station = new Station(database, clock);
        this.desired = new DesiredDocuments(database, topics, keys, clock);
        this.documents = new CountyDocuments(database, clock);
        this.commands = new CommandBook(database, topics, keys, clock);
        this.keyChange = new KeyChange(keys, documents, desired, commands);
        keyChange.settle();

        this.staff = Staff.over(database, clock, random);
        KeyRequests keyRequests = new KeyRequests(home, keyChange, database, staff.audit());
        this.identities = new DeviceIdentities(database, authorityOf(home, clock, random), staff.audit(), clock);
        this.enrolment = new EnrolmentDesk(
                config.county(), database, identities, () -> keys.standing().ring(), staff.audit(), clock, random);
        this.broker = startBroker(home, clock, random);
        AuthorityUpkeep authority = new AuthorityUpkeep(identities, broker::keepUp);
        this.link = PahoLink.open(
                new LinkSettings(
                        broker.server(),
                        ConsoleCertificate.NAME,
                        ConsoleCertificate.NAME,
                        broker.access(),
                        List.of(
                                topics.everyDispenser(Topics.Up.EVENTS),
                                topics.everyDispenser(Topics.Up.STATE),
                                topics.everyDispenser(Topics.Up.GONE),
                                topics.everyDispenser(Topics.Up.LOGS)),
                        Optional.empty(),
                        KEEP_ALIVE,
                        SESSION_EXPIRY,
                        LinkSettings.Windows.OF_A_COUNTY),
                new Backoff(FIRST_WAIT, LONGEST_WAIT, random));
        Ingest ingest = new Ingest(database, topics, config.zone(), link, clock, keys);
        this.loop = new CountyLoop(new IngestLoop(link, ingest, clock), documents, desired, commands, link);
        this.planning = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("planning").factory());
        this.plans = new PlanBoard(() -> plan(clock), planning, clock);
        CountyWatch watch = new CountyWatch(database, clock, () -> home.toFile().getUsableSpace());
        this.watching = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("watching").factory());
        var _ = watching.scheduleWithFixedDelay(authority::look, 0, AuthorityUpkeep.PACE.toMinutes(), TimeUnit.MINUTES);
        var _ = watching.scheduleWithFixedDelay(keyRequests::look, 0, 10, TimeUnit.SECONDS);
        var _ = watching.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.MINUTES);
        var _ = watching.scheduleWithFixedDelay(identities::look, 1, 1, TimeUnit.MINUTES);
        this.feeds =
                new Feeds(config.feeds().orElse(List.of()), config.county(), database, clock, config.zone(), random);
        this.web = new WebServer(
                database,
                staff,
                plans,
                documents,
                commands,
                new Planograms(database, desired),
                keyChange,
                new Identities(identities, enrolment, new RenewalDesk(database, identities, clock)),
                clock,
                random,
                new WebSettings(config.web().host(), config.web().port(), false, config.zone()));
    }

    /** A new root would be a stranger to every board that was enrolled under the old one, and to each somebody would have to drive. */
    private CountyAuthority authorityOf(Path home, InstantSource clock, SecureRandom random) {
        boolean inUse = DeviceIdentities.anyIn(database);
        if (!CountyAuthority.isFounded(home) && inUse) {
            database.close();
            throw new IllegalStateException(
                    "Dispensers are enrolled, and the folder %s with the county's certificates is missing. Put it back from a copy; see docs/authority.md."
                            .formatted(home.resolve(CountyAuthority.FOLDER)));
        }
        return CountyAuthority.open(home, config.county(), inUse, clock, random);
    }

    /** The county as it stands, planned for tomorrow. */
    private Plan plan(InstantSource clock) {
        CountySnapshot county = new CountySnapshot(fleet, config.zone());
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), config.zone()).plusDays(1);
        return RestockingPlanner.plan(county.read(tomorrow, Policy.FORTNIGHTLY, county.usualVan()));
    }

    /**
     * Starts a console, and returns when it takes what dispensers send.
     *
     * @param home its folder: the store, the broker's journal, the key. Made if it is not there, for its
     *     owner only
     * @param clock for everything but the days of the dispensers' own records
     * @param random for the secrets of staff and of the link
     * @throws IllegalStateException if something of it cannot start, with a sentence that says what
     */
    public static Console start(ConsoleConfig config, Path home, InstantSource clock, SecureRandom random) {
        try {
            Files.createDirectories(
                    home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException("the console's folder %s cannot be made".formatted(home), e);
        }
        Console console = new Console(config, home, clock, random);
        console.loop.start();
        String where = config.otherBroker()
                .map(ConsoleConfig.OtherBroker::server)
                .orElseGet(() -> config.broker().host() + ":" + console.brokerPort());
        LOG.info("The console of {} takes dispensers at {}", config.county(), where);
        return console;
    }

    private static Database openStore(ConsoleConfig config, Path home) {
        return config.store()
                .map(server -> Database.open(server, "console of " + config.county(), Database.Durability.FULL))
                .orElseGet(() -> Database.open(home.resolve(STORE), Database.Durability.FULL));
    }

    private CountyBroker startBroker(Path home, InstantSource clock, SecureRandom random) {
        try {
            return CountyBroker.start(config, home, registry, identities, clock, random);
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

    /** Where staff find the pages. */
    public URI address() {
        return URI.create("http://%s:%d/".formatted(reachable(config.web().host()), web.port()));
    }

    /** The page that makes the first account, once and for a day; empty when there is an account already. */
    public Optional<URI> firstLink() {
        return staff.invitations().inviteFirst().map(secret -> address().resolve("welcome/" + secret.text()));
    }

    public PlanBoard plans() {
        return plans;
    }

    /** The port on which dispensers find the broker in this process, by TLS; 0 where it is another program. */
    public int brokerPort() {
        return broker.outerPort().orElse(0);
    }

    /** The port for this machine alone, without TLS: where {@link ConsoleConfig#plain} says so, for secrets too. */
    public int plainPort() {
        return broker.innerPort().orElse(0);
    }

    public DeviceIdentities identities() {
        return identities;
    }

    /** Where dispensers' codes are made. */
    public EnrolmentDesk enrolment() {
        return enrolment;
    }

    /** By what it is changed with which the console signs. */
    public KeyChange keyChange() {
        return keyChange;
    }

    /** What dispensers are given to check the console's signature with. */
    public ConsoleKey key() {
        return keys.get();
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

    /** What stands for the whole county. */
    public CountyDocuments documents() {
        return documents;
    }

    public CommandBook commands() {
        return commands;
    }

    @Override
    public void close() {
        web.close();
        planning.shutdownNow();
        watching.close();
        feeds.close();
        loop.close();
        link.close();
        broker.close();
        database.close();
    }
}
