package yaogui.console.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who works here.
 *
 * @param id the account's number
 * @param name with which they sign in
 * @param role what they may do
 * @param createdAt since when
 * @param disabledAt since when they may not sign in any more
 * @param lastSignIn when they last did
 */
public record Account(
        AccountId id,
        String name,
        Role role,
        Instant createdAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastSignIn) {

    public boolean may(Capability capability) {
        return role.may(capability);
    }
}
