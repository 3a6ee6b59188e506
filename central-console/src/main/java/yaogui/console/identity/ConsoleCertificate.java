package yaogui.console.identity;

import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.MutualTls;
import yaogui.protocol.link.Access;

/** By what the console is known at a broker that is another program. The key is new at each start and in no file. Any thread. */
public final class ConsoleCertificate {

    /** Its user name there. No dispenser can be called so. */
    public static final String NAME = "@console";

    private final CountyAuthority authority;
    private final InstantSource clock;
    private SSLSocketFactory sockets;
    private Instant until;
    private long generation;

    /** @throws IllegalStateException if the authority has expired */
    public ConsoleCertificate(CountyAuthority authority, InstantSource clock) {
        this.authority = authority;
        this.clock = clock;
        KeyPair pair = DeviceKey.generate();
        CertificateChain chain = issue(pair)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "the county's issuing certificate has expired: bring the root's key and run 'console authority renew --home FOLDER --root-key FILE'"));
        this.sockets = sockets(pair, chain);
        this.until = chain.own().getNotAfter().toInstant();
    }

    private Optional<CertificateChain> issue(KeyPair pair) {
        return authority.issueConsole(pair.getPublic(), NAME);
    }

    private SSLSocketFactory sockets(KeyPair pair, CertificateChain chain) {
        return MutualTls.sockets(pair.getPrivate(), chain, authority.root(), () -> Optional.of(clock.instant()));
    }

    /** Takes another if this one has come into the last third of its life. */
    public synchronized void renewIfDue() {
        if (clock.instant().isBefore(until.minus(CountyAuthority.HOLDER_LIFE.dividedBy(3)))) {
            return;
        }
        KeyPair pair = DeviceKey.generate();
        issue(pair).ifPresent(chain -> {
            sockets = sockets(pair, chain);
            until = chain.own().getNotAfter().toInstant();
            generation++;
        });
    }

    /** For the console's link. */
    public Access access() {
        return new Access.Certificate(this::sockets, this::generation);
    }

    private synchronized SSLSocketFactory sockets() {
        return sockets;
    }

    private synchronized long generation() {
        return generation;
    }
}
