package yaogui.protocol.card;

/** Why a card is refused. The order is that in which a board finds out. */
public enum CardFault {
    /** The text is something else: a web address, a payment code, another county's bus ticket. */
    NOT_A_CARD,
    /** It begins like a card but is longer than any card can be. */
    TOO_LONG,
    /** It begins like a card, but part of it is missing, misread or not as a card is written. */
    DAMAGED,
    /** It is signed with a key that this board does not know: a card of another area, or newer than the board's list. */
    UNKNOWN_ISSUER,
    /** It names its key where no signature covers it, or the key that it names did not sign it or may not for this area. */
    FORGED,
    /** It is genuine, but was reported lost, replaced or withdrawn. */
    REVOKED,
    /** It is genuine, but the board does not know the date and so cannot tell whether the card is still good. */
    CLOCK_UNKNOWN,
    /** It is genuine, but its first day has not come. */
    NOT_YET_VALID,
    /** It is genuine, but its last day is past. */
    EXPIRED
}
