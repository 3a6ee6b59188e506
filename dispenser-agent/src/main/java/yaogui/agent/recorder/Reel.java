package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A stretch of time in memory, from one at which nothing turned. Of a tick in which nothing happened there is the time and
 * the motor current, 12 bytes; what happened is kept as text. Bounded: when it is full, the rest is left out.
 */
final class Reel {

    /** A minute and a half of a turning lane. */
    static final int MOST_TICKS = 8192;

    /** Of what happened, about; a dispense with its card, choice and turn has 4,000. */
    static final int MOST_BYTES = 96 * 1024;

    /** What a step costs besides its text. */
    private static final int OVERHEAD = 64;

    private static final int NOT_MEASURED = -1;

    private final Opening opening;
    private final List<Step> steps = new ArrayList<>();
    private long[] nanos = new long[256];
    private int[] milliamps = new int[256];
    private int ticks;
    private int bytes;
    private boolean full;

    /**
     * Something that happened.
     *
     * @param tick in which tick of the reel
     * @param json what
     */
    private record Step(int tick, String json) {}

    /** @param opening how things stand before its first tick */
    Reel(Opening opening) {
        this.opening = opening;
    }

    void tick(long now, OptionalInt current) {
        full |= ticks == MOST_TICKS;
        if (full) {
            return;
        }
        if (ticks == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * ticks);
            milliamps = Arrays.copyOf(milliamps, 2 * ticks);
        }
        nanos[ticks] = now;
        milliamps[ticks] = current.orElse(NOT_MEASURED);
        ticks++;
    }

    /** Something happened in the tick that is under way. */
    void step(ObjectNode step) {
        if (full) {
            return;
        }
        String json = step.toString();
        bytes += json.length() + OVERHEAD;
        full = bytes > MOST_BYTES;
        if (!full) {
            steps.add(new Step(ticks - 1, json));
        }
    }

    /** Whether something was left out. */
    boolean full() {
        return full;
    }

    Opening opening() {
        return opening;
    }

    long beganNanos() {
        return nanos[0];
    }

    /** Tells its ticks to a writer, in order. */
    void tell(RecordingWriter writer) {
        int next = 0;
        for (int tick = 0; tick < ticks; tick++) {
            List<String> happened = new ArrayList<>();
            while (next < steps.size() && steps.get(next).tick() == tick) {
                happened.add(steps.get(next).json());
                next++;
            }
            writer.tick(nanos[tick], milliamps[tick], happened);
        }
    }
}
