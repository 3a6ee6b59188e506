package yaogui.simulation.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.Event;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpEvents;

/**
 * Invariant 6, in time: what keeps only the hour bears nothing but the hour, and by a board whose clock is right it does not go up
 * before that hour is over, since whoever hears it come would know its minute.
 */
public final class HourRule {

    /** The agent goes by a clock of its own, which may be some minutes before the true time. */
    private static final Duration EARLY = Duration.ofMinutes(10);

    private static final Duration HOUR = Duration.ofHours(1);

    private HourRule() {}

    /**
     * Judges a message of entries.
     *
     * @param epoch the journal that goes on; what was salvaged of earlier ones goes up at once
     * @param now when it was heard at the latest
     * @return how many entries it held that keep only the hour
     * @throws BrokenRule if one of them tells its minute
     */
    public static int check(DispenserId dispenser, byte[] message, String epoch, Instant now) {
        int judged = 0;
        for (JsonNode node : entries(message, epoch)) {
            Event event = event(node);
            if (event == null || !event.keepsOnlyTheHour()) {
                continue;
            }
            judged++;
            String text = node.path("at").asText();
            Instant at = Instant.parse(text);
            if (at.getEpochSecond() % HOUR.toSeconds() != 0) {
                throw new BrokenRule(6, "%s says that entry %d was at %s".formatted(dispenser, event.seq(), text));
            }
            if (!now.isBefore(at) && now.isBefore(at.plus(HOUR).minus(EARLY))) {
                throw new BrokenRule(
                        6, "%s sends entry %d of %s already at %s".formatted(dispenser, event.seq(), text, now));
            }
        }
        return judged;
    }

    private static Iterable<JsonNode> entries(byte[] message, String epoch) {
        try {
            UpEvents events = MessageCodec.read(message, UpEvents.class);
            return events.epoch().text().equals(epoch) ? events.events() : List.of();
        } catch (MalformedMessage noise) {
            return List.of();
        }
    }

    private static @Nullable Event event(JsonNode node) {
        try {
            return MessageCodec.readEvent(node);
        } catch (MalformedMessage later) {
            return null;
        }
    }
}
