package yaogui.console.web.map;

/**
 * A line of a round length.
 *
 * @param kilometres that it stands for
 * @param length in the drawing's units
 */
public record ScaleBar(int kilometres, double length) {}
