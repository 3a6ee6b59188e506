package yaogui.agent.dispensing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalRescue;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.recorder.FlightRecorder;
import yaogui.agent.recorder.Recordings;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.ClockChanged;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.Desired;

/**
 * One dispenser for a scenario: the real agent over a real file and a simulated cabinet without faults, in a time that
 * passes only when it is told to. Its documents are in force; its lanes are empty.
 */
public final class TestPoint implements AutoCloseable {

    public static final DispenserId ID = new DispenserId("qz-0421");

    /** The operating system lives on through a simulated power cut, so nothing is gained by waiting for the disk. */
    public static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    public static final Equipment EQUIPMENT = new Equipment(
            TestGoods.PLANOGRAM.stream().map(slot -> slot.lane().text()).toList(),
            List.of("A1", "A2", "Z9", "help"),
            true,
            true,
            false);

    private static final Equipment REVERSIBLE = new Equipment(EQUIPMENT.lanes(), EQUIPMENT.buttons(), true, true, true);

    static final LocalDate FAR_EXPIRY = LocalDate.of(2028, 6, 30);

    private static final Duration FAST = Duration.ofMillis(20);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");

    public final TestTime time = new TestTime();
    public final SimulatedCabinet cabinet;
    public final SimulatedReader reader;
    private final Path file;
    private final JournalSettings settings;
    private final Machine machine;
    private Journal journal;
    private Optional<String> boot = Optional.empty();
    private Dispenser dispenser;
    private long toldThrough;

    public TestPoint(Path home) {
        this(home, UNSYNCED, machine -> machine);
    }

    /** With motors that can turn back. */
    static TestPoint reversible(Path home) {
        return new TestPoint(home, UNSYNCED, machine -> machine, REVERSIBLE);
    }

    /** With motors that can turn back, and a drop curtain whose light can be switched. */
    public static TestPoint fullyFitted(Path home) {
        return new TestPoint(home, UNSYNCED, machine -> machine, REVERSIBLE.withSwitchableEmitter());
    }

    public TestPoint(Path home, JournalSettings settings, UnaryOperator<Machine> before) {
        this(home, settings, before, EQUIPMENT);
    }

    TestPoint(Path home, Equipment equipment) {
        this(home, UNSYNCED, machine -> machine, equipment);
    }

    private TestPoint(Path home, JournalSettings settings, UnaryOperator<Machine> before, Equipment equipment) {
        this.cabinet = new SimulatedCabinet(equipment, FaultRates.NONE, time, new SplittableRandom(8));
        this.reader = SimulatedReader.in(cabinet);
        this.file = home.resolve("journal.db");
        this.settings = settings;
        this.machine = before.apply(cabinet);
        journal = Journal.open(file, settings, new SplittableRandom(11));
        dispenser = start();
        documents();
        story();
    }

    /** The console puts in force what every scenario goes by. */
    public void documents() {
        desire(Desired.Kind.CATALOGUE, 1, TestGoods.CATALOGUE);
        desire(Desired.Kind.POLICY, 1, TestGoods.POLICY);
        desire(Desired.Kind.CARDS, 1, TestCards.trust());
        tick();
    }

    /** Power comes, and the machine itself starts under this boot id. */
    void powerOn(String bootId) {
        boot = Optional.of(bootId);
        powerOn();
    }

    private Dispenser start() {
        DispenserSetup setup = new DispenserSetup(ID, TestGoods.PLANOGRAM, TurnLimits.USUAL, TestConsole.KEYS, "0.1.0");
        DeviceClock clock = new DeviceClock(time, ZoneId.of("Asia/Shanghai"), RELEASED, time);
        SplittableRandom random = new SplittableRandom(13);
        String run = boot.orElseGet(LinuxClock::bootOfThisMachine);
        return new Dispenser(
                setup, machine, reader, journal, clock, random, run, new FlightRecorder(setup, recordings()));
    }

    public Dispenser dispenser() {
        return dispenser;
    }

    public Journal journal() {
        return journal;
    }

    public Path file() {
        return file;
    }

    /** Where its flight recorder leaves what led to incidents. */
    public Path recordings() {
        return file.resolveSibling(FlightRecorder.FOLDER);
    }

    State state() {
        return dispenser.view().state();
    }

    public Lane lane(LaneId lane) {
        return dispenser.view().shelf().get(lane);
    }

    /** What was written since this was asked last, a line each; but not that the clock is good, which each start says. */
    public List<String> story() {
        List<String> lines = new ArrayList<>();
        long from = toldThrough;
        boolean[] starting = {false};
        journal.replay(event -> {
            boolean saidAtTheStart = starting[0] && event.fact() instanceof ClockChanged clock && clock.trusted();
            if (event.seq() > from && !saidAtTheStart) {
                lines.add(Story.line(event.fact()));
            }
            starting[0] = event.fact() instanceof Started;
        });
        toldThrough = journal.lastSeq();
        return lines;
    }

    /** The console wants a document in force. */
    public void desire(Desired.Kind kind, long version, Object body) {
        dispenser.receive(TestConsole.desired(ID, kind, version, body));
    }

    public void tick() {
        time.pass(FAST);
        dispenser.tick();
    }

    public void pass(Duration duration) {
        long until = time.getAsLong() + duration.toNanos();
        Duration slow = duration.compareTo(Duration.ofMinutes(2)) > 0 ? Duration.ofSeconds(1) : FAST.multipliedBy(5);
        while (time.getAsLong() < until) {
            time.pass(dispenser.isTurning() ? FAST : slow);
            dispenser.tick();
        }
    }

    public void untilQuiet() {
        long until = time.getAsLong() + LONGEST_TURN.toNanos();
        while (dispenser.isTurning()) {
            if (time.getAsLong() > until) {
                throw new AssertionError("The motor was on for more than %s.".formatted(LONGEST_TURN));
            }
            tick();
        }
    }

    public void show(String card) {
        reader.show(card);
        tick();
    }

    public void choose(ProductId product) {
        dispenser.ask(new Request.Choose(product));
        tick();
    }

    /** A holder shows a card, chooses, and waits until all is quiet and the screen is as before. */
    public void take(ProductId product, String card) {
        pass(CardGate.SAME_CARD);
        show(card);
        choose(product);
        untilQuiet();
        pass(Dispensing.MESSAGE.plusSeconds(1));
    }

    public void openDoor() {
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        tick();
    }

    public void shutDoor() {
        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        tick();
    }

    /** Staff record something, and asked to look again say the same again; why not, in English, or nothing. */
    public String note(StaffAction action) {
        Answer answer = answer(action);
        return (answer instanceof Answer.LookAgain ? answer(action) : answer)
                .refusal()
                .map(Text::en)
                .orElse("");
    }

    /** Staff record something. */
    public Answer answer(StaffAction action) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        dispenser.ask(new Request.Note(action, answer));
        tick();
        if (!answer.isDone()) {
            throw new AssertionError("Staff recorded something and nobody answered.");
        }
        return answer.join();
    }

    /** Staff put boxes into a lane and record it. */
    public void load(LaneId lane, String lot, LocalDate expiry, int boxes) {
        ProductId product = TestGoods.PLANOGRAM.stream()
                .filter(slot -> slot.lane().equals(lane))
                .map(Slot::product)
                .findFirst()
                .orElseThrow();
        openDoor();
        cabinet.load(
                lane.text(),
                LongStream.rangeClosed(1, boxes)
                        .mapToObj(number -> new Box(lot, number))
                        .toList());
        String refused = note(new StaffAction.Load(lane, product, new LotId(lot), expiry, boxes));
        if (!refused.isEmpty()) {
            throw new AssertionError(refused);
        }
        shutDoor();
    }

    /** As {@link #load(LaneId, String, LocalDate, int)}, of goods that will keep, and left out of the story. */
    public TestPoint with(LaneId lane, String lot, int boxes) {
        load(lane, lot, FAR_EXPIRY, boxes);
        story();
        return this;
    }

    /** The mains fail: the agent is gone in the middle of whatever it did. */
    public void cutPower() {
        journal.abandon();
        cabinet.powerCut();
    }

    /** Power comes, and an agent starts. */
    public void powerOn() {
        journal = JournalRescue.open(file, settings, new SplittableRandom(17), time);
        dispenser = start();
        tick();
    }

    /** The agent is stopped in good order and started again. */
    public void restart() {
        dispenser.end();
        journal.close();
        powerOn();
    }

    /** Whatever a scenario was about, its flight recorder must be able to tell of it. */
    @Override
    public void close() {
        dispenser.end();
        journal.abandon();
        Recordings.requireSamePath(recordings());
    }
}
