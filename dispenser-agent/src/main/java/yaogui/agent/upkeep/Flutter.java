package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets an alarm that comes and goes stand, so that it is raised at most once an hour: each time costs two entries of a journal
 * that is never pruned. One thread.
 */
final class Flutter {

    /** So often in a row an alarm comes and goes as it likes. */
    static final int MOST = 6;

    private static final Duration LASTS = Duration.ofHours(1);

    private final Map<String, Alarm> alarms = new HashMap<>();

    private static final class Alarm {

        private final Ration comings = new Ration(MOST, LASTS);
        private String detail = "";
        private boolean stands;
        private boolean flutters;
        private long seenNanos;
    }

    /** Adds those that are gone and still stand. */
    void hold(Map<String, String> now, long nanos) {
        now.forEach((name, detail) -> see(alarms.computeIfAbsent(name, _ -> new Alarm()), detail, nanos));
        alarms.forEach((name, alarm) -> {
            if (alarm.stands && alarm.seenNanos != nanos) {
                alarm.stands = alarm.flutters && nanos - alarm.seenNanos < LASTS.toNanos();
                if (alarm.stands) {
                    now.put(name, alarm.detail);
                }
            }
        });
    }

    private static void see(Alarm alarm, String detail, long nanos) {
        if (!alarm.stands) {
            alarm.comings.take(nanos);
            alarm.flutters = alarm.comings.isSpent(nanos);
        }
        alarm.stands = true;
        alarm.detail = detail;
        alarm.seenNanos = nanos;
    }
}
