package yaogui.agent.dispensing;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.agent.entitlement.Allowances;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;

/**
 * What the machine knows at the moment of an input.
 *
 * @param nanos monotonic time in nanoseconds
 * @param today the day by a trusted clock; empty when the clock cannot be trusted
 * @param shelf what lies where
 * @param holds what must not be given out; empty when that is lost
 * @param catalogue what the products are
 * @param entitlement who may take what
 * @param nextSeq the number that the next entry of the journal will have
 * @param doorOpen whether the service door is open
 * @param curtainBlocked whether something stands in the drop curtain
 * @param pause why nothing must turn now, if so
 */
public record Surroundings(
        long nanos,
        Optional<LocalDate> today,
        Shelf shelf,
        Optional<Holds> holds,
        Catalogue catalogue,
        Allowances entitlement,
        long nextSeq,
        boolean doorOpen,
        boolean curtainBlocked,
        Optional<Pause> pause) {}
