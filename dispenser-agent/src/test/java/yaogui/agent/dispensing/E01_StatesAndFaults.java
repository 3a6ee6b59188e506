package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.stock.Lane;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SensorLies;
import yaogui.protocol.LaneId;

/**
 * Everything that can go wrong, at every moment at which it can: what comes of the order, of the lane and of the machine.
 * The table in the documentation is what this finds.
 */
class E01_StatesAndFaults {

    private static final int BOXES = 4;

    private static String happen(Moment moment, Mishap mishap, Path home) {
        try (TestPoint point = TestPoint.fullyFitted(home)) {
            point.with(A1, "L1", BOXES).with(A2, "L2", BOXES);
            moment.bringAbout(point);
            mishap.happen().accept(point);
            moment.goOn(point);
            String cell = cell(point);
            assertThatNothingRuns(point, cell);
            String when = moment.words + ", " + mishap.name();
            assertThatTheShelvesAgree(point, when);
            mend(point, mishap, when);
            assertThat(dispensesAgain(point)).as("%s: mended", when).isTrue();
            return cell;
        }
    }

    private static void assertThatNothingRuns(TestPoint point, String cell) {
        assertThat(point.cabinet.inside().supplyOn()).as(cell).isFalse();
    }

    /** An order whose end could not be recorded yet is settled when the door is opened. */
    private static void assertThatTheShelvesAgree(TestPoint point, String when) {
        if (point.dispenser().view().shelf().openOrder().isEmpty()) {
            assertThatTheShelfAgrees(point, A1, when);
            assertThatTheShelfAgrees(point, A2, when);
        }
    }

    /** Within the doubt that is declared, and what the curtain could not see. */
    private static void assertThatTheShelfAgrees(TestPoint point, LaneId id, String when) {
        Lane lane = point.lane(id);
        SensorLies lies = point.cabinet.lies().getOrDefault(id.text(), new SensorLies(0, 0));
        int there = point.cabinet.inside().lane(id.text()).boxes().size();
        assertThat(there)
                .as("%s: lane %s".formatted(when, id))
                .isBetween(lane.count() - lane.doubt() - lies.unseen(), lane.count() + lies.invented());
    }

    /** What the journal says of it, in a few words. */
    private static String cell(TestPoint point) {
        List<String> words = new ArrayList<>();
        List<String> story = readable(point) ? point.story() : List.of();
        story.stream().filter(line -> line.startsWith("order ended: ")).forEach(line -> words.add(outcome(line)));
        for (LaneId lane : List.of(A1, A2)) {
            switch (point.lane(lane).condition()) {
                case READY -> {}
                case DEGRADED -> words.add(lane + " watched");
                case FAULTED -> words.add(lane + " off");
            }
        }
        switch (point.state()) {
            case State.InService _ -> words.add("in service");
            case State.Paused _ -> words.add("machine closed");
            case State.OutOfOrder _ -> words.add("out of order");
            default -> {}
        }
        return words.isEmpty() ? "nothing given" : String.join(", ", words);
    }

    private static boolean readable(TestPoint point) {
        return point.journal().lastSeq() > 0;
    }

    private static String outcome(String line) {
        String[] parts = line.split(": |, ", -1);
        return switch (parts[1]) {
            case "DISPENSED" -> parts[3].startsWith("1") ? "given" : "two given";
            case "UNKNOWN" -> "unknown";
            default -> "not given";
        };
    }

    /** A technician comes. */
    private static void mend(TestPoint point, Mishap mishap, String when) {
        mishap.mend().accept(point);
        point.cabinet.emptyHatch();
        point.openDoor();
        assertThat(point.dispenser().view().shelf().openOrder()).as(when).isEmpty();
        assertThatTheShelvesAgree(point, when);
        for (LaneId lane : List.of(A1, A2)) {
            point.cabinet.bringHome(lane.text());
            point.tick();
            assertThat(point.note(new StaffAction.PutRight(lane))).isEmpty();
            int there = point.cabinet.inside().lane(lane.text()).boxes().size();
            assertThat(point.note(new StaffAction.Count(lane, there))).isEmpty();
        }
        point.shutDoor();
    }

    private static boolean dispensesAgain(TestPoint point) {
        point.story();
        point.take(CONDOM, TestCards.of(3));
        return point.story().contains("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void everythingAtEveryMoment(@TempDir Path home) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Mishap mishap : Mishap.all()) {
            List<String> cells = new ArrayList<>();
            for (Moment moment : Moment.values()) {
                Path place = Files.createDirectory(home.resolve(rows.size() + "-" + moment.ordinal()));
                cells.add(happen(moment, mishap, place));
            }
            rows.add("| " + mishap.name() + " | " + String.join(" | ", cells) + " |");
        }
        Page.assertUpToDate("states-and-faults.md", text(rows));
    }

    private static String text(List<String> rows) {
        String head = Stream.of(Moment.values()).map(moment -> moment.words).collect(Collectors.joining(" | "));
        return """
                # What comes of every fault at every moment

                Found by a test, `E01_StatesAndFaults`, which fails when this page differs: in each cell a simulated dispenser with two
                lanes of one product, A1 and A2, and a drop curtain that is tried before each turn, is brought to the moment, the fault
                sets in (a lane's in A1), the resident goes on, and two minutes pass. Then a technician mends it, and the next card must
                get its box. In every cell the test has held that nothing runs any more, and that both lanes hold what the journal says,
                within the doubt that it declares and what the curtain could not see.

                *Given* and *not given* are certain; *unknown* costs the resident nothing and puts the lane in doubt by one. *Watched*: the
                lane works, with a note for the technician. *Off*: it gives nothing out until somebody has been there.

                | | %s |
                |---|%s
                %s
                """.formatted(head, "---|".repeat(Moment.values().length), String.join("\n", rows));
    }
}
