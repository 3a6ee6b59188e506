package yaogui.console.identity;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks whether a certificate of the county, the broker or a dispenser has come to its end. For one thread. */
public final class AuthorityUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityUpkeep.class);

    /** How often to look. */
    public static final Duration PACE = Duration.ofHours(1);

    /** How often somebody is reminded of the root's key. */
    private static final int PACES_A_DAY = 24;

    private final DeviceIdentities identities;
    private final Runnable broker;
    private int untilWritten;

    /** @param broker does what is due at the broker */
    public AuthorityUpkeep(DeviceIdentities identities, Runnable broker) {
        this.identities = identities;
        this.broker = broker;
    }

    /** Each by itself: what cannot be seen to now is tried again at the next look, and keeps nothing else from being done. */
    public void look() {
        CountyAuthority authority = identities.authority();
        attempt(authority::keepUp);
        if (untilWritten-- <= 0 && attempt(identities::writeRevocations)) {
            untilWritten = PACES_A_DAY - 1;
            remind(authority);
        }
        attempt(broker);
    }

    private static void remind(CountyAuthority authority) {
        if (authority.mustBeRenewedSoon()) {
            LOG.warn(
                    "The county's issuing certificate ends at {}; from then on nobody can be enrolled or renewed. Bring the root's key and run: console authority renew --home FOLDER --root-key FILE",
                    authority.issuesUntil());
        }
    }

    /** The one place where a fault of any kind is caught: what was there before goes on. */
    private static boolean attempt(Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            LOG.error("The county's certificates could not be seen to; it is tried again", e);
            return false;
        }
    }
}
