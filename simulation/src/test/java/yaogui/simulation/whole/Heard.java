package yaogui.simulation.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What another system was told of, event by event: which, in what order, and how often. Any thread. */
final class Heard {

    private final TreeMap<Long, String> ids = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long times;

    /** One CloudEvent has come. After a restart some come again; none may come before the one that stands before it. */
    synchronized void hear(JsonNode event) {
        long number = Long.parseLong(event.path("sequence").asText());
        String id = event.path("id").asText();
        long before = last();
        if (times > 0 && number > before + 1) {
            wrong.add("%d came after %d".formatted(number, before));
        }
        String known = ids.putIfAbsent(number, id);
        if (known != null && !known.equals(id)) {
            wrong.add("%d was %s and is %s".formatted(number, known, id));
        }
        times++;
    }

    /** The highest number. */
    synchronized long last() {
        return ids.isEmpty() ? 0 : ids.lastKey();
    }

    /** Each once, by their numbers. */
    synchronized List<String> ids() {
        return List.copyOf(ids.values());
    }

    /** How many came, those that came again included. */
    synchronized long times() {
        return times;
    }

    /** What broke the order. */
    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }
}
