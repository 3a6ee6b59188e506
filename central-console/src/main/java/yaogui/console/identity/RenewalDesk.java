package yaogui.console.identity;

import java.security.PublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.store.Database;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.IdentityRefusal.Why;
import yaogui.protocol.identity.RenewalAnswer;
import yaogui.protocol.identity.RenewalRequest;

/** Gives dispensers their next certificate, also when the present one has expired. Any thread. */
public final class RenewalDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RenewalDesk.class);

    /** A board that asks more often does something wrong; what it has is enough. */
    private static final int MOST_A_DAY = 20;

    /** Wrong proofs from everybody together. */
    private static final int MOST_WRONG_A_MINUTE = 600;

    private final Database database;
    private final DeviceIdentities identities;
    private final InstantSource clock;
    private final Tries tries;

    public RenewalDesk(Database database, DeviceIdentities identities, InstantSource clock) {
        this.database = database;
        this.identities = identities;
        this.clock = clock;
        this.tries = new Tries(MOST_WRONG_A_MINUTE, MOST_WRONG_A_MINUTE, clock);
    }

    /** What a board is answered. */
    public sealed interface Reply {

        /** It has its next certificate; the present one counts until the broker has seen the next. */
        record Granted(RenewalAnswer answer) implements Reply {}

        /** It has none. */
        record Refused(IdentityRefusal refusal) implements Reply {}
    }

    /** Answers a board. The same request again has the same answer. */
    public Reply answer(RenewalRequest request) {
        if (!request.isProven()) {
            return refused(Why.MALFORMED, "The board does not prove that it has both keys.");
        }
        if (tries.areTooMany("") && !identities.knows(DeviceKey.name(DeviceKey.publicKey(request.present())))) {
            return refused(Why.TOO_MANY, "Too many boards ask wrongly; try again in some minutes.");
        }
        Reply reply = database.write(handle -> answer(handle, request));
        switch (reply) {
            case Reply.Granted granted -> {
                LOG.info("{} has its next certificate", request.dispenser());
                identities.changed(true);
            }
            case Reply.Refused refused -> {
                tries.wrong("");
                LOG.warn(
                        "{} has no new certificate: {}",
                        request.dispenser(),
                        refused.refusal().why());
            }
        }
        return reply;
    }

    private Reply answer(Handle handle, RenewalRequest request) {
        IdentityRows rows = new IdentityRows(handle, clock.instant());
        PublicKey next = DeviceKey.publicKey(request.publicKey());
        Optional<Identity> present = rows.find(DeviceKey.name(DeviceKey.publicKey(request.present())))
                .filter(one -> one.dispenser().equals(request.dispenser()));
        if (present.isEmpty()) {
            return refused(
                    Why.UNKNOWN_KEY, "This console never gave out that key: enrol the board with a code, on the spot.");
        }
        Optional<Identity> known = rows.find(DeviceKey.name(next));
        return switch (present.get().standing()) {
            case REVOKED -> refused(Why.REVOKED_KEY, "This dispenser was revoked: enrol it with a code, on the spot.");
            case SUPERSEDED ->
                refused(
                        Why.SUPERSEDED_KEY,
                        "A newer key took the place of this one: enrol the board with a code, on the spot.");
            case ISSUED, ACTIVE ->
                known.isPresent() ? again(rows, present.get(), known.get()) : issue(handle, rows, request, next);
        };
    }

    private static Reply again(IdentityRows rows, Identity present, Identity known) {
        boolean isOwn = known.dispenser().equals(present.dispenser())
                && known.standing().counts()
                && !known.keyName().equals(present.keyName());
        return isOwn
                ? new Reply.Granted(
                        new RenewalAnswer(rows.chain(known.keyName()).texts()))
                : refused(Why.MALFORMED, "The board offers a key that was used before: it must make a new one.");
    }

    /** One that was given out and never seen is over: the board has lost it, or it would not ask for another. */
    private Reply issue(Handle handle, IdentityRows rows, RenewalRequest request, PublicKey next) {
        if (rows.issuedSince(request.dispenser(), clock.instant().minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            return refused(Why.TOO_MANY, "%d certificates a day are enough.".formatted(MOST_A_DAY));
        }
        rows.endUnseen(request.dispenser(), DeviceKey.name(DeviceKey.publicKey(request.present())));
        return identities
                .issue(handle, request.dispenser(), next)
                .<Reply>map((CertificateChain chain) -> new Reply.Granted(new RenewalAnswer(chain.texts())))
                .orElseGet(() -> refused(
                        Why.NO_AUTHORITY,
                        "The console's authority has expired; somebody there must bring the root's key."));
    }

    private static Reply refused(Why why, String sentence) {
        return new Reply.Refused(new IdentityRefusal(why, sentence));
    }
}
