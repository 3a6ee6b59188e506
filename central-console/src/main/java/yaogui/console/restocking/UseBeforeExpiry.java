package yaogui.console.restocking;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import yaogui.console.restocking.demand.DemandEstimate;

/**
 * How many boxes of a lot will be taken before it expires. The box at place k of a shelf is used in time if at least k boxes
 * are taken until then; it is loaded only if that has the policy's confidence c, so up to the quantile at 1 - c.
 */
record UseBeforeExpiry(LocalDate date, Policy policy) {

    /** Further than this no demand is foretold: what lasts longer is treated as if it lasted so long. */
    private static final int LONGEST_DAYS = 1000;

    /** Days in which a lot may still be used, its margin taken off; 0 if there are none. */
    int days(LocalDate expiry) {
        return Math.clamp(ChronoUnit.DAYS.between(date, expiry) - policy.expiryMarginDays(), 0, LONGEST_DAYS);
    }

    /** The most boxes of a shelf, from the front, that will be used before this date. */
    int boxes(DemandEstimate demand, LocalDate expiry) {
        return demand.over((double) days(expiry)).quantile(1 - policy.useConfidence());
    }

    /** Whether a box shown today outlives the days that a filled lane must last. */
    boolean mayBeShown(LocalDate expiry) {
        return days(expiry) > policy.coverDays();
    }
}
