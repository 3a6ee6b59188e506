package yaogui.hardware;

/** What a motor is told to do. */
public enum Drive {
    OFF,
    /** Towards the hatch. */
    FORWARD,
    /** Away from the hatch; only where {@link Equipment#reversible} says so. */
    REVERSE
}
