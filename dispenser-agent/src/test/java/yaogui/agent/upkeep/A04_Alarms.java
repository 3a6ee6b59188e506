package yaogui.agent.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.hardware.Readings;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Reason;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.LaneChanged;

/** What somebody should come and look at is said once when it begins and once when it is over. */
class A04_Alarms {

    private final AlarmWatch alarms = new AlarmWatch();
    private Shelf shelf = Shelf.empty(List.of(new Slot(new LaneId("A1"), new ProductId("condom-52-10"), 12)));
    private Duration now = Duration.ofDays(3);
    private boolean doorOpen;
    private boolean clockTrusted = true;
    private double celsius = 21;

    private List<String> changes() {
        List<String> lines = new ArrayList<>();
        for (AlarmChanged change : look()) {
            alarms.said(change);
            lines.add((change.raised() ? "raised " : "over ") + change.alarm());
        }
        return lines;
    }

    private List<AlarmChanged> look() {
        Readings readings = new Readings(
                now.toNanos(),
                doorOpen,
                false,
                List.of(),
                Set.of("A1"),
                OptionalInt.empty(),
                List.of(),
                Optional.of(new Readings.Climate(celsius, 50)));
        return alarms.changes(shelf, readings, clockTrusted, Map.of());
    }

    private List<String> changesAfter(Duration duration) {
        now = now.plus(duration);
        return changes();
    }

    @Test
    void f17_aDoorThatStandsOpenIsWorkForTenMinutesAndAnAlarmAfter() {
        doorOpen = true;
        assertThat(changes()).as("the first look, whenever the door was opened").isEmpty();
        assertThat(changesAfter(Duration.ofMinutes(10))).isEmpty();
        assertThat(changesAfter(Duration.ofSeconds(1))).containsExactly("raised door-open");
        assertThat(changesAfter(Duration.ofHours(5))).as("once").isEmpty();
        doorOpen = false;
        assertThat(changesAfter(Duration.ofSeconds(1))).containsExactly("over door-open");
    }

    @Test
    void f32_whatCouldNotBeRecordedIsToldAgain() {
        doorOpen = true;
        changes();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(look()).as("and the disk was full").hasSize(1);
        assertThat(changesAfter(Duration.ofSeconds(1))).containsExactly("raised door-open");
        doorOpen = false;
        now = now.plus(Duration.ofSeconds(1));
        assertThat(look()).as("and the disk was full").hasSize(1);
        assertThat(changesAfter(Duration.ofSeconds(1))).containsExactly("over door-open");
        assertThat(changesAfter(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void f50_heatIsOverOnlyWellBelowItsLimit() {
        celsius = 40.5;
        assertThat(changes()).containsExactly("raised hot");
        celsius = 39;
        assertThat(changes()).isEmpty();
        celsius = 38;
        assertThat(changes()).containsExactly("over hot");
        celsius = 39;
        assertThat(changes()).isEmpty();
    }

    @Test
    void f33_aClockThatCannotBeBelievedIsSaid() {
        clockTrusted = false;
        assertThat(changes()).containsExactly("raised clock-not-trusted");
        assertThat(alarms.standing()).containsExactly("clock-not-trusted");
        clockTrusted = true;
        assertThat(changes()).containsExactly("over clock-not-trusted");
        assertThat(alarms.standing()).isEmpty();
    }

    @Test
    void aFaultedLaneIsSaid() {
        assertThat(changes()).isEmpty();
        shelf = shelf.after(new Event(
                1, Instant.EPOCH, true, new LaneChanged(new LaneId("A1"), LaneCondition.FAULTED, Reason.NOT_HOME)));
        assertThat(changes()).containsExactly("raised lane-faulted");
    }
}
