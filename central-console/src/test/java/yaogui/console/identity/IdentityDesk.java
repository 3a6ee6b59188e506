package yaogui.console.identity;

import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.staff.Account;
import yaogui.console.staff.Staff;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalRequest;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** A county with two dispensers, a clock that a test sets, and boards made of a key pair. */
final class IdentityDesk implements AutoCloseable {

    static final DispenserId ONE = new DispenserId("qz-1");
    static final DispenserId TWO = new DispenserId("qz-2");

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    private volatile Instant now;
    final InstantSource clock = () -> now;
    final Database database;
    final Staff staff;
    Identities identities;

    IdentityDesk(Path folder) {
        this(folder, Instant.parse("2026-11-22T02:30:00Z"));
    }

    /** @param now near the real time where the JDK's own TLS, which asks nobody what time it is, takes part */
    IdentityDesk(Path folder, Instant now) {
        this.now = now;
        this.folder = folder;
        this.database = Database.open(folder.resolve("county.db"), Database.Durability.OFF);
        this.staff = Staff.over(database, clock, random);
        Registry registry = new Registry(database);
        SiteId site = new SiteId("s1");
        registry.enter(new Site(site, new Text("卫生院", "Clinic"), "城关镇", "clinic", Optional.empty(), Optional.empty()));
        registry.enter(ONE, DispenserKind.CABINET, site);
        registry.enter(TWO, DispenserKind.RACK, site);
        database.write(
                handle -> handle.execute(
                        "INSERT INTO staff_account (name, role, salt, iterations, password, created_at) VALUES ('王', 'STATION', '', 1, '', '2026-11-22T00:00:00Z')"));
        this.identities = TestIdentities.over(folder, database, staff, clock, random);
    }

    /** Who is signed in. */
    Account somebody() {
        return staff.accounts().list().getFirst();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /** As after a new start of the console. */
    void startAgain() {
        identities = TestIdentities.over(folder, database, staff, clock, random);
    }

    Path authority() {
        return folder.resolve(CountyAuthority.FOLDER);
    }

    Path home() {
        return folder;
    }

    EnrolmentDesk.Reply ask(EnrolmentCode code, DispenserId dispenser, KeyPair pair) {
        return identities.enrolment().answer(EnrolmentRequest.of(code.key(), dispenser, pair), "here");
    }

    /** Enrols a new board, and gives what it has then. */
    Board enrol(DispenserId dispenser) {
        KeyPair pair = DeviceKey.generate();
        EnrolmentCode code = identities.enrolment().make(dispenser);
        return new Board(dispenser, pair, chain(ask(code, dispenser, pair)));
    }

    /** Renews, and gives what the board has then. */
    Board renew(Board board) {
        KeyPair next = DeviceKey.generate();
        RenewalDesk.Reply reply = identities.renewal().answer(RenewalRequest.of(board.dispenser(), board.pair(), next));
        return new Board(board.dispenser(), next, chain(reply));
    }

    IdentityRefusal.Why whyNotRenewed(Board board) {
        return switch (identities
                .renewal()
                .answer(RenewalRequest.of(board.dispenser(), board.pair(), DeviceKey.generate()))) {
            case RenewalDesk.Reply.Granted granted -> throw new AssertionError("it was renewed");
            case RenewalDesk.Reply.Refused refused -> refused.refusal().why();
        };
    }

    boolean admits(Board board) {
        return identities.devices().admits(board.dispenser(), board.chain().own());
    }

    static CertificateChain chain(RenewalDesk.Reply reply) {
        return switch (reply) {
            case RenewalDesk.Reply.Granted granted ->
                CertificateChain.parse(granted.answer().certificates());
            case RenewalDesk.Reply.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    static CertificateChain chain(EnrolmentDesk.Reply reply) {
        return switch (reply) {
            case EnrolmentDesk.Reply.Granted granted -> {
                try {
                    yield CertificateChain.parse(
                            MessageCodec.readDocument(granted.answer().grant(), Grant.class)
                                    .certificates());
                } catch (MalformedMessage e) {
                    throw new AssertionError(e);
                }
            }
            case EnrolmentDesk.Reply.Refused refused -> throw new AssertionError(refused.refusal());
        };
    }

    static IdentityRefusal.Why why(EnrolmentDesk.Reply reply) {
        return switch (reply) {
            case EnrolmentDesk.Reply.Granted granted -> throw new AssertionError("it was granted");
            case EnrolmentDesk.Reply.Refused refused -> refused.refusal().why();
        };
    }

    /** What a board has. */
    record Board(DispenserId dispenser, KeyPair pair, CertificateChain chain) {}

    @Override
    public void close() {
        database.close();
    }
}
