package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;

/**
 * How soon somebody must act on an alarm, as a county has it; what it does not say is as usual ({@link Severity}).
 *
 * @param urgent somebody may come to harm, a machine gives nothing out at all, or records cannot be believed
 * @param soon residents get less than they should, or soon will
 * @param minor to be looked at with the next visit
 */
public record Deadlines(Optional<Within> urgent, Optional<Within> soon, Optional<Within> minor) {

    /** As it is where nobody said anything. */
    public static final Deadlines USUAL = new Deadlines(Optional.empty(), Optional.empty(), Optional.empty());

    /** An alarm of a year ago is history. */
    private static final int MOST_HOURS = 366 * 24;

    /**
     * For one severity, nights and Sundays included.
     *
     * @param takenOnHours after so many somebody should have taken it on, 1 to 8784
     * @param overHours after so many it should be over, no fewer than that and at most 8784
     */
    public record Within(int takenOnHours, int overHours) {

        /** @throws IllegalArgumentException if a figure is out of its bounds */
        public Within {
            if (takenOnHours < 1 || takenOnHours > MOST_HOURS) {
                throw new IllegalArgumentException(
                        "taken-on-hours = %d: use 1 to %d, 24 for a day".formatted(takenOnHours, MOST_HOURS));
            }
            if (overHours < takenOnHours || overHours > MOST_HOURS) {
                throw new IllegalArgumentException(
                        "over-hours = %d: use %d (when it should be taken on) to %d, 24 for a day"
                                .formatted(overHours, takenOnHours, MOST_HOURS));
            }
        }
    }

    /** @throws IllegalArgumentException if what is worse may wait longer than what is not */
    public Deadlines {
        requireSooner(within(Severity.URGENT, urgent), within(Severity.SOON, soon), "urgent", "soon");
        requireSooner(within(Severity.SOON, soon), within(Severity.MINOR, minor), "soon", "minor");
    }

    private static void requireSooner(Within worse, Within other, String worseName, String otherName) {
        if (worse.takenOnHours() > other.takenOnHours() || worse.overHours() > other.overHours()) {
            throw new IllegalArgumentException(
                    "alarms: %s (%d and %d hours) may not wait longer than %s (%d and %d hours); what is not said is as usual"
                            .formatted(
                                    worseName,
                                    worse.takenOnHours(),
                                    worse.overHours(),
                                    otherName,
                                    other.takenOnHours(),
                                    other.overHours()));
        }
    }

    private static Within within(Severity severity, Optional<Within> said) {
        return said.orElseGet(
                () -> new Within((int) severity.acknowledgeWithin().toHours(), (int)
                        severity.resolveWithin().toHours()));
    }

    private Within of(Severity severity) {
        return within(
                severity,
                switch (severity) {
                    case URGENT -> urgent;
                    case SOON -> soon;
                    case MINOR -> minor;
                });
    }

    /** When somebody should have taken it on. */
    Instant acknowledgeBy(Severity severity, Instant from) {
        return from.plus(Duration.ofHours(of(severity).takenOnHours()));
    }

    /** When it should be over. */
    Instant resolveBy(Severity severity, Instant from) {
        return from.plus(Duration.ofHours(of(severity).overHours()));
    }

    /** Has the county's alarms judged by these from now on; those that stand keep what they were given. */
    public void keep(Database database) {
        database.write(handle -> {
            for (Severity severity : Severity.values()) {
                Within within = of(severity);
                handle.createUpdate("""
                                INSERT INTO alarm_deadline (severity, taken_on_hours, over_hours)
                                VALUES (:severity, :takenOn, :over)
                                ON CONFLICT (severity) DO UPDATE SET taken_on_hours = excluded.taken_on_hours,
                                    over_hours = excluded.over_hours
                                """)
                        .bind("severity", severity)
                        .bind("takenOn", within.takenOnHours())
                        .bind("over", within.overHours())
                        .execute();
            }
            return this;
        });
    }

    /** Those by which the county's alarms are judged. */
    static Deadlines in(Handle handle) {
        Map<Severity, Within> kept = new EnumMap<>(Severity.class);
        handle.createQuery("SELECT severity, taken_on_hours, over_hours FROM alarm_deadline")
                .map((row, context) ->
                        kept.put(Severity.valueOf(row.getString(1)), new Within(row.getInt(2), row.getInt(3))))
                .list();
        return new Deadlines(
                Optional.ofNullable(kept.get(Severity.URGENT)),
                Optional.ofNullable(kept.get(Severity.SOON)),
                Optional.ofNullable(kept.get(Severity.MINOR)));
    }
}
