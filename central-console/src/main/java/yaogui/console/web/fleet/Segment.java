package yaogui.console.web.fleet;

/**
 * A part of a lane's bar: the boxes of one lot.
 *
 * @param from its left edge, 0 to 100
 * @param width 0 to 100
 * @param date how its last day stands
 */
public record Segment(double from, double width, DateState date) {

    /** How a lot's last day stands. */
    public enum DateState {
        FINE,
        /** Within 90 days. */
        EXPIRING,
        EXPIRED,
        /** Nobody has said. */
        UNKNOWN
    }
}
