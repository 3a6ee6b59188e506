package yaogui.hardware.simulated;

/**
 * A box that left its coil, whatever the sensors said of it.
 *
 * @param lane where it lay
 * @param box which one
 * @param nanos when the coil let go of it
 * @param commanded whether that lane's motor had been switched on; false where it ran by itself (F08)
 */
public record FallenBox(String lane, Box box, long nanos, boolean commanded) {}
