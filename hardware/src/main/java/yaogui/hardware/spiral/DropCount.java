package yaogui.hardware.spiral;

import java.util.List;
import yaogui.hardware.Readings;

/** Counts what fell through the curtain since a moment, such as the motor's start, and was as wide as a box (F11). */
public final class DropCount {

    private final TurnLimits limits;
    private long beganNanos;
    private int count;

    public DropCount(TurnLimits limits) {
        this.limits = limits;
    }

    /** Only what was not yet in the curtain then is counted. */
    public void begin(long nanos) {
        beganNanos = nanos;
    }

    /** Takes in a tick's readings. */
    public void add(Readings readings) {
        List<Readings.Drop> drops = readings.drops();
        count += (int) drops.stream().filter(this::isBox).count();
    }

    /** Boxes so far. */
    public int count() {
        return count;
    }

    private boolean isBox(Readings.Drop drop) {
        long widthNanos = drop.widthMicros() * 1000;
        return drop.endedNanos() - widthNanos >= beganNanos
                && widthNanos >= limits.narrowestDrop().toNanos()
                && widthNanos <= limits.widestDrop().toNanos();
    }
}
