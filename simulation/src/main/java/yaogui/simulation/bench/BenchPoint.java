package yaogui.simulation.bench;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import yaogui.agent.Agent;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.Witness;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.Equipment;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.simulation.VirtualTime;

/**
 * The real dispenser with a durable journal, on a simulated cabinet whose coils turn as fast as they are looked at: the
 * cabinet's time is virtual, and the board's clock goes with it. One lane, ticked by hand.
 */
public final class BenchPoint implements AutoCloseable {

    public static final DispenserId ID = new DispenserId("bench-1");
    private static final LaneId LANE = new LaneId("A1");
    private static final LotId LOT = new LotId("L1");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String KEY_NAME = "bench";
    private static final Duration TICK = Duration.ofMillis(10);
    private static final int MOST_TICKS = 3_000;

    private final VirtualTime coils = new VirtualTime(Instant.EPOCH);
    private final KeyPair consoleKey = freshKey();
    private final SimulatedReader reader = new SimulatedReader();
    private final SimulatedCabinet cabinet;
    private final MotorWatch machine;
    private final Journal journal;
    private final CommitWatch clock;
    private final Dispenser dispenser;

    /**
     * @param capacity how many boxes its lane holds, 1 or more
     * @param nanos monotonic time, by which commits and motors are timed
     */
    public BenchPoint(Path home, int capacity, InstantSource time, LongSupplier nanos, RandomGenerator random) {
        Equipment equipment = new Equipment(List.of(LANE.text()), List.of(), true, true, false);
        this.cabinet = new SimulatedCabinet(equipment, FaultRates.NONE, coils, random);
        this.machine = new MotorWatch(cabinet, nanos);
        this.journal = Journal.open(home.resolve("journal.db"), JournalSettings.DURABLE, random);
        Instant begun = time.instant();
        this.clock = new CommitWatch(journal, () -> begun.plusNanos(coils.getAsLong()), nanos);
        DispenserSetup setup = new DispenserSetup(
                ID, List.of(slot(capacity)), TurnLimits.USUAL, Map.of(KEY_NAME, consoleKey.getPublic()), Agent.VERSION);
        this.dispenser = new Dispenser(
                setup,
                machine,
                reader,
                journal,
                new DeviceClock(clock, ZONE, Instant.EPOCH),
                random,
                LinuxClock.bootOfThisMachine(),
                Witness.NOBODY);
    }

    static Slot slot(int capacity) {
        return new Slot(LANE, BenchDocuments.PRODUCT, capacity);
    }

    private static KeyPair freshKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }

    /** Takes the console's documents over. */
    public void receive(BenchDocuments documents) {
        documents.all().forEach((kind, body) -> {
            String document = MessageCodec.writeDocument(new Desired(ID, kind, 1, MessageCodec.toBody(body)));
            dispenser.receive(Signed.sign(Signed.Purpose.DESIRED, document, KEY_NAME, consoleKey.getPrivate()));
        });
        tick();
    }

    /** Staff come and fill the lane. */
    void load(int boxes, LocalDate today) {
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        tickUntil(State.InService.class);
        StaffAction action = new StaffAction.Load(LANE, BenchDocuments.PRODUCT, LOT, today.plusDays(700), boxes);
        dispenser.ask(new Request.Note(action, new CompletableFuture<>()));
        tick();
        cabinet.load(
                LANE.text(),
                IntStream.range(0, boxes).mapToObj(i -> new Box(LOT.text(), i)).toList());
        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        tickUntil(State.Idle.class);
    }

    /** A resident chooses, and is asked for a card. */
    void choose() {
        dispenser.ask(new Request.Choose(BenchDocuments.PRODUCT));
        tickUntil(State.AwaitingCard.class);
    }

    /** A card is before the reader; the next tick finds it. */
    void show(String card) {
        reader.show(card);
    }

    void tick() {
        coils.pass(TICK);
        dispenser.tick();
    }

    /**
     * Ticks until it is in such a state.
     *
     * @throws IllegalStateException if it does not come to that
     */
    void tickUntil(Class<? extends State> state) {
        for (int ticks = 0; !state.isInstance(dispenser.view().state()); ticks++) {
            if (ticks == MOST_TICKS) {
                throw new IllegalStateException("the dispenser did not become %s but is %s"
                        .formatted(
                                state.getSimpleName(),
                                dispenser.view().state().getClass().getSimpleName()));
            }
            tick();
        }
    }

    State state() {
        return dispenser.view().state();
    }

    CommitWatch commits() {
        return clock;
    }

    MotorWatch motor() {
        return machine;
    }

    @Override
    public void close() {
        journal.close();
        machine.close();
    }
}
