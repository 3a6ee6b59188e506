package yaogui.protocol.event;

/**
 * A fact about a resident's order. It names no card and no person, and an {@link Event} keeps only the hour of it: one
 * to three people a day use a dispenser, so a minute would be as good as a name.
 */
public sealed interface OrderFact extends Fact permits OrderPlaced, TurnStarted, OrderEnded {

    /** The order's number: the {@code seq} of its {@link OrderPlaced}. */
    long order();
}
