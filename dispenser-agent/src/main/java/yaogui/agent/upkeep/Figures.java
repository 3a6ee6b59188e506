package yaogui.agent.upkeep;

import yaogui.agent.stock.Lane;
import yaogui.protocol.document.Text;

/** What a counted figure means for a lane. */
record Figures(Lane lane) {

    boolean arePossible(int boxes) {
        return boxes >= 0 && boxes <= lane.slot().capacity();
    }

    Answer impossible() {
        return Answer.refuse(
                "货道 %s 最多 %d 盒。".formatted(lane.slot().lane(), lane.slot().capacity()),
                "Lane %s holds 0 to %d boxes."
                        .formatted(lane.slot().lane(), lane.slot().capacity()));
    }

    /** Whether it is off by more than the record itself is in doubt. */
    boolean areSurprising(int counted, int expected) {
        return Math.abs(counted - expected) > lane.doubt();
    }

    boolean areInDoubt() {
        return lane.doubt() > 0 || lane.overdrawn() > 0;
    }

    /** What a person is told after the count is recorded, and not before. */
    static Text told(int counted, int expected) {
        if (counted == expected) {
            return new Text("与记录一致。", "That is what the record says.");
        }
        int difference = Math.abs(counted - expected);
        return counted < expected
                ? new Text(
                        "记录应有 %d 盒，少了 %d 盒。".formatted(expected, difference),
                        "The record said %d: %d fewer.".formatted(expected, difference))
                : new Text(
                        "记录应有 %d 盒，多了 %d 盒。".formatted(expected, difference),
                        "The record said %d: %d more.".formatted(expected, difference));
    }
}
