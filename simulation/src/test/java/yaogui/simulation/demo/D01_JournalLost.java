package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
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
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Slot;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.LaneView;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.stock.PaperEntries;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState;

/**
 * A board that lost its journal, or whose card came back from a copy, and the console that knows what lay in its lanes: the
 * real agent, the real console and its real broker.
 */
final class D01_JournalLost {

    private static final CountyId COUNTY = new CountyId("qingzhou");
    private static final DispenserId ID = new DispenserId("qz-0007");
    private static final String SECRET = "a secret of this test";
    private static final List<Slot> LANES = List.of(
            new Slot(new LaneId("A1"), new ProductId("condom-52-10"), 12),
            new Slot(new LaneId("A2"), new ProductId("gel-25"), 6));

    /** The operating system lives on, so nothing is gained by waiting for the disk. */
    private static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    @TempDir
    Path folder;

    private Console console;
    private DemoPoint point;
    private Map<LaneId, Integer> filled;

    @BeforeEach
    void fillAMachine() {
        ConsoleConfig.Listening anyPort = new ConsoleConfig.Listening("127.0.0.1", 0);
        console = Console.start(
                new ConsoleConfig(COUNTY, "Asia/Shanghai", anyPort, anyPort, Optional.of(new ConsoleConfig.Plain(0))),
                folder.resolve("console"),
                InstantSource.system(),
                new SecureRandom());
        SiteId site = new SiteId("s1");
        console.registry()
                .enter(new Site(
                        site, new Text("卫生院", "Clinic"), "Dongxia", "clinic", Optional.empty(), Optional.empty()));
        console.registry().enter(ID, DispenserKind.RACK, site, SECRET);
        console.desired().want(ID, Desired.Kind.HOLDS, Holds.NONE);
        point = point(configuration());
        point.powerOn();
        new DemoStaff(point).stockUp(LocalDate.now(console.config().zone()), 3);
        filled = counts();
        assertThat(filled.values()).allMatch(boxes -> boxes > 0);
        DemoBench.waitUntil(() -> booked().equals(filled));
    }

    @AfterEach
    void close() {
        point.stop();
        console.close();
    }

    private AgentConfiguration configuration() {
        return new AgentConfiguration(
                COUNTY,
                ID,
                folder.resolve("board"),
                Optional.empty(),
                Optional.of(new AgentConfiguration.Broker(
                        "tcp://127.0.0.1:" + console.plainPort(),
                        SECRET,
                        console.key().kid(),
                        console.key().publicKeyText())),
                AgentConfiguration.MachineDriver.SIMULATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true),
                LANES);
    }

    private DemoPoint point(AgentConfiguration configuration) {
        SimulatedCabinet cabinet = new SimulatedCabinet(
                configuration.simulatedEquipment(), FaultRates.NONE, System::nanoTime, new SplittableRandom(4));
        SimulatedReader reader = SimulatedReader.in(cabinet);
        SecureRandom random = new SecureRandom();
        return new DemoPoint(
                configuration,
                cabinet,
                reader,
                () -> Agent.start(
                        configuration,
                        UNSYNCED,
                        cabinet,
                        reader,
                        settings -> PahoLink.open(
                                settings, new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), random)),
                        InstantSource.system(),
                        random));
    }

    private Map<LaneId, Integer> counts() {
        Map<LaneId, Integer> counts = new TreeMap<>();
        point.view().orElseThrow().shelf().lanes().forEach((lane, stock) -> counts.put(lane, stock.count()));
        return counts;
    }

    private List<LaneView> lanes() {
        return console.fleet().findDispenser(ID).orElseThrow().lanes();
    }

    private Map<LaneId, Integer> booked() {
        Map<LaneId, Integer> counts = new TreeMap<>();
        lanes().forEach(lane -> counts.put(lane.lane(), lane.count()));
        return counts;
    }

    private boolean allClosedAs(UpState.Closure closure) {
        return lanes().stream().allMatch(lane -> lane.closed().equals(Optional.of(closure)));
    }

    private Path journal() {
        return folder.resolve("board").resolve("journal.db");
    }

    private void openAndShut() {
        point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        DemoBench.waitUntil(() -> point.view().orElseThrow().readings().doorOpen());
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
        DemoBench.waitUntil(() -> !point.view().orElseThrow().readings().doorOpen());
    }

    private boolean allIsBooked() {
        long seq = point.view().orElseThrow().seq();
        return console.fleet().findDispenser(ID).orElseThrow().journals().stream()
                .anyMatch(journal -> journal.through() == seq);
    }

    /** The board has taken over what the console knew, says so, and gives nothing out. */
    private void mustBeCarriedOver(String lost) {
        DemoBench.waitUntil(() -> counts().equals(filled) && allClosedAs(UpState.Closure.UNCOUNTED));
        assertThat(point.view().orElseThrow().shelf().lanes().values())
                .allMatch(Lane::uncounted)
                .allMatch(lane -> lane.doubt() == lane.count());
        assertThat(booked()).isEqualTo(filled);
        DemoBench.waitUntil(() -> point.view().orElseThrow().inForce().holds().isPresent());
        assertThat(console.fleet().findDispenser(ID).orElseThrow().alarms())
                .as("what is lost is said in numbers, and no clone is suspected")
                .filteredOn(alarm -> !alarm.name().equals("documents-lost"))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.detail()).contains(lost, "orders at most"));
    }

    @Test
    void f31_aDamagedJournalGetsItsLanesBackFromTheConsoleAndWhatWasOnPaper() throws IOException {
        point.cutPower();
        try (RandomAccessFile spoilt = new RandomAccessFile(journal().toFile(), "rw")) {
            spoilt.write(new byte[40]);
        }
        LotId lot = new LotId("P1");
        LocalDate today = LocalDate.now(console.config().zone());
        PaperEntries paper = new PaperEntries(console.database(), InstantSource.system());
        paper.enter(
                ID,
                today,
                new Loaded(
                        LANES.getFirst().lane(),
                        LANES.getFirst().product(),
                        lot,
                        today.plusDays(400),
                        2,
                        Optional.of(new StaffCode("B12"))),
                "Wang");
        filled.merge(LANES.getFirst().lane(), 2, Integer::sum);
        point.powerOn();
        mustBeCarriedOver("entries could be read");
        assertThat(paper.list(ID))
                .singleElement()
                .satisfies(line -> assertThat(line.standing()).contains(PaperEntry.Standing.TAKEN));
        int fromTheVan = console.database()
                .read(handle -> handle.createQuery(
                                "SELECT sum(quantity) FROM movement WHERE lot = 'P1' AND source = 'vehicle'")
                        .mapTo(Integer.class)
                        .one());
        assertThat(fromTheVan).as("it is in the ledger once").isEqualTo(2);
    }

    @Test
    void f31_aCardFromACopyBeginsANewJournalByItself() throws IOException {
        point.stop();
        byte[] copy = Files.readAllBytes(journal());
        point.powerOn();
        openAndShut();
        DemoBench.waitUntil(this::allIsBooked);
        point.cutPower();
        Files.deleteIfExists(Path.of(journal() + "-wal"));
        Files.deleteIfExists(Path.of(journal() + "-shm"));
        Files.write(journal(), copy);
        point.powerOn();
        DemoBench.waitUntil(
                () -> point.dispenser().orElseThrow().stock().consoleHas().isPresent());
        point.stop();
        point.powerOn();
        mustBeCarriedOver("are gone from this disk");
        assertThat(console.fleet().findDispenser(ID).orElseThrow().journals())
                .hasSizeGreaterThan(1)
                .allMatch(journal -> journal.quarantined().isEmpty());
    }
}
