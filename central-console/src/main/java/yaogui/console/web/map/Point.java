package yaogui.console.web.map;

/**
 * A point of a drawing, in its own units, from its upper left corner.
 *
 * @param x to the right
 * @param y down
 */
public record Point(double x, double y) {}
