package yaogui.protocol;

import java.util.Optional;

/** What can be asked of a dispenser from afar. None of these dispenses. */
public enum CommandAction {
    /** Say how it is. */
    SEND_STATE(OfLane.NONE),
    /** Look at every sensor, and say what is not as it should be; no motor runs for it. */
    SELF_TEST(OfLane.NONE),
    /** Let staff work at it as if the service door were open. */
    OPEN_FOR_SERVICE(OfLane.NONE),
    /** Give nothing out of a lane until it is unlocked. */
    LOCK_LANE(OfLane.ONE),
    /** End that. */
    UNLOCK_LANE(OfLane.ONE),
    /** Have staff count a lane, or all lanes where none is named. */
    RECOUNT(OfLane.ONE_OR_ALL),
    /** Send the last of its log. */
    SEND_LOGS(OfLane.NONE),
    /** End the program in good order, to be started again. */
    RESTART(OfLane.NONE),
    /** Erase everything, and never work again under this name. */
    DECOMMISSION(OfLane.NONE);

    /** Whether a lane belongs to it. */
    private enum OfLane {
        NONE,
        ONE,
        ONE_OR_ALL
    }

    private final OfLane ofLane;

    CommandAction(OfLane ofLane) {
        this.ofLane = ofLane;
    }

    /** Whether it may name a lane. */
    public boolean mayNameALane() {
        return ofLane != OfLane.NONE;
    }

    /** Whether it says nothing without a lane. */
    public boolean mustNameALane() {
        return ofLane == OfLane.ONE;
    }

    /** @throws IllegalArgumentException if it lacks a lane, or has one that it cannot have */
    public void require(Optional<LaneId> lane) {
        if (lane.isEmpty() && mustNameALane()) {
            throw new IllegalArgumentException("%s: say which lane".formatted(this));
        }
        if (lane.isPresent() && !mayNameALane()) {
            throw new IllegalArgumentException(
                    "%s of lane %s: it concerns the whole dispenser; leave the lane out".formatted(this, lane.get()));
        }
    }
}
