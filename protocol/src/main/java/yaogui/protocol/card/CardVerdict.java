package yaogui.protocol.card;

/** What a board makes of a text that was shown to it. */
public sealed interface CardVerdict {

    /** A genuine card, good at this moment. What its holder may take is for the entitlement to say. */
    record Accepted(CardClaims claims) implements CardVerdict {}

    /** Anything else. */
    record Refused(CardFault fault) implements CardVerdict {}
}
