package yaogui.agent.upkeep;

import java.time.Duration;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;

/**
 * How long the boxes of one lot in one lane have lain beyond a limit of theirs, in all.
 *
 * @param of which boxes, and what was beyond
 * @param limit in degrees Celsius or percent; the last one, if the catalogue changed it
 * @param lasted so long in all, while it was measured
 * @param worst what was measured at worst
 * @param lasting whether it goes on
 */
record Exposure(Of of, int limit, Duration lasted, double worst, boolean lasting) {

    /** What goods are exposed to. */
    enum Cause {
        HEAT("°C", "storage-heat", "Stored too warm: "),
        DAMP("% humidity", "storage-damp", "Stored too damp: ");

        final String unit;
        final String alarm;
        final String sentence;

        Cause(String unit, String alarm, String sentence) {
            this.unit = unit;
            this.alarm = alarm;
            this.sentence = sentence;
        }
    }

    /** Boxes of one lot in one lane, and what they are exposed to. */
    record Of(LaneId lane, LotId lot, Cause cause) {}

    /** What is measured now. */
    record Level(int limit, double measured) {}

    static Exposure begin(Of of, Level level) {
        return new Exposure(of, level.limit(), Duration.ZERO, level.measured(), true);
    }

    Exposure longer(Duration more, Level level) {
        return new Exposure(of, level.limit(), lasted.plus(more), Math.max(worst, level.measured()), true);
    }

    Exposure over() {
        return new Exposure(of, limit, lasted, worst, false);
    }

    /** Names no resident and nothing that was taken. */
    String words() {
        return "lot %s in lane %s above %d %s for %d minutes, at most %d"
                .formatted(of.lot(), of.lane(), limit, of.cause().unit, lasted.toMinutes(), Math.round(worst));
    }
}
