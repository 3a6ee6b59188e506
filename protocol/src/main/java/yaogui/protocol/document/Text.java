package yaogui.protocol.document;

/**
 * Words for a person, in the two languages of the screens.
 *
 * @param zh 简体中文
 * @param en English
 */
public record Text(String zh, String en) {}
