package yaogui.agent.identity;

import java.util.Optional;
import yaogui.protocol.identity.CertificateChain;

/** Judges a certificate that was given to this board. Its dates do not count: the board may not know what day it is. */
final class Certified {

    private Certified() {}

    /** Half a sentence that says why it is no good; empty if it is. */
    static Optional<String> fault(BoardIdentity identity) {
        if (!identity.chain().isFor(identity.dispenser().text(), identity.pair().getPublic())) {
            return Optional.of("it is not for this board's key");
        }
        return identity.chain().fault(identity.root(), CertificateChain.Use.DISPENSER, Optional.empty());
    }
}
