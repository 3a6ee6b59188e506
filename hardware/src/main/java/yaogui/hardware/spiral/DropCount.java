package yaogui.hardware.spiral;

import java.util.List;
import yaogui.hardware.Readings;

/** Counts what fell through the curtain since the motor started and was as wide as a box (F11). */
final class DropCount {

    private final TurnLimits limits;
    private long beganNanos;
    private int count;

    DropCount(TurnLimits limits) {
        this.limits = limits;
    }

    void begin(long nanos) {
        beganNanos = nanos;
    }

    void add(Readings readings) {
        List<Readings.Drop> drops = readings.drops();
        count += (int) drops.stream().filter(this::isBox).count();
    }

    int count() {
        return count;
    }

    private boolean isBox(Readings.Drop drop) {
        long widthNanos = drop.widthMicros() * 1000;
        return drop.endedNanos() - widthNanos >= beganNanos
                && widthNanos >= limits.narrowestDrop().toNanos()
                && widthNanos <= limits.widestDrop().toNanos();
    }
}
