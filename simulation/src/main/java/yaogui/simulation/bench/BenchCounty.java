package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.fleet.DesiredRow;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;

/** A real console with its broker, and one cabinet of ten lanes that may come to it; the agent in it is another process. */
final class BenchCounty implements AutoCloseable {

    private static final DispenserId CABINET = new DispenserId("qx-0001");
    private static final SiteId SITE = new SiteId("site-01");
    private static final int LANES = 10;

    private final Console console;
    private final Path configuration;

    private BenchCounty(Console console, Path configuration) {
        this.console = console;
        this.configuration = configuration;
    }

    /**
     * Starts the console and writes the cabinet's configuration.
     *
     * @throws IOException if that cannot be written
     * @throws IllegalStateException if the console cannot start
     */
    static BenchCounty start(Path folder, InstantSource time, SecureRandom random) throws IOException {
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        Console console = Console.start(
                new ConsoleConfig(BenchDocuments.COUNTY, "Asia/Shanghai", anyPort, anyPort),
                folder.resolve("console"),
                time,
                random);
        Path configuration = folder.resolve("dispenser.toml");
        BenchCounty county = new BenchCounty(console, configuration);
        county.enter();
        new BenchDocuments(time.instant(), random)
                .all()
                .forEach((kind, body) -> console.desired().want(CABINET, kind, body));
        county.enrol(folder.resolve("board"));
        Files.writeString(configuration, county.toml(folder.resolve("board")));
        return county;
    }

    private void enter() {
        Text name = new Text("试验点", "a place to try things");
        console.registry().enter(new Site(SITE, name, "城关镇", "clinic", Optional.empty(), Optional.empty()));
        console.registry().enter(CABINET, DispenserKind.CABINET, SITE);
    }

    private void enrol(Path home) {
        Enrolment.Outcome outcome = new Enrolment(
                        BenchDocuments.COUNTY, CABINET, new IdentityFolder(home), new Counter(console.address()))
                .with(console.enrolment().make(CABINET));
        if (outcome instanceof Enrolment.Outcome.Failed failed) {
            throw new IllegalStateException("the bench's cabinet is not enrolled: " + failed.sentence());
        }
    }

    private String toml(Path home) {
        StringBuilder toml = new StringBuilder(
                """
                county = "%s"
                dispenser = "%s"
                home = "%s"
                machine = "SIMULATED"

                [broker]
                server = "ssl://127.0.0.1:%d"
                console = "%s"

                [screen]
                port = 0
                """.formatted(BenchDocuments.COUNTY, CABINET, home, console.brokerPort(), console.address()));
        for (int lane = 1; lane <= LANES; lane++) {
            toml.append("""

                    [[lanes]]
                    lane = "A%d"
                    product = "%s"
                    capacity = 10
                    """.formatted(lane, BenchDocuments.PRODUCT));
        }
        return toml.toString();
    }

    /** The cabinet's TOML file: a simulated machine with a screen, a broker and ten lanes. */
    Path configuration() {
        return configuration;
    }

    /** Whether the console has heard of the cabinet's state since then, with every document in force. */
    boolean hasHeardSince(Instant then) {
        return console.fleet()
                .findDispenser(CABINET)
                .filter(cabinet -> cabinet.state()
                        .filter(state -> state.receivedAt().isAfter(then))
                        .isPresent())
                .filter(cabinet -> cabinet.desired().stream().noneMatch(DesiredRow::lags))
                .isPresent();
    }

    @Override
    public void close() {
        console.close();
    }
}
