package yaogui.protocol.event;

import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.Reason;

/**
 * A lane's mechanical condition changed.
 *
 * @param lane which lane
 * @param condition what it is now
 * @param reason what was seen
 */
public record LaneChanged(LaneId lane, LaneCondition condition, Reason reason) implements Fact {}
