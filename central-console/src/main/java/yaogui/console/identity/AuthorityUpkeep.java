package yaogui.console.identity;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.broker.EmbeddedBroker;

/** Looks every hour whether a certificate of the county, the broker or a dispenser has come to its end. A thread of its own. */
public final class AuthorityUpkeep implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityUpkeep.class);

    private static final Duration PACE = Duration.ofHours(1);

    /** How often somebody is reminded of the root's key. */
    private static final int PACES_A_DAY = 24;

    private final DeviceIdentities identities;
    private final BrokerFiles files;
    private final EmbeddedBroker broker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private int paces;

    private AuthorityUpkeep(DeviceIdentities identities, BrokerFiles files, EmbeddedBroker broker) {
        this.identities = identities;
        this.files = files;
        this.broker = broker;
        this.thread = Thread.ofPlatform().daemon().name("authority").unstarted(this::run);
    }

    /** Begins, with a look now. */
    public static AuthorityUpkeep start(DeviceIdentities identities, BrokerFiles files, EmbeddedBroker broker) {
        AuthorityUpkeep upkeep = new AuthorityUpkeep(identities, files, broker);
        upkeep.thread.start();
        return upkeep;
    }

    private void run() {
        boolean closed = false;
        while (!closed) {
            look();
            closed = rest();
        }
    }

    /** The one place where a fault of any kind is caught: what was there before goes on. */
    private void look() {
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

    private boolean rest() {
        try {
            return closing.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
