package yaogui.agent.dispensing;

/** Why a dispenser gives nothing out for a while, and goes on by itself when the reason is gone. */
public enum Pause {
    /** It was taken out of use from the console, and erases everything once that has all entries. */
    DECOMMISSIONED,
    /** A turn was interrupted, and what it let go may still fall (F28). */
    STILL_FALLING,
    /** There is hardly room left to record anything (F32). */
    NO_ROOM,
    /** A motor ran that nobody had told to; until it is put right, no motor gets supply (F08). */
    RUNS_UNTOLD,
    /** The drop curtain was seen to be blind; it is looked at again and again (F13). */
    CURTAIN_BLIND,
    /** A hand is in the drop curtain where none belongs (F16). */
    REACH_IN,
    /** The power failed again and again within minutes (F30). */
    POWER_UNSTEADY
}
