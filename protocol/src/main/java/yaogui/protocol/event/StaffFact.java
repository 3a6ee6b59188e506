package yaogui.protocol.event;

import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.StaffCode;

/** A fact about what somebody of the staff did with the goods in a lane. */
public sealed interface StaffFact extends Fact permits Loaded, Counted, Withdrawn {

    /** Which lane. */
    LaneId lane();

    /** Who of the staff, where that was told. */
    Optional<StaffCode> by();
}
