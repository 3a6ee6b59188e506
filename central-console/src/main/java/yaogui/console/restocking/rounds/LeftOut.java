package yaogui.console.restocking.rounds;

/** Why a stop is in no round. */
public enum LeftOut {
    /** There is no van that could drive at all. */
    NO_VAN,
    /** Its boxes do not fit into any van, even an empty one. */
    LOAD_ABOVE_EVERY_VAN,
    /** No driver gets there and back within the hours, or before it closes, even if it were the only stop. */
    OUT_OF_REACH,
    /** Nobody has said where it is. */
    NO_COORDINATES,
    /** Alone it would fit; with the stops that are worth more it does not. */
    DAY_FULL
}
