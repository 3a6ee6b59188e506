package yaogui.console.web.people;

import java.util.List;
import java.util.Optional;
import yaogui.console.staff.Account;

/**
 * Who works here.
 *
 * @param accounts everybody
 * @param newLink a one-time link that was made just now; it is shown once
 */
public record StaffPage(List<Account> accounts, Optional<String> newLink) {}
