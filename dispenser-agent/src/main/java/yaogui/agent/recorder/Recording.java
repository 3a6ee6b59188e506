package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A recording as it was read.
 *
 * @param heading what it says of itself
 * @param opening how things stood
 * @param ticks what happened from then on
 */
record Recording(Heading heading, Opening opening, List<Tick> ticks) {

    /**
     * One tick.
     *
     * @param nanos from the beginning
     * @param milliamps of the motor; below 0 where it is not measured
     * @param steps what happened, in order; in most ticks nothing
     */
    record Tick(long nanos, int milliamps, List<JsonNode> steps) {}

    Recording {
        ticks = List.copyOf(ticks);
    }
}
