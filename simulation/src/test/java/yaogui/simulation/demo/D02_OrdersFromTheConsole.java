package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.command.Decommissioned;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Enrolment;
import yaogui.agent.identity.IdentityFolder;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Slot;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.command.CommandRow;
import yaogui.console.command.Fate;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Recalls;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CommandAction;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Text;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState;
import yaogui.simulation.SampleCatalogue;

/** What the station orders from afar, as it comes about: the real agent, the real console and its real broker. */
final class D02_OrdersFromTheConsole {

    private static final CountyId COUNTY = new CountyId("qingzhou");
    private static final SiteId SITE = new SiteId("s1");
    private static final DispenserId ID = new DispenserId("qz-0007");
    private static final LaneId A1 = new LaneId("A1");
    private static final ProductId CONDOM = new ProductId("condom-52-10");

    /** The operating system lives on, so nothing is gained by waiting for the disk. */
    private static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    @TempDir
    Path folder;

    private Console console;
    private DemoPoint point;

    @BeforeEach
    void aCounty() {
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        console = Console.start(
                new ConsoleConfig(COUNTY, "Asia/Shanghai", anyPort, anyPort),
                folder.resolve("console"),
                InstantSource.system(),
                new SecureRandom());
        console.registry()
                .enter(new Site(
                        SITE, new Text("卫生院", "Clinic"), "Dongxia", "clinic", Optional.empty(), Optional.empty()));
        SampleCatalogue.read().products().forEach(console.registry()::enter);
        console.documents().decree(Desired.Kind.CATALOGUE, SampleCatalogue.read(), "test");
        console.documents().decree(Desired.Kind.POLICY, new Policy(List.of()), "test");
        console.documents().decree(Desired.Kind.HOLDS, Holds.NONE, "test");
        console.documents().decree(Desired.Kind.CARDS, new TrustList(List.of(), List.of(), List.of()), "test");
        point = enter(ID);
    }

    @AfterEach
    void close() {
        point.stop();
        console.close();
    }

    private DemoPoint enter(DispenserId id) {
        console.registry().enter(id, DispenserKind.RACK, SITE);
        AgentConfiguration configuration = AgentConfiguration.simulated(
                COUNTY,
                id,
                folder.resolve(id.text()),
                Optional.of(
                        new AgentConfiguration.Broker("ssl://127.0.0.1:" + console.brokerPort(), console.address())),
                Optional.empty(),
                List.of(new Slot(A1, CONDOM, 12)));
        assertThat(new Enrolment(COUNTY, id, new IdentityFolder(configuration.home()), new Counter(console.address()))
                        .with(console.enrolment().make(id)))
                .isInstanceOf(Enrolment.Outcome.Enrolled.class);
        SimulatedCabinet cabinet = new SimulatedCabinet(
                configuration.simulatedEquipment(), FaultRates.NONE, System::nanoTime, new SplittableRandom(4));
        SimulatedReader reader = SimulatedReader.in(cabinet);
        DemoPoint entered = new DemoPoint(configuration, cabinet, reader, () -> agent(configuration, cabinet, reader));
        entered.powerOn();
        return entered;
    }

    private static Agent agent(AgentConfiguration configuration, SimulatedCabinet cabinet, SimulatedReader reader) {
        SecureRandom random = new SecureRandom();
        return Agent.start(
                configuration,
                UNSYNCED,
                cabinet,
                reader,
                settings -> PahoLink.open(settings, new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), random)),
                InstantSource.system(),
                random);
    }

    private static Map<Desired.Kind, Long> versions(DemoPoint point) {
        return point.view().map(view -> view.inForce().versions()).orElse(Map.of());
    }

    private Optional<UpState.Closure> closure() {
        DispenserView view = point.view().orElseThrow();
        return view.shelf()
                .closure(view.shelf().get(A1), view.today(), view.inForce().holds());
    }

    private CommandRow command() {
        return console.commands().list(ID, 1).getFirst();
    }

    private void waitForDone() {
        DemoBench.waitUntil(() -> command().fate() == Fate.DONE);
    }

    @Test
    void f25_aRecallReachesItsDispensersAndClosesTheirLanes() {
        new DemoStaff(point).stockUp(LocalDate.now(console.config().zone()), 3);
        DemoBench.waitUntil(() -> closure().isEmpty());
        LotId lot =
                point.view().orElseThrow().shelf().get(A1).front().orElseThrow().lot();
        Recalls recalls = new Recalls(console.database(), InstantSource.system());
        DemoBench.waitUntil(() -> !recalls.known().isEmpty());
        assertThat(recalls.hold(CONDOM, lot, "torn seals", "Wang")).isTrue();
        assertThat(recalls.list().getFirst().boxes()).isPositive();
        DemoBench.waitUntil(() -> closure().equals(Optional.of(UpState.Closure.HELD)));
        DemoBench.waitUntil(() -> recalls.list().getFirst().lanes().getFirst().obeyed());
        assertThat(console.documents().lagging(9)).noneMatch(one -> one.kind() == Desired.Kind.HOLDS);
        recalls.end(CONDOM, lot, "tested, good", "Wang");
        DemoBench.waitUntil(() -> closure().isEmpty());
        assertThat(recalls.log(9)).hasSize(2);
    }

    @Test
    void oneThatAppearsLaterAndOneThatLostItsJournalHaveEverythingThatStands() throws IOException {
        DemoBench.waitUntil(() -> versions(point).size() == 4);
        DispenserId late = new DispenserId("qz-0008");
        DemoPoint second = enter(late);
        DemoBench.waitUntil(() -> versions(second).size() == 4);
        second.cutPower();
        try (Stream<Path> files = Files.list(folder.resolve(late.text()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        second.powerOn();
        DemoBench.waitUntil(() -> versions(second).size() == 4);
        DemoBench.waitUntil(() -> console.documents().lagging(9).isEmpty());
        second.stop();
        assertThat(console.documents().list()).allMatch(one -> one.applied() == 2 && one.wanted() == 2);
    }

    @Test
    void f46_aLaneIsLockedAndTheProgramStartsAgainWithItLocked() {
        console.commands().ask(ID, CommandAction.LOCK_LANE, Optional.of(A1), "Wang");
        waitForDone();
        console.commands().ask(ID, CommandAction.RESTART, Optional.empty(), "Wang");
        waitForDone();
        assertThat(command().detail().orElseThrow()).contains("started again");
        DemoBench.waitUntil(() -> closure().equals(Optional.of(UpState.Closure.LOCKED)));
        console.commands().ask(ID, CommandAction.SEND_LOGS, Optional.empty(), "Wang");
        waitForDone();
        DemoBench.waitUntil(() -> console.commands().logs(ID).size() == 1);
    }

    @Test
    void f46_oneThatIsTakenOutOfUseGivesItsLastWordAndErasesEverything() throws IOException {
        DemoBench.waitUntil(() -> versions(point).size() == 4);
        console.commands().ask(ID, CommandAction.DECOMMISSION, Optional.empty(), "Wang");
        waitForDone();
        DemoBench.waitUntil(() -> !point.hasPower());
        try (Stream<Path> left = Files.list(folder.resolve(ID.text()))) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("decommissioned");
        }
        assertThat(console.fleet().findDispenser(ID).orElseThrow().row().inService())
                .isFalse();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(point::powerOn))
                .isInstanceOf(Decommissioned.class)
                .hasMessageContaining("taken out of use")
                .hasMessageContaining("delete the file");
    }
}
