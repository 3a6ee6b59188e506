package yaogui.console.web.people;

import java.util.Optional;

/**
 * The door.
 *
 * @param trouble the key of a sentence about the last attempt
 * @param minutes that the sentence speaks of
 */
public record SignInPage(Optional<String> trouble, long minutes) {}
