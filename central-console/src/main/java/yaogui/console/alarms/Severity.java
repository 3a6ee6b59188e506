package yaogui.console.alarms;

import java.time.Duration;

/**
 * How soon somebody must act, nights and Sundays included. The figures are ours: a station works office hours and drives
 * some places once a fortnight.
 */
public enum Severity {
    /** Somebody may come to harm, a machine gives nothing out at all, or records cannot be believed. */
    URGENT(Duration.ofHours(1), Duration.ofHours(24)),
    /** Residents get less than they should, or soon will. */
    SOON(Duration.ofHours(24), Duration.ofDays(3)),
    /** To be looked at with the next visit. */
    MINOR(Duration.ofDays(3), Duration.ofDays(21));

    private final Duration acknowledgeWithin;
    private final Duration resolveWithin;

    Severity(Duration acknowledgeWithin, Duration resolveWithin) {
        this.acknowledgeWithin = acknowledgeWithin;
        this.resolveWithin = resolveWithin;
    }

    /** After this somebody should have taken it on. */
    public Duration acknowledgeWithin() {
        return acknowledgeWithin;
    }

    /** After this it should be over. */
    public Duration resolveWithin() {
        return resolveWithin;
    }
}
