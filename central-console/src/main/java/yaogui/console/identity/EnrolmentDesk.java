package yaogui.console.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.identity.Identity.Standing;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.IdentityRefusal.Why;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MessageCodec;

/** Makes codes for technicians, and answers boards that know one. Any thread. */
public final class EnrolmentDesk {

    /** A code that nobody used by then is dead. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentDesk.class);

    /** A guess among 2^95 is hopeless anyway; this says so to whoever guesses, and to the log. */
    private static final int MOST_WRONG_A_MINUTE = 60;

    /** A technician who mistypes makes fewer. */
    private static final int MOST_WRONG_OF_ONE = 10;

    private final CountyId county;
    private final Database database;
    private final DeviceIdentities identities;
    private final Supplier<KeyRing> keys;
    private final Audit audit;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Tries tries;

    /** @param keys whose signatures a board is to obey */
    public EnrolmentDesk(
            CountyId county,
            Database database,
            DeviceIdentities identities,
            Supplier<KeyRing> keys,
            Audit audit,
            InstantSource clock,
            SecureRandom random) {
        this.county = county;
        this.database = database;
        this.identities = identities;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.tries = new Tries(MOST_WRONG_A_MINUTE, MOST_WRONG_OF_ONE, clock);
    }

    /** What a board is answered. */
    public sealed interface Reply {

        /** It has its certificate. */
        record Granted(EnrolmentAnswer answer) implements Reply {}

        /** It has none. */
        record Refused(IdentityRefusal refusal) implements Reply {}
    }

    /** Makes a code for a dispenser; the one before it is dead from then on. Nobody can show it again. */
    public EnrolmentCode make(DispenserId dispenser, Account by, String address) {
        return make(dispenser, by.name(), Optional.of(by), address);
    }

    /** As the other, where nobody is signed in: for whoever has this machine. */
    public EnrolmentCode make(DispenserId dispenser) {
        return make(dispenser, "–", Optional.empty(), "this machine");
    }

    private EnrolmentCode make(DispenserId dispenser, String name, Optional<Account> by, String address) {
        EnrolmentCode code = EnrolmentCode.random(random);
        return database.write(handle -> {
            Instant now = clock.instant();
            EnrolmentRows.closeExpired(handle, now);
            EnrolmentRows.close(handle, dispenser, now);
            EnrolmentRows.insert(handle, code.key(), dispenser, name, now, now.plus(LIFE));
            audit.note(handle, Deed.MADE_CODE, by.map(Account::id), address, Optional.of(dispenser.text()));
            return code;
        });
    }

    /** Until when a code is open for a dispenser. */
    public Optional<Instant> openUntil(DispenserId dispenser) {
        return database.read(handle -> EnrolmentRows.openUntil(handle, dispenser, clock.instant()));
    }

    /**
     * Answers a board. The same request again, within the code's life, has the same answer. A wrong one writes nothing and ends
     * nothing: whoever has heard a code's name on the line could end it otherwise. A good one is heard in any flood.
     *
     * @param source where it comes from, such as an address
     */
    public Reply answer(EnrolmentRequest request, String source) {
        if (!isSealedWell(request)) {
            return wrong(source);
        }
        Reply reply = database.write(handle -> answer(handle, request));
        if (reply instanceof Reply.Granted) {
            LOG.info("{} is enrolled", request.dispenser());
            identities.changed(true);
        }
        return reply;
    }

    private boolean isSealedWell(EnrolmentRequest request) {
        return database.read(handle -> EnrolmentRows.find(handle, request.code()))
                .filter(open -> request.isSealedBy(open.key()))
                .isPresent();
    }

    private Reply wrong(String source) {
        if (tries.areTooMany(source)) {
            return refused(Why.TOO_MANY, "There were too many wrong tries: wait a minute, then try again.");
        }
        tries.wrong(source);
        if (tries.areTooMany(source)) {
            LOG.warn(
                    "Wrong enrolment codes come one after the other, the last from {}; no code is harmed by it",
                    source);
        }
        return wrongCode();
    }

    private static Reply wrongCode() {
        return refused(
                Why.WRONG_CODE,
                "The console knows no such code: it was mistyped, used, or a newer one was made. Make a new one on the dispenser's page.");
    }

    private Reply answer(Handle handle, EnrolmentRequest request) {
        Instant now = clock.instant();
        Optional<EnrolmentRows.Open> found = EnrolmentRows.find(handle, request.code());
        if (found.isEmpty() || !request.isSealedBy(found.get().key())) {
            return wrongCode();
        }
        EnrolmentRows.Open code = found.get();
        if (now.isAfter(code.expiresAt())) {
            return refused(Why.EXPIRED_CODE, "The code is older than a day: make a new one on the dispenser's page.");
        }
        if (!code.dispenser().equals(request.dispenser())) {
            return refused(
                    Why.OTHER_DISPENSER,
                    "The code is for %s, and this board is configured as %s: put one of them right."
                            .formatted(code.dispenser(), request.dispenser()));
        }
        if (!request.isProven()) {
            return refused(Why.MALFORMED, "The board does not prove that it has the key: update its software.");
        }
        return grant(handle, request, code);
    }

    private Reply grant(Handle handle, EnrolmentRequest request, EnrolmentRows.Open code) {
        String keyName = DeviceKey.name(DeviceKey.publicKey(request.publicKey()));
        IdentityRows rows = new IdentityRows(handle, clock.instant());
        if (code.usedKey().isPresent() && !code.usedKey().get().equals(keyName)) {
            return refused(
                    Why.USED_CODE,
                    "Another board was enrolled with this code. If that was not you, revoke %s at once; then make a new code."
                            .formatted(code.dispenser()));
        }
        Optional<Identity> before = rows.find(keyName);
        if (code.usedKey().isEmpty() && before.isPresent()) {
            return refused(Why.MALFORMED, "The board offers a key that was enrolled before: it must make a new one.");
        }
        if (before.isPresent()) {
            return before.get().standing().counts()
                    ? granted(request, rows.chain(keyName), code)
                    : refused(Why.REVOKED_KEY, "This board was revoked meanwhile: make a new code to enrol it.");
        }
        Optional<CertificateChain> chain =
                identities.issue(handle, code.dispenser(), DeviceKey.publicKey(request.publicKey()));
        chain.ifPresent(issued -> {
            rows.end(code.dispenser(), Standing.SUPERSEDED, keyName, null, null);
            EnrolmentRows.use(handle, code.key().name(), keyName);
            Departures.comeBack(handle, code.dispenser());
        });
        return chain.map(issued -> granted(request, issued, code)).orElseGet(EnrolmentDesk::noAuthority);
    }

    private Reply granted(EnrolmentRequest request, CertificateChain chain, EnrolmentRows.Open code) {
        KeyRing ring = keys.get();
        Grant grant = new Grant(
                county,
                code.dispenser(),
                chain.texts(),
                CertificateChain.text(identities.authority().root()),
                ring.keys(),
                Optional.of(ring.number()).filter(number -> number > 0));
        return new Reply.Granted(EnrolmentAnswer.to(request, MessageCodec.writeDocument(grant), code.key()));
    }

    private static Reply noAuthority() {
        return refused(
                Why.NO_AUTHORITY,
                "The console's authority has expired: bring the root's key and run 'console authority renew' there.");
    }

    private static Reply refused(Why why, String sentence) {
        return new Reply.Refused(new IdentityRefusal(why, sentence));
    }
}
