package yaogui.agent.loading;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;

/** What was held before the reader while the service door is open. What it said is kept only as far as it is of use. */
public sealed interface Scan {

    /** A box that may be loaded; what its code does not say is typed. */
    record Box(ProductId product, Optional<LotId> lot, Optional<LocalDate> expiry) implements Scan {}

    /** A lane's label. */
    record Label(LaneId lane) implements Scan {}

    /** Something that does not go into a lane, and why. */
    record Refused(Text why) implements Scan {}
}
