package yaogui.hardware.spiral;

import java.time.Duration;
import yaogui.hardware.Machine;
import yaogui.hardware.Readings;

/**
 * A look at whether the drop curtain sees (F13): with its light off it must be dark, and with its light on again clear.
 * Stepped once a tick with the tick's readings; takes two ticks where all is well. The light is on whenever this is not
 * under way.
 */
public final class CurtainProof {

    /** A light barrier answers within some milliseconds; the slowest that were read of want 100 after their light went on. */
    private static final Duration PATIENCE = Duration.ofMillis(100);

    /** How far it is, and what it came to. */
    public enum Stage {
        /** The light is off, and the curtain should go dark. */
        UNLIT,
        /** The light is on again, and the curtain should clear. */
        LIT,
        /** It sees. */
        SEES,
        /** It saw light where none was: its receiver is stuck or in the sun, or its light cannot be switched off. */
        BLIND,
        /** It stayed dark in the light: something came into it, or its light is out. */
        DARK
    }

    private final Machine machine;
    private Stage stage = Stage.SEES;
    private boolean looked;
    private long sinceNanos;

    public CurtainProof(Machine machine) {
        this.machine = machine;
    }

    /** Begins, with the light off, where it can be switched; elsewhere what cannot be proven is believed. */
    public void begin() {
        if (machine.equipment().switchableEmitter()) {
            machine.emitter(false);
            stage = Stage.UNLIT;
            looked = false;
        }
    }

    /** One tick; from the one on in which it is decided, always the same. */
    public Stage step(Readings readings) {
        if (isOver()) {
            return stage;
        }
        if (!looked) {
            // When the light was switched is not known so well: the tick in which it was may have been a long one.
            looked = true;
            sinceNanos = readings.nanos();
        }
        boolean unlit = stage == Stage.UNLIT;
        if (readings.curtainBlocked() == unlit) {
            become(unlit ? Stage.LIT : Stage.SEES);
        } else if (readings.nanos() - sinceNanos >= PATIENCE.toNanos()) {
            become(unlit ? Stage.BLIND : Stage.DARK);
        }
        return stage;
    }

    public boolean isOver() {
        return switch (stage) {
            case UNLIT, LIT -> false;
            case SEES, BLIND, DARK -> true;
        };
    }

    /** Gives it up, with the light on. */
    public void end() {
        if (stage == Stage.UNLIT) {
            machine.emitter(true);
        }
    }

    private void become(Stage next) {
        end();
        stage = next;
        looked = false;
    }
}
