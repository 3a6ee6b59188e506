package yaogui.agent.dispensing;

import yaogui.hardware.spiral.TurnResult;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardVerdict;

/** Something that the machine has to react to. */
public sealed interface Input {

    /** A resident chose a product, by touch or by button. */
    record Chosen(ProductId product) implements Input {}

    /** A code was shown to the reader. */
    record CardShown(CardVerdict verdict) implements Input {}

    /** The resident stepped back. */
    record Cancelled() implements Input {}

    /** The lane that was turning has stopped, and whatever was to fall has fallen. */
    record TurnEnded(TurnResult result) implements Input {}

    /** The service door was opened or shut. */
    record DoorMoved(boolean open) implements Input {}

    /** The console lets staff work with the service door shut, or no longer. */
    record ServiceAsked(boolean begins) implements Input {}

    /** What had to be recorded could not be. Nothing that was to follow it was done. */
    record RecordingFailed(String why) implements Input {}

    /** Time went on. */
    record Tick() implements Input {}
}
