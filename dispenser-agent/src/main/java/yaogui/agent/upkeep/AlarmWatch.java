package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Shelf;
import yaogui.hardware.Readings;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.event.AlarmChanged;

/** Notices what somebody should come and look at, and when it is over. One thread. */
public final class AlarmWatch {

    /** A service door that stands open for longer is not being worked at (F17). */
    private static final Duration DOOR = Duration.ofMinutes(10);

    /** What lies in the hatch for longer was forgotten; what stands in the curtain for longer is no hand (F12, F13, F15). */
    private static final Duration HATCH = Duration.ofSeconds(60);

    /** Rubber and most forms keep below this, in degrees Celsius (CDC storage table; F50). */
    private static final double HOT_CELSIUS = 40;

    /** It is over only well below, so that the alarm does not flutter. */
    private static final double COOL_CELSIUS = 38;

    private final Map<String, String> standing = new TreeMap<>();
    private final Flutter flutter = new Flutter();
    private long doorShutNanos;
    private long curtainClearNanos;
    private boolean begun;

    /** The names of the alarms that stand, sorted. */
    public List<String> standing() {
        return List.copyOf(standing.keySet());
    }

    /**
     * What was raised or has cleared and was not {@link #said} yet.
     *
     * @param also what others have noticed: a sentence by the name of its alarm
     */
    public List<AlarmChanged> changes(Shelf shelf, Readings readings, boolean clockTrusted, Map<String, String> also) {
        Map<String, String> now = now(shelf, readings, clockTrusted);
        now.putAll(also);
        flutter.hold(now, readings.nanos());
        List<AlarmChanged> changes = new ArrayList<>();
        now.forEach((alarm, detail) -> {
            if (!standing.containsKey(alarm)) {
                changes.add(new AlarmChanged(alarm, true, detail));
            }
        });
        standing.forEach((alarm, detail) -> {
            if (!now.containsKey(alarm)) {
                changes.add(new AlarmChanged(alarm, false, detail));
            }
        });
        standing.replaceAll((alarm, detail) -> now.getOrDefault(alarm, detail));
        return changes;
    }

    /** A change is on record; one that could not be recorded is told again with the next look. */
    public void said(AlarmChanged change) {
        if (change.raised()) {
            standing.put(change.alarm(), change.detail());
        } else {
            standing.remove(change.alarm());
        }
    }

    private Map<String, String> now(Shelf shelf, Readings readings, boolean clockTrusted) {
        Map<String, String> now = new TreeMap<>();
        if (!readings.doorOpen() || !begun) {
            doorShutNanos = readings.nanos();
        }
        if (!readings.curtainBlocked() || !begun) {
            curtainClearNanos = readings.nanos();
        }
        begun = true;
        if (readings.nanos() - curtainClearNanos > HATCH.toNanos()) {
            now.put(
                    "hatch-blocked",
                    "Something has stood in the drop curtain for more than a minute, or its light is out.");
        }
        if (shelf.runsUntold()) {
            now.put(
                    "motor-runs-untold",
                    "A motor runs without being told to. No motor gets supply until it is put right.");
        }
        if (readings.nanos() - doorShutNanos > DOOR.toNanos()) {
            now.put("door-open", "The service door has stood open for more than 10 minutes.");
        }
        if (!clockTrusted) {
            now.put("clock-not-trusted", "The clock is wrong, so no date can be judged and nothing is given out.");
        }
        if (isHot(readings)) {
            now.put("hot", "It is above 40 °C inside.");
        }
        String faulted = faulted(shelf);
        if (!faulted.isEmpty()) {
            now.put("lane-faulted", "Faulted: " + faulted + ".");
        }
        String toEmpty = toEmpty(shelf);
        if (!toEmpty.isEmpty()) {
            now.put("lane-to-empty", "Meant for another product now, to be emptied first: " + toEmpty + ".");
        }
        return now;
    }

    private static String toEmpty(Shelf shelf) {
        return shelf.lanes().values().stream()
                .filter(lane -> lane.holdsAnother() && !lane.slot().hasNoPurpose())
                .map(lane -> "%s (%s)".formatted(lane.slot().lane(), lane.product()))
                .collect(Collectors.joining(", "));
    }

    private boolean isHot(Readings readings) {
        double limit = standing.containsKey("hot") ? COOL_CELSIUS : HOT_CELSIUS;
        return readings.climate().filter(climate -> climate.celsius() > limit).isPresent();
    }

    private static String faulted(Shelf shelf) {
        return shelf.lanes().values().stream()
                .filter(lane -> lane.condition() == LaneCondition.FAULTED)
                .map((Lane lane) -> lane.slot().lane().text())
                .collect(Collectors.joining(", "));
    }
}
