package yaogui.agent.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The dispenser's clock. Many boards have no battery behind theirs and wake up in 1970 (F33), so it is believed only when
 * it is not earlier than what is known to have been. One thread uses it.
 */
public final class DeviceClock {

    /** Corrections of this size are an everyday matter of network time. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    private final InstantSource source;
    private final ZoneId zone;
    private Instant notBefore;

    /**
     * @param zone the county's, by whose midnight things expire
     * @param notBefore a moment that is surely past, such as that of the software's release
     */
    public DeviceClock(InstantSource source, ZoneId zone, Instant notBefore) {
        this.source = source;
        this.zone = zone;
        this.notBefore = notBefore;
    }

    /** What the clock says, right or wrong. */
    public Instant now() {
        return source.instant();
    }

    public boolean trusted() {
        return !now().isBefore(notBefore.minus(SLACK));
    }

    /** The day in the county, if the clock can be believed. */
    public Optional<LocalDate> today() {
        return trusted() ? Optional.of(LocalDate.ofInstant(now(), zone)) : Optional.empty();
    }

    /** Something happened at that moment while the clock was trusted, so it is not earlier now. */
    public void witnessed(Instant at) {
        if (at.isAfter(notBefore)) {
            notBefore = at;
        }
    }
}
