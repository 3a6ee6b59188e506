package yaogui.console.web.map;

/**
 * A point on the earth.
 *
 * @param latitude north
 * @param longitude east
 */
public record Degrees(double latitude, double longitude) {}
