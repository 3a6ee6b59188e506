package yaogui.simulation.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.agent.stock.Slot;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.identity.EnrolmentCode;

/** A real console with a clock that a test sets forward, one dispenser in its books, and a bad road to it. */
final class IdentityCounty implements AutoCloseable {

    static final CountyId COUNTY = new CountyId("qingzhou");
    static final DispenserId ID = new DispenserId("qz-0007");

    private final Path folder;
    private volatile Duration ahead = Duration.ZERO;
    final Console console;
    final BadRoad road;

    IdentityCounty(Path folder) {
        this.folder = folder;
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        this.console = Console.start(
                new ConsoleConfig(COUNTY, "Asia/Shanghai", anyPort, anyPort),
                folder.resolve("console"),
                this::now,
                new SecureRandom());
        SiteId site = new SiteId("s1");
        console.registry()
                .enter(new Site(site, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
        console.registry().enter(ID, DispenserKind.CABINET, site);
        this.road = new BadRoad(console.address());
    }

    Instant now() {
        return Instant.now().plus(ahead);
    }

    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    EnrolmentCode code() {
        return console.enrolment().make(ID);
    }

    Path board() {
        return folder.resolve("board");
    }

    IdentityFolder identityFolder() {
        return new IdentityFolder(board());
    }

    Enrolment.Outcome enrol(EnrolmentCode code) {
        return new Enrolment(COUNTY, ID, identityFolder(), new Counter(road.address())).with(code);
    }

    BoardIdentity enrolled() {
        return switch (enrol(code())) {
            case Enrolment.Outcome.Enrolled enrolled -> enrolled.identity();
            case Enrolment.Outcome.Failed failed -> throw new AssertionError(failed.sentence());
        };
    }

    AgentConfiguration configuration() {
        return AgentConfiguration.simulated(
                COUNTY,
                ID,
                board(),
                Optional.of(new AgentConfiguration.Broker("ssl://127.0.0.1:" + console.brokerPort(), road.address())),
                Optional.empty(),
                List.of(new Slot(new LaneId("A1"), new ProductId("condom-52-10"), 12)));
    }

    @Override
    public void close() {
        road.close();
        console.close();
    }
}
