package yaogui.console.restocking;

/**
 * What the county has decided about restocking.
 *
 * @param serviceLevel the chance that a shelf lasts until it can be filled again, for products that say none of their own;
 *     above 0, below 1
 * @param visitIntervalDays days from one visit to the next; more than 0
 * @param leadTimeDays days from the plan to the filled lane; 0 or more
 * @param horizonDays days that a place left out today must wait at most; a visit is worth the unmet demand that it prevents
 *     in them; more than 0
 * @param worthOfVisit boxes of unmet demand, within the horizon, from which on a place is driven to; more than 0
 * @param minimumDisplay boxes that a lane shows at least, so that residents see what there is; 0 or more
 * @param expiryMarginDays a box counts as usable until so many days before its expiry; 0 or more
 * @param useConfidence a box is loaded only if it will be taken in time with this chance; above 0, below 1
 * @param startingRatePerDay boxes a day assumed for a product when nothing was observed anywhere; more than 0
 * @param stopMinutes minutes that a stop takes before the first lane is filled: park, walk, sign; 0 or more
 * @param laneMinutes minutes a lane to fill, count or clear; 0 or more
 */
public record Policy(
        double serviceLevel,
        double visitIntervalDays,
        double leadTimeDays,
        double horizonDays,
        double worthOfVisit,
        int minimumDisplay,
        int expiryMarginDays,
        double useConfidence,
        double startingRatePerDay,
        double stopMinutes,
        double laneMinutes) {

    /** A county that visits fortnightly; every figure is a decision to be looked at, not a truth. */
    public static final Policy FORTNIGHTLY = new Policy(0.95, 14, 1, 7, 0.5, 1, 7, 0.8, 0.1, 10, 2);

    public Policy {
        requireChance("serviceLevel", serviceLevel);
        requireChance("useConfidence", useConfidence);
        requirePositive("visitIntervalDays", visitIntervalDays);
        requirePositive("horizonDays", horizonDays);
        requirePositive("worthOfVisit", worthOfVisit);
        requirePositive("startingRatePerDay", startingRatePerDay);
        requireNotNegative("leadTimeDays", leadTimeDays);
        requireNotNegative("minimumDisplay", minimumDisplay);
        requireNotNegative("expiryMarginDays", expiryMarginDays);
        requireNotNegative("stopMinutes", stopMinutes);
        requireNotNegative("laneMinutes", laneMinutes);
    }

    /** Days that a filled lane must last: visit interval plus lead time. */
    public double coverDays() {
        return visitIntervalDays + leadTimeDays;
    }

    static void requireChance(String name, double value) {
        require(value > 0 && value < 1, name, value, "a chance between 0 and 1, such as 0.95");
    }

    private static void requirePositive(String name, double value) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, name, value, "more than 0");
    }

    private static void requireNotNegative(String name, double value) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, name, value, "0 or more");
    }

    private static void require(boolean holds, String name, double value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("policy '%s' is %s: give %s".formatted(name, value, wanted));
        }
    }
}
