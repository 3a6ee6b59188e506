package yaogui.agent.upkeep;

import java.time.Duration;
import yaogui.hardware.Readings;

/**
 * Notices a hand where none belongs, by what the drop curtain sees while nothing turns and nothing can still be falling
 * (F16): darkness for longer than a box makes it, or something as wide as a box that goes through.
 */
final class ReachWatch {

    /** After a turn somebody takes the box out, and may touch the curtain. */
    private static final Duration TAKING = Duration.ofSeconds(60);

    /** Longer than a box (F11), and than a sleeve that brushes past. */
    private static final Duration HAND = Duration.ofMillis(600);

    /** An insect is darker for less (F11). */
    private static final long NARROWEST_MICROS = 20_000;

    /** It is over when nothing has moved for so long, or when it has not moved at all: that is no hand but F12 or F13. */
    private static final Duration QUIET = Duration.ofSeconds(10);

    private static final Duration NO_HAND = Duration.ofSeconds(60);

    private boolean begun;
    private long excusedUntil;
    private long lightNanos;
    private long seenNanos;
    private boolean stands;

    /** @param excused whether a box or the staff's hands may be in the curtain */
    void tick(Readings readings, boolean excused) {
        long now = readings.nanos();
        if (excused || !begun) {
            excusedUntil = now + TAKING.toNanos();
            begun = true;
        }
        if (!readings.curtainBlocked()) {
            lightNanos = now;
        }
        long dark = now - lightNanos;
        boolean hand = dark > HAND.toNanos() && dark < NO_HAND.toNanos();
        boolean through = readings.drops().stream().anyMatch(drop -> drop.widthMicros() >= NARROWEST_MICROS);
        if (now < excusedUntil) {
            stands = false;
        } else if (hand || through) {
            stands = true;
            seenNanos = now;
        } else if (now - seenNanos > QUIET.toNanos()) {
            stands = false;
        }
    }

    boolean stands() {
        return stands;
    }
}
