package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The maker's lot (batch) number as printed on the box. */
public record LotId(@JsonValue String text) implements Comparable<LotId> {

    /**
     * @param text 1 to 24 characters of {@code A-Z a-z 0-9 . / -}
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LotId {
        Names.LOT.require("lot", text);
    }

    @Override
    public int compareTo(LotId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
