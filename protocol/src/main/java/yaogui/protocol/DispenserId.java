package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of one dispenser within its county, as painted on it and as it stands in topics: {@code qz-0421}. */
public record DispenserId(@JsonValue String text) implements Comparable<DispenserId> {

    /**
     * @param text 1 to 32 characters of {@code a-z 0-9 -}, beginning with a letter or digit
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DispenserId {
        Names.NAME.require("dispenser", text);
    }

    @Override
    public int compareTo(DispenserId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
