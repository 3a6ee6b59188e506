package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.CurtainProof;
import yaogui.hardware.spiral.TurnResult;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * Knows whether the drop curtain was found blind before a turn, and looks again and again until it sees (F13): the sun goes
 * down, and who mends it wants to know. One thread.
 */
public final class CurtainWatch {

    /** Between two looks the light is on. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final CurtainProof proof;
    private boolean blind;
    private boolean looking;
    private long lookNanos;

    /** Switches the light on: whoever drove the machine before may have died with it off. */
    public CurtainWatch(Machine machine) {
        machine.emitter(true);
        proof = new CurtainProof(machine);
    }

    /** A turn looks at it before its motor starts. */
    public void turned(TurnResult result, long nanos) {
        if (result.stop() == Stop.CURTAIN_BLIND) {
            blind = true;
            lookNanos = nanos + AGAIN.toNanos();
        } else if (result.strokes() > 0) {
            blind = false;
        }
    }

    /** One tick in which nothing turns. */
    public void tick(Readings readings) {
        if (looking) {
            look(readings);
        } else if (blind && readings.nanos() >= lookNanos && !readings.curtainBlocked()) {
            proof.begin();
            looking = true;
        }
    }

    private void look(Readings readings) {
        blind = proof.step(readings) != CurtainProof.Stage.SEES;
        looking = !proof.isOver();
        lookNanos = readings.nanos() + AGAIN.toNanos();
    }

    /** Whether its light may be off just now. */
    public boolean isLooking() {
        return looking;
    }

    public boolean blind() {
        return blind;
    }

    /** What is wrong with it, if anything is. */
    public Optional<String> sentence() {
        return blind
                ? Optional.of(
                        "The drop curtain sees light although its emitter is off, so it would see nothing fall. Maybe the sun"
                                + " shines into its receiver, or receiver or emitter is broken. Nothing is given out.")
                : Optional.empty();
    }
}
