package yaogui.console.web.fleet;

import java.util.Optional;

/**
 * Something that happened, in plain words.
 *
 * @param when by the dispenser's clock; of an order only the hour
 * @param clockTrusted whether that clock could be trusted then
 * @param sentence what happened
 * @param detail what the dispenser said of it, in English, where the sentence does not hold it
 */
public record EventLine(String when, boolean clockTrusted, String sentence, Optional<String> detail) {}
