package yaogui.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;

/**
 * How a dispenser is now: {@code up/state}, retained. The records are in {@link UpEvents}; this is for the eye, and for
 * holding the dispenser's counts against the console's at the same {@code seq}.
 *
 * @param epoch the life of its journal
 * @param seq the last entry that these figures include
 * @param at when, by its own clock, to the second
 * @param clockTrusted whether that clock can be trusted
 * @param version of the agent
 * @param doorOpen whether the service door is open
 * @param climate where a sensor is fitted
 * @param lanes every lane, in the order of its labels
 * @param alarms the names of those that stand
 * @param desired which version of each desired document is in force
 * @param refused documents of the console that are of no use here, each kind's newest; older programs do not say
 * @param timeAsked what the console should repeat in a {@link TimeAnswer}, while the dispenser wants to be told the time
 * @param stockAsked what the console should repeat in a {@link StockAnswer}, while the dispenser wants to be told how far
 *     its journal is known and what lies in its lanes
 * @param health how its board is; programs before 0.2 do not say
 * @param make what it is made of, in the first report of a connection
 */
public record UpState(
        Epoch epoch,
        long seq,
        Instant at,
        boolean clockTrusted,
        String version,
        boolean doorOpen,
        Optional<Climate> climate,
        List<Lane> lanes,
        List<String> alarms,
        Map<String, Long> desired,
        Optional<List<Refused>> refused,
        Optional<Question> timeAsked,
        Optional<Question> stockAsked,
        Optional<Health> health,
        Optional<Make> make)
        implements Message {

    /**
     * The air inside.
     *
     * @param celsius temperature in degrees Celsius
     * @param relativeHumidity in percent, 0 to 100 if the sensor is sound
     */
    public record Climate(double celsius, double relativeHumidity) {

        /** @throws IllegalArgumentException if a figure is no number */
        public Climate {
            if (!Double.isFinite(celsius) || !Double.isFinite(relativeHumidity)) {
                throw new IllegalArgumentException("%s °C at %s %%: send no climate at all without a reading"
                        .formatted(celsius, relativeHumidity));
            }
        }
    }

    /**
     * One lane.
     *
     * @param lane its label
     * @param product what it holds, or is to hold; where it must be emptied first, what lies in it
     * @param count boxes by the journal; below 0 when more fell than were known
     * @param doubt by how many the count may be off
     * @param capacity boxes that fit
     * @param condition its mechanics
     * @param closed why residents get nothing from it now, if so
     */
    public record Lane(
            LaneId lane,
            ProductId product,
            int count,
            int doubt,
            int capacity,
            LaneCondition condition,
            Optional<Closure> closed) {

        /** @throws IllegalArgumentException if {@code doubt} or {@code capacity} is negative */
        public Lane {
            if (doubt < 0 || capacity < 0) {
                throw new IllegalArgumentException(
                        "lane %s: doubt %d, capacity %d; neither can be below 0".formatted(lane, doubt, capacity));
            }
        }
    }

    /**
     * A document that is signed for this dispenser, and cannot be put in force.
     *
     * @param kind as in {@code desired}
     * @param version the one refused
     * @param reason for people to act on: the very same document is refused again
     */
    public record Refused(String kind, long version, Reason reason) {

        /** Why it is of no use. */
        public enum Reason {
            /** The planogram names other lanes than are fitted. */
            OTHER_LANES,
            /** The list of keys is older than the one that counts here. */
            OLDER_KEYS,
            /** It is not what a document of its kind should be, or this version cannot read it. */
            UNREADABLE
        }
    }

    /** Why a lane gives nothing out. */
    public enum Closure {
        EMPTY,
        /** What lies in it is not what it is meant for any more: it must be emptied first. */
        OTHER_PRODUCT,
        /** What it is meant for is lost. */
        PLANOGRAM_UNKNOWN,
        /** The front box's last day has passed. */
        EXPIRED,
        /** The front box's lot is held back, for instance by a recall. */
        HELD,
        /** The list of what is held back is lost, so anything may be on it. */
        HOLDS_UNKNOWN,
        /** The clock is not trusted, so the front box's date cannot be judged. */
        DATE_UNKNOWN,
        /** It is warmer inside than its product may be stored. */
        TOO_WARM,
        /** What lies there is known from the console only; somebody must count. */
        UNCOUNTED,
        /** Somebody at the console locked it. */
        LOCKED,
        FAULTED
    }

    /** @throws IllegalArgumentException if {@code seq} is negative; it is 0 while the journal is empty */
    public UpState {
        if (seq < 0) {
            throw new IllegalArgumentException("state as of seq %d; 0 is before the first".formatted(seq));
        }
        at = at.truncatedTo(ChronoUnit.SECONDS);
        lanes = List.copyOf(lanes);
        alarms = List.copyOf(alarms);
        desired = Map.copyOf(desired);
        refused = refused.map(List::copyOf);
    }
}
