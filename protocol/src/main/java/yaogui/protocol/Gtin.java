package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of an article as its bar code says it (GS1 Global Trade Item Number), written with 14 digits. */
public record Gtin(@JsonValue String text) implements Comparable<Gtin> {

    /**
     * @param text 14 digits, the last one the check digit of the others; a shorter number is filled up with zeros in front
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Gtin {
        Names.GTIN.require("GTIN", text);
        int check = checkDigit(text);
        if (text.charAt(13) - '0' != check) {
            throw new IllegalArgumentException(
                    "%s is no GTIN: its last digit should be %d; look at the box".formatted(Quoted.of(text), check));
        }
    }

    /** GS1 General Specifications, 7.9: the digits before it count 3, 1, 3, … and the sum with it is a multiple of ten. */
    private static int checkDigit(String text) {
        int sum = 0;
        for (int place = 0; place < 13; place++) {
            sum += (text.charAt(place) - '0') * (place % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public int compareTo(Gtin other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
