package yaogui.simulation.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.simulation.bench.BenchDocuments;

/**
 * Who comes to the rack: residents with good cards, and staff who put right, count and fill. Whatever they do may be cut off;
 * then it returns false, and they go on when there is an agent again.
 */
final class People {

    private static final Duration LOOK = Duration.ofNanos(50_000);
    private static final int GOOD_LANES = 2;
    private static final int MOST_ASKED = 3;

    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader;
    private final BenchDocuments documents;
    private final Path journalLog;
    private final BooleanSupplier servedAfterAll;
    private final LocalDate today;
    private int lots;
    private boolean refused;
    private @Nullable String card;
    private StaffAction.@Nullable Load unsure;

    /**
     * @param journalLog the journal's write-ahead log, which grows with each entry
     * @param servedAfterAll whether the last order ended well by now; an agent may see a box fall for one that was cut
     */
    People(
            SimulatedCabinet cabinet,
            SimulatedReader reader,
            BenchDocuments documents,
            Path journalLog,
            BooleanSupplier servedAfterAll,
            LocalDate today) {
        this.cabinet = cabinet;
        this.reader = reader;
        this.documents = documents;
        this.journalLog = journalLog;
        this.servedAfterAll = servedAfterAll;
        this.today = today;
    }

    /** Whether staff are at the rack or have a reason to come. */
    boolean needStaff() {
        CabinetInside inside = cabinet.inside();
        long good = inside.lanes().stream()
                .filter(lane -> lane.homeClosed() && !lane.boxes().isEmpty())
                .count();
        return refused || inside.doorOpen() || good < GOOD_LANES;
    }

    /**
     * A resident presses a button, shows a card and takes what falls. One who was cut off comes again with the same card:
     * whatever came of it cost nothing. One to whom the rack apologised presses again, and need not show it again.
     */
    boolean resident(AgentLife life) throws InterruptedException {
        Sight sight = life.sight();
        if (!sight.until(People::serves, "the rack to serve anybody")) {
            return false;
        }
        boolean again = sight.state().equals("Apologising");
        cabinet.emptyHatch();
        cabinet.press(Scene.LANES.getFirst().text());
        if (!sight.untilState(again ? "Turning" : "AwaitingCard", "Refusing")) {
            return false;
        }
        refused = sight.state().equals("Refusing");
        return refused || (again ? take(sight) : show(sight));
    }

    /** After a turn that was cut a rack waits until nothing more can fall. */
    private static boolean serves(Sight sight) {
        return !sight.state().isEmpty() && !sight.state().equals("Paused");
    }

    private boolean show(Sight sight) throws InterruptedException {
        String shown = card == null || servedAfterAll.getAsBoolean() ? documents.freshCard() : card;
        card = shown;
        long written = written();
        reader.show(shown);
        sight.happened(Moment.CARD_SHOWN);
        if (sight.aim() == Moment.ENTRY_WRITTEN && sight.isArmed()) {
            watchJournal(sight, written);
        }
        if (!sight.untilState("Turning", "Refusing")) {
            return false;
        }
        if (sight.state().equals("Refusing")) {
            throw new IllegalStateException("a good card that had taken nothing was refused");
        }
        return take(sight);
    }

    private boolean take(Sight sight) throws InterruptedException {
        if (!sight.untilState("Delivered", "Apologising")) {
            return false;
        }
        card = null;
        return true;
    }

    private void watchJournal(Sight sight, long before) {
        while (written() == before && sight.state().equals("AwaitingCard") && !sight.isGone()) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        sight.happened(Moment.ENTRY_WRITTEN);
    }

    private long written() {
        return journalLog.toFile().length();
    }

    /** The agent is dead: a card that it had not yet taken is taken away again. */
    void stepBack() {
        reader.close();
    }

    /** The order of the card that was shown last ended well, whether or not its resident saw that. */
    void served() {
        card = null;
    }

    /** Staff open the door, bring every lane home, count it and fill it. */
    boolean staff(AgentLife life) throws InterruptedException {
        Scene.LANES.forEach(lane -> cabinet.bringHome(lane.text()));
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        if (!life.sight().untilState("InService")) {
            return false;
        }
        for (LaneId lane : Scene.LANES) {
            if (!serve(life, lane)) {
                return false;
            }
        }
        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        refused = false;
        return life.sight().untilState("Idle");
    }

    private boolean serve(AgentLife life, LaneId lane) throws InterruptedException {
        int there = cabinet.inside().lane(lane.text()).boxes().size();
        if (!note(life, new StaffAction.PutRight(lane)) || !note(life, new StaffAction.Count(lane, there))) {
            return false;
        }
        int room = Scene.CAPACITY - there;
        if (room == 0) {
            return true;
        }
        LotId lot = new LotId("L" + ++lots);
        unsure = new StaffAction.Load(lane, BenchDocuments.PRODUCT, lot, today.plusDays(700), room);
        if (!note(life, unsure)) {
            return false;
        }
        putIn(unsure);
        unsure = null;
        return true;
    }

    /** Asked again if need be: an agent that was just about to answer may not have seen yet that the coil was brought home. */
    private static boolean note(AgentLife life, StaffAction action) throws InterruptedException {
        String refusal = "";
        for (int times = 0; times < MOST_ASKED; times++) {
            life.ask(action);
            if (!life.sight().until(sight -> !sight.isNoteOpen(), "an answer to " + action)) {
                return false;
            }
            refusal = life.sight().refusal();
            if (refusal.isEmpty()) {
                return true;
            }
        }
        throw new IllegalStateException("%s was refused: %s".formatted(action, refusal));
    }

    /** The loading of which staff do not know whether it is recorded, as nobody answered. */
    StaffAction.@Nullable Load unsure() {
        return unsure;
    }

    /** They looked, and now they know; what is recorded they put in. */
    void learn(boolean recorded) {
        if (recorded && unsure != null) {
            putIn(unsure);
        }
        unsure = null;
    }

    private void putIn(StaffAction.Load load) {
        List<Box> boxes = IntStream.range(0, load.quantity())
                .mapToObj(i -> new Box(load.lot().text(), i))
                .toList();
        cabinet.load(load.lane().text(), boxes);
    }
}
