package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One life of a journal: new whenever a journal is created, so that a restored or copied one cannot pass for it. */
public record Epoch(@JsonValue String text) implements Comparable<Epoch> {

    /**
     * @param text 16 hexadecimal digits, lower case
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Epoch {
        Names.EPOCH.require("epoch", text);
    }

    @Override
    public int compareTo(Epoch other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
