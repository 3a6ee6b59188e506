package yaogui.agent.dispensing;

import java.time.Duration;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.DropCount;
import yaogui.hardware.spiral.TurnLimits;

/**
 * The time after a start in which what an interrupted turn let go may still fall (F28): its motor is off, nothing else turns,
 * and whatever is seen to fall belongs to its order. What fell before, or is in the curtain already, nobody saw begin.
 */
final class Aftermath {

    /** For a motor that runs on a little after its supply was opened. */
    private static final Duration MARGIN = Duration.ofMillis(300);

    private final DropCount drops;
    private final long untilNanos;

    /** @param nanos when every motor was off */
    Aftermath(TurnLimits limits, long nanos) {
        drops = new DropCount(limits);
        drops.begin(nanos);
        untilNanos = nanos + limits.settle().plus(MARGIN).toNanos();
    }

    /** Takes in a tick's readings. True when nothing more can fall, or what falls can no longer be told from a hand. */
    boolean isOver(Readings readings) {
        drops.add(readings);
        return readings.nanos() >= untilNanos || readings.doorOpen();
    }

    /** Boxes that were seen to fall; none where no curtain is fitted. */
    int seen() {
        return drops.count();
    }
}
