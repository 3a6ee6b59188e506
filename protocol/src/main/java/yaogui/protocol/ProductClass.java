package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The classes of goods by which entitlement is granted and limited. */
public enum ProductClass {
    CONDOM(1, "condom"),
    GEL(2, "gel"),
    FILM(3, "film"),
    SUPPOSITORY(4, "suppository"),
    PILL(5, "pill"),
    EMERGENCY_PILL(6, "emergency-pill"),
    INJECTION(7, "injection"),
    IMPLANT(8, "implant"),
    INTRAUTERINE_DEVICE(9, "intrauterine-device");

    private final int code;
    private final String text;

    ProductClass(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** The number by which a card names it; never given to another class. */
    public int code() {
        return code;
    }

    /** The word by which messages and files name it. */
    @JsonValue
    public String text() {
        return text;
    }

    /** @throws IllegalArgumentException if there is no such class */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProductClass of(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s is no product class; there are %s"
                        .formatted(
                                Quoted.of(text),
                                Arrays.stream(values()).map(ProductClass::text).toList())));
    }
}
