package yaogui.agent.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderFact;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * What a journal wrote after it had lost entries, as a journal of its own: under the numbers that it used, the console knows
 * other entries. How an order ended that had begun before is left out, since the console knows its true end.
 */
final class Branch {

    private final Map<Long, Long> orders = new HashMap<>();
    private final NavigableMap<Long, String> entries = new TreeMap<>();

    private Branch() {}

    /** @param own the entries that no console has seen, by seq */
    static NavigableMap<Long, String> of(NavigableMap<Long, String> own) {
        Branch branch = new Branch();
        List<String> texts = new ArrayList<>(own.values());
        texts.forEach(branch::add);
        return branch.entries;
    }

    private void add(String json) {
        try {
            Event event = MessageCodec.readEvent(json);
            long seq = entries.size() + 1L;
            renumbered(event.fact(), seq)
                    .ifPresent(fact -> entries.put(
                            seq, MessageCodec.writeEvent(new Event(seq, event.at(), event.clockTrusted(), fact))));
        } catch (MalformedMessage e) {
            throw new JournalFault(JournalFault.Kind.DAMAGED, "An entry cannot be read: " + e.getMessage());
        }
    }

    private Optional<Fact> renumbered(Fact fact, long seq) {
        if (fact instanceof OrderPlaced placed) {
            orders.put(placed.order(), seq);
        }
        return fact instanceof OrderFact order
                ? Optional.ofNullable(orders.get(order.order())).map(number -> renumbered(order, (long) number))
                : Optional.of(fact);
    }

    private static Fact renumbered(OrderFact fact, long number) {
        return switch (fact) {
            case OrderPlaced it -> new OrderPlaced(number, it.lane(), it.product(), it.lot());
            case TurnStarted _ -> new TurnStarted(number);
            case OrderEnded it ->
                new OrderEnded(number, it.outcome(), it.reason(), it.fell(), it.turnMillis(), it.peakMilliamps());
        };
    }
}
