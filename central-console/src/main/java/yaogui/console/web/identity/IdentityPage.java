package yaogui.console.web.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yaogui.console.identity.Identity;
import yaogui.console.web.Typed;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.EnrolmentCode;

/**
 * By what a dispenser is known, and how that is begun and ended.
 *
 * @param dispenser which
 * @param keys the newest first
 * @param openUntil the last moment of the code that is open
 * @param code that was made just now, to be shown this once
 * @param console the address that goes into the dispenser's configuration
 * @param issuesUntil the last moment of the county's issuing certificate, where somebody should see to it
 * @param typed what was refused
 */
public record IdentityPage(
        DispenserId dispenser,
        List<Identity> keys,
        Optional<Instant> openUntil,
        Optional<EnrolmentCode> code,
        String console,
        Optional<Instant> issuesUntil,
        Typed typed) {

    /** The form that revokes. */
    public static final String REVOKE = "revoke";

    /** What the technician runs on the board. */
    public static final String COMMAND = "yaogui agent enrol --config dispenser.toml";

    /** Whether there is anything to revoke. */
    public boolean isKnown() {
        return keys.stream().anyMatch(key -> key.standing().counts());
    }

    /** The first digits of a key's name, which are enough to tell two apart. */
    public String shortName(Identity key) {
        return key.keyName().substring(0, 8);
    }

    /** The code as a QR symbol. */
    public CodePicture picture() {
        return CodePicture.of(code.orElseThrow());
    }
}
