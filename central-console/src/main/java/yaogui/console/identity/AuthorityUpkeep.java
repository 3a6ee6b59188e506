package yaogui.console.identity;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.broker.EmbeddedBroker;

/** Looks whether a certificate of the county, the broker or a dispenser has come to its end. For one thread. */
public final class AuthorityUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityUpkeep.class);

    /** How often to look. */
    public static final Duration PACE = Duration.ofHours(1);

    /** How often somebody is reminded of the root's key. */
    private static final int PACES_A_DAY = 24;

    private final DeviceIdentities identities;
    private final BrokerFiles files;
    private final EmbeddedBroker broker;
    private int paces;

    public AuthorityUpkeep(DeviceIdentities identities, BrokerFiles files, EmbeddedBroker broker) {
        this.identities = identities;
        this.files = files;
        this.broker = broker;
    }

    /** The one place where a fault of any kind is caught: what was there before goes on. */
    public void look() {
        try {
            CountyAuthority authority = identities.authority();
            authority.keepUp();
            if (files.renewIfDue()) {
                broker.showNewCertificate();
            }
            broker.lookAgain();
            if (paces++ % PACES_A_DAY == 0) {
                identities.writeRevocations();
                remind(authority);
            }
        } catch (RuntimeException e) {
            LOG.error("The county's certificates could not be seen to", e);
        }
    }

    private static void remind(CountyAuthority authority) {
        if (authority.mustBeRenewedSoon()) {
            LOG.warn(
                    "The county's issuing certificate ends at {}; from then on nobody can be enrolled or renewed. Bring the root's key and run: console authority renew --home FOLDER --root-key FILE",
                    authority.issuesUntil());
        }
    }
}
