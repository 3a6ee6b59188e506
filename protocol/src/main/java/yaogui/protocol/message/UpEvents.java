package yaogui.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import yaogui.protocol.Epoch;

/**
 * Journal entries on their way up, in order and without a gap: {@code up/events}.
 *
 * <p>The entries stay JSON here, so that one which this version cannot read is still carried, kept and acknowledged;
 * {@link MessageCodec#readEvent} reads them one by one.
 *
 * @param epoch the life of the journal that they come from
 * @param events each an {@link yaogui.protocol.event.Event}; 1 to {@value #MOST}
 */
public record UpEvents(Epoch epoch, List<JsonNode> events) implements Message {

    /** The most entries in one message. */
    public static final int MOST = 200;

    /** @throws IllegalArgumentException if there are none or too many, or one bears no {@code seq} to acknowledge it by */
    public UpEvents {
        events = List.copyOf(events);
        if (events.isEmpty() || events.size() > MOST) {
            throw new IllegalArgumentException("%d events in one message; send 1 to %d".formatted(events.size(), MOST));
        }
        if (!events.stream().map(event -> event.path("seq")).allMatch(UpEvents::isSeq)) {
            throw new IllegalArgumentException("an event without a seq of 1 or more");
        }
    }

    private static boolean isSeq(JsonNode seq) {
        return seq.isIntegralNumber() && seq.canConvertToLong() && seq.asLong() >= 1;
    }
}
