package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.staff.Deed;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.IdentityRefusal.Why;

/** Codes: used, repeated, worn out, guessed. */
final class I01_EnrolmentTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;
    private EnrolmentCode code;
    private final KeyPair board = DeviceKey.generate();

    @BeforeEach
    void open() {
        desk = new IdentityDesk(folder);
        code = desk.identities.enrolment().make(ONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void i01_a_board_with_the_code_has_a_certificate_for_its_own_key_from_the_county() {
        CertificateChain chain = IdentityDesk.chain(desk.ask(code, ONE, board));
        assertThat(chain.isFor("qz-1", board.getPublic())).isTrue();
        assertThat(chain.fault(
                        desk.identities.devices().authority().root(),
                        CertificateChain.Use.DISPENSER,
                        Optional.of(desk.now())))
                .isEmpty();
        assertThat(desk.identities.devices().admits(ONE, chain.own())).isTrue();
        assertThat(desk.identities.devices().admits(TWO, chain.own())).isFalse();
    }

    @Test
    void i02_the_same_request_again_has_the_same_certificate_also_after_a_new_start() {
        CertificateChain first = IdentityDesk.chain(desk.ask(code, ONE, board));
        desk.startAgain();
        assertThat(IdentityDesk.chain(desk.ask(code, ONE, board))).isEqualTo(first);
        assertThat(desk.identities.devices().list(ONE)).hasSize(1);
    }

    @Test
    void i03_another_board_with_the_same_code_is_refused_and_told_what_that_means() {
        desk.ask(code, ONE, board);
        assertThat(IdentityDesk.why(desk.ask(code, ONE, DeviceKey.generate()))).isEqualTo(Why.USED_CODE);
        assertThat(desk.identities.devices().list(ONE)).hasSize(1);
    }

    @Test
    void i04_after_a_day_it_is_dead_used_or_not() {
        desk.pass(EnrolmentDesk.LIFE.plusSeconds(1));
        assertThat(IdentityDesk.why(desk.ask(code, ONE, board))).isEqualTo(Why.EXPIRED_CODE);
        assertThat(desk.identities.enrolment().openUntil(ONE)).isEmpty();
    }

    @Test
    void i05_a_newer_code_ends_the_one_before() {
        EnrolmentCode newer = desk.identities.enrolment().make(ONE);
        assertThat(IdentityDesk.why(desk.ask(code, ONE, board))).isEqualTo(Why.WRONG_CODE);
        assertThat(IdentityDesk.chain(desk.ask(newer, ONE, board)).isFor("qz-1", board.getPublic()))
                .isTrue();
    }

    @Test
    void i06_it_is_for_one_dispenser() {
        assertThat(IdentityDesk.why(desk.ask(code, TWO, board))).isEqualTo(Why.OTHER_DISPENSER);
        assertThat(desk.identities.devices().list(TWO)).isEmpty();
    }

    @Test
    void i07_whoever_heard_its_name_and_guesses_the_rest_ends_nothing_and_is_not_listened_to() {
        EnrolmentCode other = EnrolmentCode.random(new SecureRandom());
        EnrolmentRequest guess = EnrolmentRequest.of(other.key(), ONE, board);
        EnrolmentRequest named = new EnrolmentRequest(
                code.key().name(), guess.dispenser(), guess.publicKey(), guess.proof(), guess.seal());
        EnrolmentDesk enrolment = desk.identities.enrolment();
        long commits = desk.database.commits();
        for (int i = 0; i < 10; i++) {
            assertThat(IdentityDesk.why(enrolment.answer(named, "10.0.0.9"))).isEqualTo(Why.WRONG_CODE);
        }
        assertThat(IdentityDesk.why(enrolment.answer(named, "10.0.0.9"))).isEqualTo(Why.TOO_MANY);
        assertThat(IdentityDesk.why(enrolment.answer(named, "10.0.0.10")))
                .as("from elsewhere")
                .isEqualTo(Why.WRONG_CODE);
        assertThat(desk.database.commits()).as("a stranger writes nothing").isEqualTo(commits);
        assertThat(enrolment.openUntil(ONE)).isPresent();
        assertThat(IdentityDesk.chain(enrolment.answer(EnrolmentRequest.of(code.key(), ONE, board), "10.0.0.9"))
                        .isFor("qz-1", board.getPublic()))
                .as("a good one passes, also from where the guesses come")
                .isTrue();
    }

    @Test
    void i08_a_flood_of_guesses_is_bounded_and_keeps_no_good_code_out() {
        for (int i = 0; i < 60; i++) {
            assertThat(IdentityDesk.why(guess("10.0.0." + i))).isEqualTo(Why.WRONG_CODE);
        }
        assertThat(IdentityDesk.why(guess("10.0.1.1"))).isEqualTo(Why.TOO_MANY);
        assertThat(IdentityDesk.chain(desk.ask(code, ONE, board)).isFor("qz-1", board.getPublic()))
                .isTrue();
        desk.pass(Duration.ofSeconds(61));
        assertThat(IdentityDesk.why(guess("10.0.1.1"))).isEqualTo(Why.WRONG_CODE);
    }

    private EnrolmentDesk.Reply guess(String source) {
        EnrolmentCode code = EnrolmentCode.random(new SecureRandom());
        return desk.identities.enrolment().answer(EnrolmentRequest.of(code.key(), ONE, board), source);
    }

    @Test
    void i09_a_key_that_the_board_cannot_prove_is_not_signed() {
        KeyPair stranger = DeviceKey.generate();
        EnrolmentRequest own = EnrolmentRequest.of(code.key(), ONE, board);
        EnrolmentRequest foreign = EnrolmentRequest.of(code.key(), ONE, stranger);
        EnrolmentRequest mixed =
                new EnrolmentRequest(foreign.code(), ONE, foreign.publicKey(), own.proof(), foreign.seal());
        assertThat(IdentityDesk.why(desk.identities.enrolment().answer(mixed, "here")))
                .isEqualTo(Why.MALFORMED);
        assertThat(desk.identities.devices().list(ONE)).isEmpty();
    }

    @Test
    void i10_a_replaced_board_takes_the_place_of_the_one_before() {
        IdentityDesk.Board old = desk.enrol(ONE);
        assertThat(desk.admits(old)).isTrue();
        IdentityDesk.Board fresh = desk.enrol(ONE);
        assertThat(desk.admits(old)).isFalse();
        assertThat(desk.admits(fresh)).isTrue();
        assertThat(desk.whyNotRenewed(old)).isEqualTo(Why.SUPERSEDED_KEY);
    }

    @Test
    void i11_the_code_stands_nowhere_and_who_made_it_does() throws Exception {
        desk.ask(code, ONE, board);
        for (String name : new String[] {"county.db", "county.db-wal"}) {
            assertThat(Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain(code.text(), code.grouped());
        }
        assertThat(desk.staff.audit().list(1).getFirst().deed()).isEqualTo(Deed.MADE_CODE);
        assertThat(desk.staff.audit().list(1).getFirst().subject()).contains("qz-1");
    }
}
