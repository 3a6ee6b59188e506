package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A product of the county's catalogue, one size of one make: {@code condom-52-10}. Counted in boxes. */
public record ProductId(@JsonValue String text) implements Comparable<ProductId> {

    /**
     * @param text 1 to 32 characters of {@code a-z 0-9 -}, beginning with a letter or digit
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProductId {
        Names.NAME.require("product", text);
    }

    @Override
    public int compareTo(ProductId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
