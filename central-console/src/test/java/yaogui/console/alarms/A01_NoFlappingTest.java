package yaogui.console.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.AlarmRow.Source;

/** Alarms come when something lasts, go when it stays gone, and are the same when they come back soon. */
final class A01_NoFlappingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

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

    @Test
    void a01_a_dispenser_is_offline_when_it_was_away_for_longer_than_is_expected_of_it() {
        county.connection(false);
        county.pass(Duration.ofMinutes(179));
        assertThat(county.standing()).isEmpty();
        county.pass(MINUTE);
        assertThat(county.standing()).containsExactly("offline");
        assertThat(county.only().detail()).contains("2026-11-22T02:30:00Z");
    }

    @Test
    void a02_an_office_that_switches_off_over_the_weekend_is_expected_to() {
        county.database.write(handle -> handle.execute("UPDATE dispenser SET expected_minutes = 4320"));
        county.connection(false);
        county.pass(Duration.ofHours(71));
        assertThat(county.standing()).isEmpty();
        county.pass(Duration.ofHours(1));
        assertThat(county.standing()).containsExactly("offline");
    }

    @Test
    void a03_it_is_over_when_it_has_stayed_for_a_quarter_of_an_hour_and_a_short_return_is_no_end() {
        county.connection(false);
        county.pass(Duration.ofHours(3));
        long id = county.only().id();
        for (int i = 0; i < 5; i++) {
            county.connection(true);
            county.seen(true);
            county.pass(Duration.ofMinutes(10));
            assertThat(county.standing()).as("return %d", i).containsExactly("offline");
            county.connection(false);
            county.database.write(handle -> handle.execute(
                    "UPDATE dispenser SET last_seen = ?", county.now().minus(Duration.ofHours(4))));
            county.pass(MINUTE);
        }
        assertThat(county.only().times()).isEqualTo(1);
        county.seen(true);
        county.pass(Duration.ofMinutes(17));
        assertThat(county.standing()).isEmpty();
        assertThat(county.steps(id)).containsExactly(Step.RAISED, Step.CLEARED);
    }

    @Test
    void a04_what_comes_back_within_the_hour_is_the_same_alarm_with_a_count() {
        county.raise(Source.DISPENSER, "reader-gone");
        long id = county.only().id();
        for (int i = 0; i < 3; i++) {
            county.clear(Source.DISPENSER, "reader-gone");
            assertThat(county.standing()).isEmpty();
            county.seen(true);
            county.pass(Duration.ofMinutes(50));
            county.raise(Source.DISPENSER, "reader-gone");
        }
        assertThat(county.only().id()).isEqualTo(id);
        assertThat(county.only().times()).isEqualTo(4);
        county.clear(Source.DISPENSER, "reader-gone");
        county.seen(true);
        county.pass(Duration.ofMinutes(61));
        county.raise(Source.DISPENSER, "reader-gone");
        assertThat(county.only().id()).isNotEqualTo(id);
        assertThat(county.only().times()).isEqualTo(1);
    }

    @Test
    void a05_a_console_that_was_away_itself_takes_nobody_to_be_late_at_first() {
        county.database.write(handle -> handle.execute(
                "UPDATE dispenser SET online = 0, last_seen = ?", Instant.parse("2026-11-20T00:00:00Z")));
        county.watch = county.begin();
        county.pass(Duration.ofMinutes(14));
        assertThat(county.standing()).isEmpty();
        county.pass(MINUTE);
        assertThat(county.standing()).containsExactly("offline");
    }

    @Test
    void a06_one_that_is_connected_and_says_nothing_is_silent() {
        county.pass(Duration.ofMinutes(179));
        assertThat(county.standing()).isEmpty();
        county.pass(MINUTE);
        assertThat(county.standing()).containsExactly("silent");
        county.seen(true);
        county.pass(Duration.ofMinutes(17));
        assertThat(county.standing()).isEmpty();
    }

    @Test
    void a07_what_a_report_says_becomes_an_alarm_when_it_lasts() {
        county.database.write(handle -> {
            handle.execute("""
                    INSERT INTO dispenser_state (dispenser, epoch, seq, at, received_at, version, clock_trusted,
                        door_open, json, free_megabytes, starts_last_day)
                    VALUES ('qz-1', '7f3a91c05be2d846', 900, '', '', '0.1.0', 0, 0, '{}', 12, 9)
                    """);
            handle.execute("""
                    INSERT INTO watermark (dispenser, epoch, through, first_seen)
                    VALUES ('qz-1', '7f3a91c05be2d846', 600, '')
                    """);
            return handle.execute(
                    "INSERT INTO desired (dispenser, kind, version, signed) VALUES ('qz-1', 'holds', 2, '{}')");
        });
        county.pass(MINUTE);
        assertThat(county.standing()).containsExactly("disk-low", "restarts");
        county.pass(Duration.ofHours(2));
        assertThat(county.standing()).containsExactly("backlog", "disk-low", "documents-lag", "restarts");
        for (int hour = 0; hour < 22; hour++) {
            county.seen(true);
            county.pass(Duration.ofHours(1));
        }
        assertThat(county.standing()).contains("clock-long-untrusted");
        county.database.write(handle -> {
            handle.execute("UPDATE desired SET applied = 2");
            return handle.execute("""
                    UPDATE dispenser_state SET seq = 600, clock_trusted = 1, free_megabytes = 900, starts_last_day = 1
                    """);
        });
        county.seen(true);
        county.pass(MINUTE);
        assertThat(county.standing()).doesNotContain("documents-lag").contains("backlog");
        county.pass(Duration.ofMinutes(16));
        assertThat(county.standing()).isEmpty();
    }

    @Test
    void a08_the_console_tells_of_its_own_disk() {
        county.freeBytes = 5 << 20;
        county.pass(MINUTE);
        assertThat(county.only().dispenser()).isEmpty();
        assertThat(county.only().name()).isEqualTo("station-disk-low");
    }

    @Test
    void a09_a_look_at_which_nothing_changed_writes_nothing() {
        county.connection(false);
        county.pass(Duration.ofHours(4));
        long before = county.database.commits();
        county.pass(Duration.ofMinutes(30));
        assertThat(county.database.commits()).isEqualTo(before);
    }

    @Test
    void a10_a_report_names_all_that_stand_so_an_end_that_was_never_written_is_seen() {
        county.raise(Source.DISPENSER, "door-open");
        county.raise(Source.CONSOLE, "clone");
        county.reported("hot");
        assertThat(county.standing()).containsExactly("clone", "hot");
        county.raise(Source.DISPENSER, "hot");
        assertThat(county.desk.listStanding().stream()
                        .filter(row -> row.name().equals("hot"))
                        .map(AlarmRow::detail))
                .containsExactly("A sentence.");
    }
}
