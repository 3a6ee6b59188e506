package yaogui.console.web.people;

import java.util.Optional;
import yaogui.console.staff.Role;

/**
 * Where a one-time link leads.
 *
 * @param link its secret, to send the form back to
 * @param role what the account will be
 * @param name typed before
 * @param trouble the key of a sentence about the last attempt
 */
public record WelcomePage(String link, Role role, String name, Optional<String> trouble) {}
