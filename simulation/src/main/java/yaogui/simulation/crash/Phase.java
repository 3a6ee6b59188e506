package yaogui.simulation.crash;

import java.util.Optional;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.protocol.event.OrderPlaced;

/** What an agent was doing when it was killed, by what the cabinet saw and what stood on the disk. */
enum Phase {
    STARTING("starting, or bringing an order to its end"),
    IDLE("idle, or between two people"),
    CARD("a card was shown, no order on disk"),
    ORDER_WRITTEN("order on disk, motor not yet on"),
    TURNING("a lane turned"),
    BOX_FALLING("a box was falling"),
    TURN_OVER("box down, the order's end not on disk"),
    STAFF_NOTE("a note of staff was not yet answered");

    private final String text;

    Phase(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /**
     * @param sight of the agent that was killed
     * @param inside the cabinet at that moment
     * @param open the order that the journal holds open now
     * @param turned whether that order's motor was ever switched on
     */
    static Phase of(Sight sight, CabinetInside inside, Optional<OrderPlaced> open, boolean turned) {
        if (!sight.isReady()) {
            return STARTING;
        }
        if (sight.isNoteOpen()) {
            return STAFF_NOTE;
        }
        if (open.isEmpty()) {
            return sight.isCardOpen() ? CARD : IDLE;
        }
        if (!turned) {
            return ORDER_WRITTEN;
        }
        if (inside.falling() > 0) {
            return BOX_FALLING;
        }
        return inside.lanes().stream().anyMatch(CabinetInside.LaneInside::running) ? TURNING : TURN_OVER;
    }
}
