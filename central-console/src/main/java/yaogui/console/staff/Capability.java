package yaogui.console.staff;

/** What somebody may do here. */
public enum Capability {
    SEE_FLEET,
    SEE_LEDGER,
    SEE_PLAN,
    /** Enter what was done at a machine that could not record it. */
    ENTER_PAPER,
    /** Enrol dispensers, and revoke them. */
    KEEP_IDENTITIES,
    /** Enter places and dispensers, and change what is known of them. */
    KEEP_PLACES,
    /** Take on alarms, and say that they are over. */
    TEND_ALARMS,
    /** Ask something of a dispenser from afar. */
    COMMAND,
    /** Take a dispenser out of use for good. */
    DECOMMISSION,
    /** Recall a lot in the whole county, and end that. */
    RECALL,
    /** Say from afar what a lane is for. */
    ARRANGE_LANES,
    /** Put a catalogue, a policy or a card trust in force. */
    KEEP_DOCUMENTS,
    /** Have the plan worked out anew. */
    MAKE_PLAN,
    /** See who works here, invite others, end accounts. */
    KEEP_STAFF,
    /** See who signed in, and when. */
    SEE_AUDIT
}
