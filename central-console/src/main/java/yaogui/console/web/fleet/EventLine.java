package yaogui.console.web.fleet;

/**
 * Something that happened, in plain words.
 *
 * @param when by the dispenser's clock; of an order only the hour
 * @param clockTrusted whether that clock could be trusted then
 * @param sentence what happened
 */
public record EventLine(String when, boolean clockTrusted, String sentence) {}
