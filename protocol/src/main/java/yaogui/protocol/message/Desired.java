package yaogui.protocol.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Quoted;

/**
 * What the console wants in force at one dispenser: the inside of a {@link Signed} on {@code down/desired/<kind>}.
 *
 * @param dispenser whom it binds
 * @param kind which document
 * @param version greater than any before it of this kind; an older one is not taken
 * @param body the document itself, an object
 */
public record Desired(DispenserId dispenser, Kind kind, long version, JsonNode body) {

    /** The documents there are. */
    public enum Kind {
        /** Whose cards are good, and which are not: a card trust. */
        CARDS("cards"),
        /** How much a card may take: an entitlement policy. */
        POLICY("policy"),
        /** Which lots must not be given out. */
        HOLDS("holds"),
        /** What the products are and what a resident should read about them. */
        CATALOGUE("catalogue"),
        /** What of its configuration is said from afar. */
        CONFIGURATION("configuration"),
        /** What each of its lanes is meant for. */
        PLANOGRAM("planogram"),
        /** Whose signatures it is to obey, and how it comes to be these. */
        KEYS("keys");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @JsonValue
        public String text() {
            return text;
        }

        /** @throws IllegalArgumentException if there is no such kind */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Kind of(String text) {
            return Arrays.stream(values())
                    .filter(kind -> kind.text.equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("%s is no desired document; there are %s"
                            .formatted(
                                    Quoted.of(text),
                                    Arrays.stream(values()).map(Kind::text).toList())));
        }
    }

    /** @throws IllegalArgumentException if {@code version} is below 1 or {@code body} is no object */
    public Desired {
        if (version < 1) {
            throw new IllegalArgumentException("%s: version %d".formatted(kind.text(), version));
        }
        if (!body.isObject()) {
            throw new IllegalArgumentException("%s: the body is no object but a %s"
                    .formatted(kind.text(), body.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
    }
}
