package yaogui.simulation.disk;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserSetup;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.Witness;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalRescue;
import yaogui.agent.journal.JournalSettings;
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
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Desired;
import yaogui.simulation.VirtualTime;

/**
 * One dispenser, the real agent and a simulated cabinet, whose disk is looked at before each thing that it writes; the power
 * goes in the middle of the step that was asked for, before anything can follow from it.
 */
final class CutPoint implements AutoCloseable {

    /** Nothing real is cut, so nothing is gained by waiting for the disk; the writes and their order are the same. */
    static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    private static final Duration TICK = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(30);

    final VirtualTime time = new VirtualTime(Papers.NOW);
    final SimulatedReader reader = new SimulatedReader();
    final SimulatedCabinet cabinet = new SimulatedCabinet(
            new Equipment(List.of("A1", "A2"), List.of(), true, true, false),
            FaultRates.NONE,
            time,
            new SplittableRandom(8));
    private final Path file;
    private Journal journal;
    private Dispenser dispenser;
    private @Nullable JournalSteps steps;
    private @Nullable Step struck;
    private int stepsLeft = Integer.MAX_VALUE;
    private int unsure;
    private List<byte[]> keysBefore = List.of();

    /** The mains are gone. */
    private static final class Cut extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** Something that happens to the dispenser. */
    interface Story {

        void live(CutPoint point);
    }

    CutPoint(Path home) {
        file = home.resolve("journal.db");
        journal = JournalRescue.open(file, UNSYNCED, new SplittableRandom(11), time);
        dispenser = start(journal, new LookedAtMachine(cabinet, this::look));
        desire(Desired.Kind.CATALOGUE, 1, Papers.CATALOGUE);
        desire(Desired.Kind.POLICY, 1, Papers.POLICY);
        desire(Desired.Kind.CARDS, 1, Papers.TRUST);
        desire(Desired.Kind.HOLDS, 1, new Holds(Set.of(Papers.HELD)));
        tick();
    }

    /** An agent over a journal, at this point. */
    Dispenser start(Journal over, Machine machine) {
        return new Dispenser(
                new DispenserSetup(Papers.ID, Papers.PLANOGRAM, TurnLimits.USUAL, Papers.KEYS, "0.1.0"),
                machine,
                reader,
                over,
                new DeviceClock(this::lookedAt, ZoneId.of("Asia/Shanghai"), Instant.EPOCH),
                new SplittableRandom(time.getAsLong()),
                LinuxClock.bootOfThisMachine(),
                Witness.NOBODY);
    }

    private Instant lookedAt() {
        look();
        return time.instant();
    }

    private void look() {
        if (steps == null) {
            return;
        }
        List<Step> since = steps.look(DiskState.read(file))
                .orElseThrow(() -> new AssertionError("SQLite wrote what nobody can explain"));
        for (Step step : since) {
            if (--stepsLeft == 0) {
                struck = step;
                throw new Cut();
            }
        }
    }

    /** Lives through a story with a cut in its n-th step; the step, or nothing if it has fewer. */
    Optional<Step> cutIn(Story story, int step) {
        steps = new JournalSteps(DiskState.read(file));
        stepsLeft = step;
        keysBefore = quotaKeys();
        try {
            story.live(this);
            look();
            return Optional.empty();
        } catch (Cut cut) {
            cabinet.powerCut();
            steps = null;
            journal.abandon();
            return Optional.ofNullable(struck);
        }
    }

    /** The keys of the quota windows before the story. */
    List<byte[]> keysBefore() {
        return keysBefore;
    }

    /** Boxes that staff hold in their hands, of which they do not know whether they are recorded. */
    int unsure() {
        return unsure;
    }

    /** What a quota's window must not leave behind: the keys that are in use now. */
    List<byte[]> quotaKeys() {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT key FROM quota_window")) {
                List<byte[]> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getBytes(1));
                }
                return keys;
            }
        });
    }

    void tick() {
        time.pass(TICK);
        dispenser.tick();
    }

    void pass(Duration duration) {
        for (long until = time.getAsLong() + duration.toNanos(); time.getAsLong() < until; ) {
            tick();
        }
    }

    /** Something is written down about a command of the console. */
    void record(Fact fact) {
        dispenser.record(fact);
    }

    void desire(Desired.Kind kind, long version, Object body) {
        dispenser.receive(Papers.desired(kind, version, body));
    }

    /** A resident takes a box, or as near to it as the machine comes, and the screen is as before. */
    void take(ProductId product) {
        order(product);
        for (long until = time.getAsLong() + LONG.toNanos(); dispenser.isTurning() && time.getAsLong() < until; ) {
            tick();
        }
    }

    void order(ProductId product) {
        pass(Duration.ofSeconds(5));
        reader.show(Papers.CARD);
        tick();
        dispenser.ask(new Request.Choose(product));
        tick();
        tick();
        if (!dispenser.isTurning()) {
            throw new AssertionError("It does not turn: " + dispenser.view().state());
        }
    }

    /** Staff come, record boxes, put them in and go. */
    void load(LaneId lane, ProductId product, String lot, int boxes) {
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        tick();
        unsure = boxes;
        StaffAction action = new StaffAction.Load(lane, product, new LotId(lot), LocalDate.of(2029, 6, 30), boxes);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        dispenser.ask(new Request.Note(action, answer));
        tick();
        if (!answer.isDone() || answer.join().refusal().isPresent()) {
            throw new AssertionError("It was not recorded: " + answer);
        }
        unsure = 0;
        cabinet.load(
                lane.text(),
                LongStream.rangeClosed(1, boxes)
                        .mapToObj(number -> new Box(lot, number))
                        .toList());
        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        tick();
    }

    /** What an agent does when it runs long enough: all that is in the log is written to the database. */
    void checkpoint() {
        journal.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
            }
        });
    }

    /** The power goes and comes again, with the journal as it is. */
    void powerCycle() {
        DiskState synced = DiskState.read(file);
        journal.abandon();
        cabinet.powerCut();
        synced.layDown(file);
        journal = JournalRescue.open(file, UNSYNCED, new SplittableRandom(17), time);
        dispenser = start(journal, new LookedAtMachine(cabinet, this::look));
    }

    /**
     * While this is done, another program reads the database, so that the log is not emptied at once; afterwards it is, and
     * what stood in it until then has been seen.
     */
    void whileTheLogIsKept(Runnable doing) {
        journal.discardDeleted();
        look();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM event").close();
            doing.run();
            look();
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        journal.discardDeleted();
        look();
    }

    @Override
    public void close() {
        steps = null;
        try {
            journal.abandon();
        } finally {
            cabinet.close();
        }
    }
}
