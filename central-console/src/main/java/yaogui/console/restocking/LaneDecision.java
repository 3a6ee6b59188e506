package yaogui.console.restocking;

/**
 * What was decided for one lane.
 *
 * @param site where it stands
 * @param dispenser its dispenser
 * @param lane the lane
 * @param product what belongs in it
 * @param outcome what happens to it
 * @param quantity boxes that a van brings on the planned day; more than 0 exactly if the outcome is {@link Outcome#LOADED}
 * @param reason the figures that it follows from
 */
public record LaneDecision(
        String site, String dispenser, String lane, String product, Outcome outcome, int quantity, LaneReason reason) {

    /** What happens to a lane in this plan. */
    public enum Outcome {
        /** A van brings boxes. */
        LOADED,
        /** It holds its target, or its room is smaller than a pack. */
        ENOUGH_ON_HAND,
        /** It wants boxes, but the place as a whole can wait. */
        PLACE_NOT_DUE,
        /** It wants boxes, but the station has none to give that would be used in time. */
        STATION_SHORT,
        /** Its place is due, but no van gets there on the planned day. */
        CARRIED_OVER,
        /** It cannot be filled: closed, faulted, out of service, or its count is impossible. */
        NOT_LOADABLE
    }
}
