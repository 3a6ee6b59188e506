package yaogui.agent.dispensing;

import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardClaims;

/** Where a dispenser is with the one person before it. Times are monotonic nanoseconds. */
public sealed interface State {

    /** Nobody is being served. */
    record Idle() implements State {}

    /** A product is chosen; its taker is to show a card. */
    record AwaitingCard(ProductId product, long untilNanos) implements State {}

    /** A good card was shown; its holder is to choose. */
    record AwaitingChoice(CardClaims card, long untilNanos) implements State {}

    /** A lane turns. The one state in which a motor is on. */
    record Turning(Order order, CardClaims card) implements State {}

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
