package yaogui.console.web.fleet;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.OrderFact;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * What happened at a dispenser lately. Orders that went well are left out: nobody must act on them, and a list of them
 * would tell how many residents came on which day. Those that went wrong are shown with the hour only.
 */
final class Events {

    private static final int MOST = 40;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH");

    private static final String QUERY = """
            SELECT at, clock_trusted, type, json FROM event
            WHERE dispenser = :dispenser AND at IS NOT NULL
              AND type NOT IN ('order-placed', 'turn-started')
              AND NOT (type = 'order-ended' AND json LIKE '%"outcome":"DISPENSED"%')
            ORDER BY at DESC, seq DESC LIMIT :most
            """;

    private Events() {}

    static List<EventLine> list(Database database, DispenserId dispenser, Frame frame, CountyNames names) {
        EventSentences sentences = new EventSentences(frame, names);
        return database.read(handle -> handle.createQuery(QUERY)
                .bind("dispenser", dispenser)
                .bind("most", MOST)
                .map((row, context) -> line(
                        Instant.parse(row.getString("at")),
                        row.getBoolean("clock_trusted"),
                        read(row.getString("json")),
                        frame,
                        sentences))
                .list());
    }

    private static EventLine line(
            Instant at, boolean trusted, Optional<Event> event, Frame frame, EventSentences sentences) {
        boolean isOrder = event.filter(one -> one.fact() instanceof OrderFact).isPresent();
        String when = isOrder ? frame.say("event.hour", HOUR.format(at.atZone(frame.zone()))) : frame.minute(at);
        return new EventLine(
                when,
                trusted,
                event.map(one -> sentences.of(one.fact())).orElseGet(sentences::unreadable),
                event.flatMap(one -> sentences.detail(one.fact())));
    }

    /** What this version cannot read is kept for one that can, and said to be unreadable until then. */
    private static Optional<Event> read(String json) {
        try {
            return Optional.of(MessageCodec.readEvent(json));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }
}
