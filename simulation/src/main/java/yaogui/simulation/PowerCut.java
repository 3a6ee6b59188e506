package yaogui.simulation;

/** The mains are gone in this very instant. An {@link Error}, so that no code of ours can carry on after it. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("power cut", null, false, false);
    }
}
