package yaogui.simulation.rules;

/**
 * One of the product's invariants did not hold. An {@link Error}: an agent goes out of order at an exception of its own, and
 * must not do so at the verdict upon it.
 */
public final class BrokenRule extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final int invariant;

    /**
     * @param invariant its number in the design, 1 to 8
     * @param what happened, with names and figures
     */
    public BrokenRule(int invariant, String what) {
        super("invariant %d: %s".formatted(invariant, what));
        this.invariant = invariant;
    }

    /** Its number in the design, 1 to 8. */
    public int invariant() {
        return invariant;
    }
}
