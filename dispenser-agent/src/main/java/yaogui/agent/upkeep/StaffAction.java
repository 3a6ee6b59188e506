package yaogui.agent.upkeep;

import java.time.LocalDate;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.Withdrawn;

/** Something that staff do at the machine, with its service door open. */
public sealed interface StaffAction {

    LaneId lane();

    /** Boxes of one lot go in at the back. */
    record Load(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity) implements StaffAction {}

    /** A person counted what lies in a lane. */
    record Count(LaneId lane, int quantity) implements StaffAction {}

    /** Boxes are taken out. */
    record Withdraw(LaneId lane, LotId lot, int quantity, Withdrawn.Destination destination) implements StaffAction {}

    /** A lane was put right and may be turned again. */
    record PutRight(LaneId lane) implements StaffAction {}
}
