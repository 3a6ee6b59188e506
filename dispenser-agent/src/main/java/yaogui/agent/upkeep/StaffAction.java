package yaogui.agent.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.Withdrawn;

/** Something that staff do at the machine, with its service door open. */
public sealed interface StaffAction {

    LaneId lane();

    /**
     * Boxes of one lot go in at the back.
     *
     * @param after how many lie in the lane then, counted by a person who was not told how many it should be (F20); empty
     *     where nobody counted
     */
    record Load(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity, OptionalInt after)
            implements StaffAction {

        /** Without a count. */
        public Load(LaneId lane, ProductId product, LotId lot, LocalDate expiry, int quantity) {
            this(lane, product, lot, expiry, quantity, OptionalInt.empty());
        }
    }

    /** A person counted what lies in a lane. */
    record Count(LaneId lane, int quantity) implements StaffAction {}

    /**
     * Boxes are taken out.
     *
     * @param cause why they go into quarantine; empty where nobody said, and for what goes back on the van
     */
    record Withdraw(
            LaneId lane, LotId lot, int quantity, Withdrawn.Destination destination, Optional<Withdrawn.Cause> cause)
            implements StaffAction {

        /** For no cause that was told. */
        public Withdraw(LaneId lane, LotId lot, int quantity, Withdrawn.Destination destination) {
            this(lane, lot, quantity, destination, Optional.empty());
        }
    }

    /** A lane was put right and may be turned again. */
    record PutRight(LaneId lane) implements StaffAction {}
}
