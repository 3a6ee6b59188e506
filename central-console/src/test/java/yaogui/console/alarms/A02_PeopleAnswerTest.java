package yaogui.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.AlarmRow.Overdue;
import yaogui.console.fleet.AlarmRow.Source;

/** Alarms are taken on and ended by people, and escalated when nobody does. */
final class A02_PeopleAnswerTest {

    @TempDir
    private Path folder;

    private WatchedCounty county;

    @BeforeEach
    void open() {
        county = new WatchedCounty(folder);
    }

    @AfterEach
    void close() {
        county.close();
    }

    private void pass(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minusHours(1)) {
            county.seen(true);
            county.pass(left.compareTo(Duration.ofHours(1)) < 0 ? left : Duration.ofHours(1));
        }
    }

    @Test
    void a01_whoever_takes_it_on_stands_there_with_when_and_what_they_wrote() {
        county.raise(Source.DISPENSER, "door-open");
        long id = county.only().id();
        pass(Duration.ofMinutes(7));
        assertThat(county.desk.acknowledge(id, county.wang, "I drive there.")).isTrue();
        assertThat(county.only().acknowledgedBy()).contains("Wang");
        assertThat(county.only().acknowledgedAt()).contains(county.now());
        assertThat(county.desk.listTakenBy(county.wang)).hasSize(1);
        assertThat(county.desk.history(id).getLast())
                .isEqualTo(new AlarmDesk.Line(
                        county.now(), Step.ACKNOWLEDGED, Optional.of("Wang"), Optional.of("I drive there.")));
        county.clear(Source.DISPENSER, "door-open");
        assertThat(county.desk.acknowledge(id, county.wang, "")).isFalse();
    }

    @Test
    void a02_what_no_machine_can_know_a_person_ends_with_a_sentence() {
        county.raise(Source.CONSOLE, "clone");
        long id = county.only().id();
        assertThat(county.desk.resolve(id, county.wang, "  ")).isFalse();
        assertThat(county.desk.resolve(id, county.wang, "The second card is destroyed."))
                .isTrue();
        assertThat(county.standing()).isEmpty();
        assertThat(county.desk.history(id).getLast().note()).contains("The second card is destroyed.");
        assertThat(county.desk.resolve(id, county.wang, "Again.")).isFalse();
    }

    @Test
    void a03_what_a_machine_knows_nobody_can_end() {
        county.raise(Source.DISPENSER, "door-open");
        assertThat(county.desk.resolve(county.only().id(), county.wang, "It is shut, I am sure."))
                .isFalse();
        assertThat(county.standing()).containsExactly("door-open");
    }

    @Test
    void a04_one_that_was_said_to_be_over_and_comes_back_waits_for_somebody_anew() {
        county.raise(Source.CONSOLE, "clone");
        long id = county.only().id();
        county.desk.acknowledge(id, county.wang, "");
        county.desk.resolve(id, county.wang, "Found the copy.");
        pass(Duration.ofMinutes(20));
        county.raise(Source.CONSOLE, "clone");
        assertThat(county.only().id()).isEqualTo(id);
        assertThat(county.only().acknowledgedAt()).isEmpty();
        assertThat(county.steps(id)).containsExactly(Step.RAISED, Step.ACKNOWLEDGED, Step.RESOLVED, Step.REOPENED);
    }

    @Test
    void a05_one_that_ended_by_itself_and_comes_back_stays_with_who_had_it() {
        county.raise(Source.DISPENSER, "hot");
        county.desk.acknowledge(county.only().id(), county.wang, "");
        county.clear(Source.DISPENSER, "hot");
        pass(Duration.ofMinutes(20));
        county.raise(Source.DISPENSER, "hot");
        assertThat(county.only().acknowledgedBy()).contains("Wang");
    }

    @Test
    void a06_what_nobody_takes_on_in_time_is_escalated_and_what_is_not_over_again() {
        county.raise(Source.CONSOLE, "clone");
        long id = county.only().id();
        pass(Duration.ofMinutes(59));
        assertThat(county.only().overdue()).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(county.only().overdue()).contains(Overdue.NOT_ACKNOWLEDGED);
        county.desk.acknowledge(id, county.wang, "");
        assertThat(county.only().overdue()).isEmpty();
        pass(Duration.ofHours(22));
        assertThat(county.only().overdue()).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(county.only().overdue()).contains(Overdue.NOT_RESOLVED);
        county.desk.acknowledge(id, county.wang, "Still at it.");
        assertThat(county.only().overdue()).contains(Overdue.NOT_RESOLVED);
        assertThat(county.steps(id))
                .containsExactly(Step.RAISED, Step.ESCALATED, Step.ACKNOWLEDGED, Step.ESCALATED, Step.ACKNOWLEDGED);
    }

    @Test
    void a07_what_is_less_urgent_may_wait_longer() {
        county.raise(Source.DISPENSER, "lane-faulted");
        pass(Duration.ofHours(23));
        assertThat(county.only().overdue()).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(county.only().overdue()).contains(Overdue.NOT_ACKNOWLEDGED);
    }

    @Test
    void a10_a_county_that_works_in_shifts_has_its_own_deadlines() {
        new Deadlines(Optional.of(new Deadlines.Within(8, 16)), Optional.empty(), Optional.empty())
                .keep(county.database);
        county.raise(Source.DISPENSER, "reach-in");
        pass(Duration.ofHours(7));
        assertThat(county.only().overdue()).isEmpty();
        pass(Duration.ofHours(1));
        assertThat(county.only().overdue()).contains(Overdue.NOT_ACKNOWLEDGED);
        pass(Duration.ofHours(8));
        assertThat(county.only().overdue()).contains(Overdue.NOT_RESOLVED);
        Deadlines.USUAL.keep(county.database);
        county.clear(Source.DISPENSER, "reach-in");
        county.raise(Source.DISPENSER, "disk-full");
        pass(Duration.ofHours(1));
        assertThat(county.only().overdue()).as("from then on").contains(Overdue.NOT_ACKNOWLEDGED);
    }

    @Test
    void a08_an_alarm_from_before_there_were_deadlines_gets_them_from_when_it_was_raised() {
        county.database.write(handle -> handle.execute(
                "INSERT INTO alarm (dispenser, source, name, detail, raised_at) VALUES ('qz-1', 'CONSOLE', 'clone', '', ?)",
                county.now().minus(Duration.ofHours(30))));
        pass(Duration.ofMinutes(1));
        assertThat(county.only().overdue()).contains(Overdue.NOT_RESOLVED);
    }

    @Test
    void a09_every_name_belongs_to_one_kind_also_with_a_lane_and_an_unknown_one_to_another() {
        for (AlarmKind kind : AlarmKind.values()) {
            assertThat(AlarmKind.of(kind.text())).isEqualTo(kind);
            assertThat(AlarmKind.of(kind.text() + "-A3")).isEqualTo(kind);
        }
        assertThat(AlarmKind.of("a-thing-of-the-future")).isEqualTo(AlarmKind.OTHER);
    }
}
