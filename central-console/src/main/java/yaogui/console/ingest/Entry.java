package yaogui.console.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.UnknownFact;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * An entry of a journal as it came, and as far as this version can read it.
 *
 * @param seq its place
 * @param json its text, which is kept
 * @param event what it says; empty if it cannot be read
 * @param type the word that it bears, for those who look for it later
 * @param unreadable why it cannot be read; empty if it can, or if only its type is not known yet
 */
record Entry(long seq, String json, Optional<Event> event, String type, String unreadable) {

    private static final int MOST_TYPE = 60;

    /** No dispenser was built before. */
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    /** The {@code seq} of a node; 0 if it has none. */
    static long seq(JsonNode node) {
        JsonNode seq = node.path("seq");
        return seq.isIntegralNumber() && seq.canConvertToLong() ? Math.max(seq.longValue(), 0) : 0;
    }

    static Entry of(JsonNode node) {
        String word = node.path("fact").path("type").asText("");
        String type = word.length() <= MOST_TYPE ? word : word.substring(0, MOST_TYPE);
        try {
            return new Entry(seq(node), node.toString(), Optional.of(MessageCodec.readEvent(node)), type, "");
        } catch (MalformedMessage e) {
            return new Entry(seq(node), node.toString(), Optional.empty(), type, String.valueOf(e.getMessage()));
        }
    }

    /** Whether what it says counts for something. */
    boolean understood() {
        return event.isPresent() && !(event.get().fact() instanceof UnknownFact);
    }

    /** When it happened, as far as the dispenser's clock could be trusted and does not contradict itself; else now. */
    Instant at(Instant now) {
        return event.filter(Event::clockTrusted)
                .map(Event::at)
                .filter(at -> at.isAfter(EARLIEST) && at.isBefore(now.plus(1, ChronoUnit.DAYS)))
                .orElse(now);
    }
}
