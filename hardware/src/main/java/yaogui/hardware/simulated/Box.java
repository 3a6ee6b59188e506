package yaogui.hardware.simulated;

/**
 * One box of goods, as whoever loaded it tells it apart from the others.
 *
 * @param lot the lot printed on it, as text
 * @param number a number of the loader's choice
 */
public record Box(String lot, long number) {}
