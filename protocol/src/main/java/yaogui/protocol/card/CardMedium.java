package yaogui.protocol.card;

import java.util.Arrays;

/** What the card is on; the number stands on the card. */
public enum CardMedium {
    PAPER(1),
    PLASTIC(2),
    PHONE(3);

    private final int code;

    CardMedium(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is none */
    static CardMedium of(long code) {
        return Arrays.stream(values())
                .filter(each -> each.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no card medium %d.".formatted(code)));
    }
}
