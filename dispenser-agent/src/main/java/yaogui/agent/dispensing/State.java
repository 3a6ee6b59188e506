package yaogui.agent.dispensing;

import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardClaims;

/** Where a dispenser is with the one person before it. Times are monotonic nanoseconds. */
public sealed interface State {

    /** Whether nobody stands before the machine who wants something, so that what can wait may be done. */
    default boolean servesNobody() {
        return switch (this) {
            case Idle _, InService _, Paused _, OutOfOrder _ -> true;
            case AwaitingCard _,
                    AwaitingChoice _,
                    AwaitingHatch _,
                    Turning _,
                    Switching _,
                    Delivered _,
                    Apologising _,
                    Refusing _ -> false;
        };
    }

    /** Nobody is being served. */
    record Idle() implements State {}

    /** A product is chosen; its taker is to show a card. */
    record AwaitingCard(ProductId product, long untilNanos) implements State {}

    /** A good card was shown; its holder is to choose. */
    record AwaitingChoice(CardClaims card, long untilNanos) implements State {}

    /**
     * All is well but for something in the hatch or before the curtain; it goes on by itself when that is gone (F12, F15).
     *
     * @param clearSinceNanos since when the curtain has been clear; {@link Long#MAX_VALUE} while it is not
     */
    record AwaitingHatch(ProductId product, CardClaims card, long untilNanos, long clearSinceNanos) implements State {}

    /**
     * A lane turns. The one state in which a motor is on.
     *
     * @param otherLane whether another lane was tried before it
     */
    record Turning(Order order, CardClaims card, boolean otherLane) implements State {}

    /** The lane did not turn and nothing fell, for certain; another one of the same product is tried. */
    record Switching(ProductId product, CardClaims card, LaneId failed) implements State {}

    /** A box lies in the hatch. */
    record Delivered(ProductId product, long untilNanos) implements State {}

    /** It did not work, or nobody can tell; the holder of the card may choose again. */
    record Apologising(ProductId product, CardClaims card, boolean unknown, long untilNanos) implements State {}

    /** Something was asked for that cannot be given; the screen says why. */
    record Refusing(Refusal refusal, long untilNanos) implements State {}

    /** The service door is open: staff are at work, and nothing turns. */
    record InService() implements State {}

    /** Nothing is given out for a while; it goes on by itself. */
    record Paused(Pause pause) implements State {}

    /** Nothing is given out until a technician has been here. */
    record OutOfOrder(String why) implements State {}
}
