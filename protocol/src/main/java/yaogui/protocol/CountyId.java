package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The county whose points these are: {@code qingzhou}. */
public record CountyId(@JsonValue String text) implements Comparable<CountyId> {

    /**
     * @param text 1 to 32 characters of {@code a-z 0-9 -}, beginning with a letter or digit
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CountyId {
        Names.NAME.require("county", text);
    }

    @Override
    public int compareTo(CountyId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
