package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import yaogui.protocol.DispenserId;

/**
 * What the console knows of one dispenser in service that may call for an alarm of its own.
 *
 * @param dispenser which
 * @param online whether its connection stands
 * @param lastSeen when anything came from it; empty until it is set up
 * @param expectedMinutes after how many minutes without a word somebody should be told
 * @param clockTrusted by its last report; true before the first
 * @param behind how many entries its last report knows of that have not come
 * @param freeMegabytes on its disk, if it says so
 * @param startsLastDay of its program, if it says so
 * @param lagging how many documents it should have and has not, and has not refused
 * @param refused how many it said that it cannot use
 */
record Contact(
        DispenserId dispenser,
        boolean online,
        Optional<Instant> lastSeen,
        Optional<Integer> expectedMinutes,
        boolean clockTrusted,
        long behind,
        Optional<Integer> freeMegabytes,
        Optional<Integer> startsLastDay,
        int lagging,
        int refused) {

    /** Three reports, which go out once an hour. */
    private static final Duration USUAL = Duration.ofHours(3);

    static List<Contact> list(Handle handle) {
        return handle.createQuery("""
                        SELECT dispenser.id AS dispenser, online, last_seen, expected_minutes,
                               coalesce(clock_trusted, 1) AS clock_trusted,
                               coalesce(seq - watermark.through, 0) AS behind, free_megabytes, starts_last_day,
                               (SELECT count(*) FROM desired WHERE desired.dispenser = dispenser.id
                                    AND (applied IS NULL OR applied < desired.version)
                                    AND (refused IS NULL OR refused <> desired.version)) AS lagging,
                               (SELECT count(*) FROM desired WHERE desired.dispenser = dispenser.id
                                    AND refused = desired.version) AS refused
                        FROM dispenser
                        LEFT JOIN dispenser_state ON dispenser_state.dispenser = dispenser.id
                        LEFT JOIN watermark ON watermark.dispenser = dispenser.id
                            AND watermark.epoch = dispenser_state.epoch
                        WHERE in_service = 1
                        """).map(ConstructorMapper.of(Contact.class)).list();
    }

    /** For how long it may say nothing. */
    Duration expected() {
        return expectedMinutes.map(Duration::ofMinutes).orElse(USUAL);
    }
}
