package yaogui.hardware;

/**
 * The machinery of one dispenser, at the level of wires: what can be read and what can be switched. It knows nothing of
 * products, cards or orders. One thread calls it.
 *
 * <p>Every driver keeps these promises, whatever its caller does: at most one motor is on; none is on without supply;
 * the supply drops by itself {@link #SUPPLY_HOLD_MILLIS} after the last {@link #feedSupply}, also when the process has
 * died; {@link #close} leaves everything off, but the light of the drop curtain on.
 */
public interface Machine extends AutoCloseable {

    /** How long the motor supply outlives its last feeding, in milliseconds. */
    int SUPPLY_HOLD_MILLIS = 500;

    /** What is fitted. */
    Equipment equipment();

    /** What the sensors say now, with everything that happened since the last call. */
    Readings read();

    /** Keeps the motor supply on for another {@link #SUPPLY_HOLD_MILLIS}. */
    void feedSupply();

    /**
     * Switches one lane's motor.
     *
     * @throws IllegalArgumentException if there is no such lane
     * @throws IllegalStateException if another lane's motor is on
     */
    void drive(String lane, Drive drive);

    /**
     * Switches the light of the drop curtain, where {@link Equipment#switchableEmitter} says that it can be; elsewhere
     * nothing happens. It is on from the start. What the curtain sees go dark for want of light is no drop.
     */
    void emitter(boolean lit);

    /** All motors off, the supply open, and the light of the drop curtain on. Never fails to try. */
    void stop();

    /**
     * Switches a button's lamp.
     *
     * @throws IllegalArgumentException if there is no such button
     */
    void lamp(String button, boolean lit);

    /** Everything off, pins and ports given back. */
    @Override
    void close();
}
