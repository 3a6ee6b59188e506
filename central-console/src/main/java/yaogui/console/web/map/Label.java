package yaogui.console.web.map;

/**
 * A name on a map.
 *
 * @param text the name
 * @param at the middle of its baseline
 * @param pale whether it is drawn faintly
 */
public record Label(String text, Point at, boolean pale) {}
