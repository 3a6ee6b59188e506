package yaogui.console.staff;

/** What the audit keeps. */
public enum Deed {
    SIGNED_IN,
    /** A wrong password or name. */
    REFUSED,
    /** Not even tried, after too many wrong ones. */
    LOCKED_OUT,
    SIGNED_OUT,
    /** Made a one-time link for somebody. */
    INVITED,
    /** Used a one-time link. */
    JOINED,
    /** Ended somebody's account. */
    ENDED_ACCOUNT,
    /** Asked something of a dispenser. */
    COMMANDED,
    /** Recalled a lot. */
    RECALLED,
    ENDED_RECALL,
    /** Put a catalogue, a policy or a card trust in force. */
    PUT_DOCUMENT_IN_FORCE,
    /** Announced a signing key, or went over to it. */
    CHANGED_KEYS,
    /** Made a code by which a dispenser is enrolled. */
    MADE_CODE,
    /** Revoked the certificates of a dispenser. */
    REVOKED_DISPENSER,
    ENTERED_PLACE,
    CHANGED_PLACE,
    ENTERED_DISPENSER,
    /** Said that a dispenser stands elsewhere, or is of another kind. */
    CHANGED_DISPENSER,
    /** Took over a table of places and dispensers. */
    IMPORTED_PLACES
}
