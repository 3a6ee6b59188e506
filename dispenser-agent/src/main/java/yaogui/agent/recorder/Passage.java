package yaogui.agent.recorder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * A line of what one reads of a recording.
 *
 * @param nanos when, from its beginning
 * @param kind what sort of thing
 * @param what in words
 */
record Passage(long nanos, Kind kind, String what) {

    /** What sort of thing a passage is. */
    enum Kind {
        /** A tick in which nothing happened. */
        TICK(false),
        /** What the sensors began to say. */
        SENSES(false),
        /** What the machine knows besides: the day, a pause, holds. */
        KNOWS(false),
        /** What came to the state machine. */
        IN(false),
        /** What the entitlement said. */
        JUDGED(false),
        /** What somebody outside the state machine recorded: staff, an alarm, a document. */
        GIVEN(false),
        /** A fault in the software. */
        FAULT(false),
        /** What a turn came to. */
        TURN(true),
        /** The state from now on. */
        STATE(true),
        /** What was done because the state machine said so. */
        DOES(true),
        /** What a motor was told. */
        MOTOR(true);

        private final boolean follows;

        Kind(boolean follows) {
            this.follows = follows;
        }

        /** Whether it follows from the others, so that a replay must come to the same. */
        boolean follows() {
            return follows;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A name and what belongs to it: {@code Turning order.number=7}. Moments and the word for a card are left out. */
    static String words(JsonNode node) {
        StringBuilder words = new StringBuilder();
        append("", node, words);
        return words.toString().strip();
    }

    private static void append(String prefix, JsonNode node, StringBuilder words) {
        if (node.isNull()) {
            return;
        }
        if (!node.isObject()) {
            String value = node.isTextual() ? node.asText() : node.toString();
            words.append(' ').append(prefix).append(prefix.isEmpty() ? "" : "=").append(value);
            return;
        }
        node.properties().forEach(field -> {
            String name = field.getKey();
            if (name.equals("is") || name.equals("type")) {
                append(prefix, field.getValue(), words);
            } else if (!name.endsWith("Nanos") && !name.equals("card") && !name.equals("claims")) {
                append(prefix.isEmpty() ? name : prefix + "." + name, field.getValue(), words);
            }
        });
    }
}
