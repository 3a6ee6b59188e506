package yaogui.simulation.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.fleet.DesiredRow;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Planograms;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.simulation.bench.BenchDocuments;

/** A whole console with its store, over its own broker or mosquitto, and one cabinet of two lanes that is enrolled at it. */
final class WholeCounty implements AutoCloseable {

    static final DispenserId CABINET = new DispenserId("qx-0001");
    private static final SiteId SITE = new SiteId("site-01");
    private static final int CAPACITY = 6;

    private final Console console;
    private final Optional<CountyMosquitto> mosquitto;
    private final Path folder;
    final BenchDocuments documents;

    private WholeCounty(Path folder, Console console, Optional<CountyMosquitto> mosquitto, BenchDocuments documents) {
        this.folder = folder;
        this.console = console;
        this.mosquitto = mosquitto;
        this.documents = documents;
    }

    /** Over the broker in the console. */
    static WholeCounty overItsOwn(Path folder) throws IOException {
        Console console = console(folder, Optional.empty());
        return furnished(new WholeCounty(folder, console, Optional.empty(), papers()), console.brokerPort());
    }

    /** Over a broker that is another program, as {@code [other-broker]} has it. */
    static WholeCounty overMosquitto(Path folder) throws IOException {
        Path shared = folder.resolve("mosquitto");
        int port = CountyMosquitto.freePort();
        Console console = console(
                folder, Optional.of(new ConsoleConfig.OtherBroker("ssl://127.0.0.1:" + port, Optional.of(shared))));
        CountyMosquitto broker = CountyMosquitto.start(folder.resolve("console"), shared, port);
        return furnished(new WholeCounty(folder, console, Optional.of(broker), papers()), port);
    }

    private static BenchDocuments papers() {
        return new BenchDocuments(InstantSource.system().instant(), new SecureRandom());
    }

    private static Console console(Path folder, Optional<ConsoleConfig.OtherBroker> other) {
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        return Console.start(
                new ConsoleConfig(
                        BenchDocuments.COUNTY,
                        "Asia/Shanghai",
                        anyPort,
                        anyPort,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        other),
                folder.resolve("console"),
                InstantSource.system(),
                new SecureRandom());
    }

    private static WholeCounty furnished(WholeCounty county, int brokerPort) throws IOException {
        Text name = new Text("试验点", "a place to try things");
        county.console.registry().enter(new Site(SITE, name, "城关镇", "clinic", Optional.empty(), Optional.empty()));
        county.console.registry().enter(CABINET, DispenserKind.CABINET, SITE);
        county.documents
                .all()
                .forEach((kind, body) -> county.console.documents().decree(kind, body, "a test"));
        Path board = county.folder.resolve("board");
        Enrolment.Outcome outcome = new Enrolment(
                        BenchDocuments.COUNTY,
                        CABINET,
                        new IdentityFolder(board),
                        new Counter(county.console.address()))
                .with(county.console.enrolment().make(CABINET));
        if (outcome instanceof Enrolment.Outcome.Failed failed) {
            throw new AssertionError(failed.sentence());
        }
        Files.writeString(county.configuration(), """
                county = "%s"
                dispenser = "%s"
                home = "%s"
                machine = "SIMULATED"
                prompt = true
                [broker]
                server = "ssl://127.0.0.1:%d"
                console = "%s"
                [screen]
                port = 0
                %s%s
                """.formatted(
                BenchDocuments.COUNTY, CABINET, board, brokerPort, county.console.address(), lane("A1"), lane("A2")));
        return county;
    }

    private static String lane(String label) {
        return "[[lanes]]\nlane = \"%s\"\nproduct = \"%s\"\ncapacity = %d\n"
                .formatted(label, BenchDocuments.PRODUCT, CAPACITY);
    }

    /** Its file says that both lanes are for the usual product. */
    Path configuration() {
        return folder.resolve("dispenser.toml");
    }

    Path journal() {
        return folder.resolve("board/journal.db");
    }

    WholeAgent agent() throws IOException {
        return WholeAgent.start(configuration(), folder.resolve("agent.log"));
    }

    /** The whole change: a new key is announced and takes over at once, however long anybody sleeps. */
    String changeKey() {
        console.keyChange().announce("a test");
        console.keyChange().goOver("a test");
        return console.key().kid();
    }

    /** What lane A2 is for from now on. */
    void meanLaneA2For(ProductId product) {
        Planograms.Outcome outcome = new Planograms(console.database(), console.desired())
                .want(
                        CABINET,
                        new Planogram(List.of(
                                new Planogram.Lane(new LaneId("A1"), BenchDocuments.PRODUCT, CAPACITY),
                                new Planogram.Lane(new LaneId("A2"), product, CAPACITY))));
        if (!(outcome instanceof Planograms.Outcome.Wanted)) {
            throw new AssertionError(outcome);
        }
    }

    private DispenserView cabinet() {
        return console.fleet().findDispenser(CABINET).orElseThrow();
    }

    /** Whether it says that all that is wanted is in force, these kinds among it. */
    boolean hasInForce(Desired.Kind... kinds) {
        List<DesiredRow> desired = cabinet().desired();
        return desired.stream().noneMatch(DesiredRow::lags)
                && desired.stream().map(DesiredRow::kind).toList().containsAll(List.of(kinds));
    }

    /** Whether the console knows what its lanes are for. */
    boolean knowsLanes() {
        return cabinet().lanes().size() == 2;
    }

    /** Up to where the console has its journal. */
    long through() {
        return cabinet().journals().isEmpty()
                ? 0
                : cabinet().journals().getFirst().through();
    }

    /** Boxes in the ledger that residents took of a product. */
    int taken(String product) {
        return console.database()
                .read(handle -> handle.createQuery("""
                        SELECT coalesce(sum(quantity), 0) FROM movement
                        WHERE destination = 'resident' AND dispenser = :dispenser AND product = :product
                        """)
                        .bind("dispenser", CABINET)
                        .bind("product", product)
                        .mapTo(Integer.class)
                        .one());
    }

    /** Boxes in a lane, by the console's own figures. */
    int left(String lane) {
        return cabinet().lanes().stream()
                .filter(view -> view.lane().text().equals(lane))
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Override
    public void close() {
        console.close();
        mosquitto.ifPresent(CountyMosquitto::close);
    }
}
