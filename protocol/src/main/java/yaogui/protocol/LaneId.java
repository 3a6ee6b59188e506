package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A lane of a dispenser as its label says: {@code A3}. */
public record LaneId(@JsonValue String text) implements Comparable<LaneId> {

    /**
     * @param text a capital letter and one or two digits
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LaneId {
        Names.LANE.require("lane", text);
    }

    @Override
    public int compareTo(LaneId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
