package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who of the station's staff did something at a machine: a number that the station gives out, never a name. */
public record StaffCode(@JsonValue String text) {

    /**
     * @param text 2 to 8 of {@code A-Z 0-9}, with a digit among them so that no name passes for one
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StaffCode {
        Names.STAFF.require("staff number", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
