package yaogui.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.stock.Slot;
import yaogui.console.command.CommandBook;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.ingest.Ingest;
import yaogui.console.ingest.IngestLoop;
import yaogui.console.store.Database;
import yaogui.protocol.CommandAction;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.Topics;
import yaogui.simulation.network.SimulatedBroker;
import yaogui.simulation.network.SimulatedLink;
import yaogui.simulation.rules.Books;
import yaogui.simulation.rules.BrokenRule;
import yaogui.simulation.rules.HourRule;

/** The console's side of a simulated county: the real ingest and the real desired documents over a real store. */
final class CountyConsole {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Topics TOPICS = new Topics(new CountyId("qingzhou"));

    private static final SigningKey KEY = SigningKey.fresh("console-1");
    private static final SigningKey ENEMY = SigningKey.fresh("console-1");

    private static final Site SITE = new Site(
            new SiteId("hall"),
            new Text("便民服务中心", "Service hall"),
            "Town",
            "service-hall",
            Optional.empty(),
            Optional.empty());
    private static final List<CommandAction> COMMANDS = Stream.of(CommandAction.values())
            .filter(action -> action != CommandAction.DECOMMISSION)
            .toList();

    private static final String SECRET = "a secret of the simulation";

    /** Of the enemy's documents; a version of the console's is about the time in seconds. */
    private static final long LATER_THAN_ANY = 1_000_000_000_000L;

    private final SimulatedBroker broker;
    private final VirtualTime time;
    private final RandomGenerator random;
    private final TrustList trust;
    private final Database database;
    private final Books books;
    private final Registry registry;
    private final DesiredDocuments desired;
    private final CommandBook commands;
    private final Map<DispenserId, Map<Desired.Kind, Long>> issued = new HashMap<>();
    private final Map<DispenserId, Map<Desired.Kind, Long>> seenInForce = new HashMap<>();
    private final Set<Holds.Lot> held = new HashSet<>();
    private final SimulatedLink link;
    private IngestLoop loop;

    CountyConsole(Path folder, SimulatedBroker broker, VirtualTime time, TrustList trust, RandomGenerator random) {
        this.broker = broker;
        this.time = time;
        this.trust = trust;
        this.random = random;
        this.database = open(folder);
        this.books = new Books(database);
        this.registry = new Registry(database);
        this.desired = new DesiredDocuments(database, TOPICS, KEY.consoleKey(), time);
        this.commands = new CommandBook(database, TOPICS, KEY.consoleKey(), time);
        registry.enter(SITE);
        this.link = connect();
        this.loop = loop();
    }

    private static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
            return Database.copyOf(StoreTemplate.file(), folder.resolve("county.db"), Database.Durability.OFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SimulatedLink connect() {
        return broker.connect(new LinkSettings(
                "simulated",
                "console",
                "console",
                "",
                List.of(
                        TOPICS.everyDispenser(Topics.Up.EVENTS),
                        TOPICS.everyDispenser(Topics.Up.STATE),
                        TOPICS.everyDispenser(Topics.Up.GONE),
                        TOPICS.everyDispenser(Topics.Up.LOGS)),
                Optional.empty(),
                Duration.ofMinutes(1),
                Duration.ofDays(30)));
    }

    private IngestLoop loop() {
        return new IngestLoop(link, new Ingest(database, TOPICS, ZONE, link, time, KEY.consoleKey()), time);
    }

    /** How a point reaches this console. */
    AgentConfiguration.Broker access() {
        return new AgentConfiguration.Broker("simulated", SECRET, KEY.name(), KEY.publicKey());
    }

    void tick() {
        if (!link.connected()) {
            return;
        }
        while (desired.publishWaiting(link) > 0) {}
        commands.publishWaiting(link);
        while (loop.step() > 0) {}
    }

    /** The process dies with what it had in hand; the broker goes on taking what dispensers send. */
    void stop() {
        link.setConnected(false);
    }

    /** It comes back; nothing, if it is there. */
    void start() {
        if (!link.connected()) {
            link.setConnected(true);
            loop = loop();
        }
    }

    /** Enters a dispenser, and publishes every document for it. */
    void enter(AgentConfiguration configuration) {
        DispenserKind kind = configuration.screen().isPresent() ? DispenserKind.CABINET : DispenserKind.RACK;
        DispenserId dispenser = configuration.dispenser();
        registry.enter(dispenser, kind, SITE.id(), SECRET);
        want(dispenser, Desired.Kind.CATALOGUE, catalogue());
        want(dispenser, Desired.Kind.POLICY, policy());
        want(dispenser, Desired.Kind.HOLDS, new Holds(held));
        want(dispenser, Desired.Kind.CARDS, trust);
        tick();
    }

    private void want(DispenserId dispenser, Desired.Kind kind, Object body) {
        long version = desired.want(dispenser, kind, body);
        issued.computeIfAbsent(dispenser, id -> new HashMap<>()).put(kind, version);
    }

    /** Some lot of one of these lanes' products must not be given out any more. */
    void recallAny(List<Slot> lanes) {
        Slot slot = lanes.get(random.nextInt(lanes.size()));
        held.add(new Holds.Lot(slot.product(), new LotId("L" + (1 + random.nextInt(20)))));
        issued.keySet().forEach(dispenser -> want(dispenser, Desired.Kind.HOLDS, new Holds(held)));
    }

    /** Staff ask something of a dispenser; but not to leave for good. A lane is unlocked as often as it is locked. */
    void commandAny(AgentConfiguration configuration) {
        CommandAction action = COMMANDS.get(random.nextInt(COMMANDS.size()));
        Slot slot =
                configuration.lanes().get(random.nextInt(configuration.lanes().size()));
        Optional<LaneId> lane = action.mustNameALane() ? Optional.of(slot.lane()) : Optional.empty();
        commands.ask(configuration.dispenser(), action, lane, "staff");
    }

    /** Somebody who has the broker, but not the console's key, says something to a dispenser or in its name. */
    void enemySpeaks(DispenserId dispenser) {
        Holds none = new Holds(Set.of());
        switch (random.nextInt(7)) {
            case 0 ->
                broker.publish(
                        TOPICS.desired(dispenser, Desired.Kind.HOLDS),
                        ENEMY.desired(dispenser, Desired.Kind.HOLDS, LATER_THAN_ANY, none),
                        false);
            case 1 -> {
                // What the console itself said at first, when fewer lots were held.
                String topic = TOPICS.desired(dispenser, Desired.Kind.HOLDS);
                broker.firstOn(topic).ifPresent(old -> broker.publish(topic, old, false));
            }
            case 2 -> {
                byte[] anothers = KEY.desired(new DispenserId("qz-9999"), Desired.Kind.HOLDS, LATER_THAN_ANY, none);
                broker.publish(TOPICS.desired(dispenser, Desired.Kind.HOLDS), anothers, false);
            }
            case 3 -> {
                // One of its own, and what the console itself commanded before.
                String topic = TOPICS.command(dispenser);
                broker.publish(topic, ENEMY.command(dispenser), false);
                broker.firstOn(topic).ifPresent(old -> broker.publish(topic, old, false));
            }
            case 4 ->
                broker.publish(
                        TOPICS.time(dispenser),
                        ENEMY.time(dispenser, time.instant().plus(Duration.ofDays(40))),
                        false);
            case 5 -> {
                // What the console said when it was asked before.
                String topic = TOPICS.time(dispenser);
                broker.firstOn(topic).ifPresent(old -> broker.publish(topic, old, false));
            }
            default -> {
                byte[] noise = new byte[random.nextInt(2000)];
                random.nextBytes(noise);
                broker.publish(TOPICS.up(dispenser, Topics.Up.EVENTS), noise, false);
                broker.publish(TOPICS.ack(dispenser), noise, false);
            }
        }
    }

    /** Invariant 6, at a point whose clock has been right since so much had passed at the broker. */
    int checkHours(SimulatedPoint point, int before) {
        return broker.seenSince(before, TOPICS.up(point.id(), Topics.Up.EVENTS)).stream()
                .mapToInt(message ->
                        HourRule.check(point.id(), message, point.audit().epoch(), time.instant()))
                .sum();
    }

    /** Invariants 4 and 7, as far as they can be held while much is under way. */
    void check(SimulatedPoint point) {
        long through = books.through(point.id(), point.audit().epoch());
        if (point.audit().acknowledged() > through
                || through > point.audit().entries().size()) {
            throw new BrokenRule(
                    4,
                    "%s believes %d entries to be committed, the console has committed %d, the journal has %d"
                            .formatted(
                                    point.id(),
                                    point.audit().acknowledged(),
                                    through,
                                    point.audit().entries().size()));
        }
        point.dispenser().ifPresent(dispenser -> {
            Map<Desired.Kind, Long> now = dispenser.view().inForce().versions();
            Map<Desired.Kind, Long> before = seenInForce.getOrDefault(point.id(), Map.of());
            now.forEach((kind, version) -> {
                long highest = issued.getOrDefault(point.id(), Map.of()).getOrDefault(kind, 0L);
                if (version > highest || version < before.getOrDefault(kind, 0L)) {
                    throw new BrokenRule(7, "%s obeys %s version %d".formatted(point.id(), kind, version));
                }
            });
            seenInForce.put(point.id(), now);
        });
    }

    boolean hasAllOf(SimulatedPoint point) {
        point.audit().catchUp();
        int entries = point.audit().entries().size();
        return books.through(point.id(), point.audit().epoch()) == entries
                && point.audit().acknowledged() == entries;
    }

    /** Invariants 2 and 4, when all has arrived. */
    void booksAgree(SimulatedPoint point) {
        books.mustHold(point.id(), point.audit());
    }

    void close() {
        link.close();
        database.close();
    }

    private static Policy policy() {
        return new Policy(List.of(
                new Policy.Rule(ProductClass.CONDOM, 2, 7, false),
                new Policy.Rule(ProductClass.GEL, 1, 3, false),
                new Policy.Rule(ProductClass.FILM, 3, 30, true)));
    }

    private static Catalogue catalogue() {
        List<ProductClass> classes = List.of(ProductClass.CONDOM, ProductClass.GEL, ProductClass.FILM);
        return new Catalogue(java.util.stream.IntStream.range(0, classes.size())
                .mapToObj(i -> product(i, classes.get(i)))
                .toList());
    }

    private static Product product(int index, ProductClass productClass) {
        Text text = new Text(productClass.text(), productClass.text());
        return new Product(
                Points.PRODUCTS.get(index), productClass, text, new Text("盒", "box"), text, List.of(), List.of());
    }
}
