package yaogui.hardware.spiral;

import java.util.Optional;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * One turn of one spiral lane, from motor on to the last moment at which a box may fall. Stepped once a tick with the
 * tick's readings; the motor is off whenever this is not under way.
 */
public final class SpiralTurn {

    public SpiralTurn(Machine machine, String lane, TurnLimits limits) {
        throw new UnsupportedOperationException();
    }

    /** One tick: reads, decides, switches. Empty while the turn is under way; the same result ever after. */
    public Optional<TurnResult> step(Readings readings) {
        throw new UnsupportedOperationException();
    }

    /** Stops the motor at once. */
    public void abort() {
        throw new UnsupportedOperationException();
    }
}
