package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.IdentityRefusal.Why;
import yaogui.protocol.identity.RenewalRequest;

/** From one certificate to the next, and to the end. */
final class I02_RenewalTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;
    private IdentityDesk.Board board;

    @BeforeEach
    void open() {
        desk = new IdentityDesk(folder);
        board = desk.enrol(ONE);
        assertThat(desk.admits(board)).isTrue();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void i20_after_400_days_in_the_dark_the_broker_refuses_and_the_counter_renews() {
        desk.pass(Duration.ofDays(400));
        assertThat(desk.admits(board)).as("expired").isFalse();
        IdentityDesk.Board renewed = desk.renew(board);
        assertThat(desk.admits(renewed)).isTrue();
        assertThat(renewed.chain()
                        .fault(
                                desk.identities.devices().authority().root(),
                                CertificateChain.Use.DISPENSER,
                                Optional.of(desk.now())))
                .isEmpty();
    }

    @Test
    void i21_the_old_one_is_good_until_the_new_one_was_seen() {
        IdentityDesk.Board renewed = desk.renew(board);
        assertThat(desk.admits(board)).isTrue();
        assertThat(desk.admits(renewed)).isTrue();
        assertThat(desk.admits(board)).isFalse();
        assertThat(desk.whyNotRenewed(board)).isEqualTo(Why.SUPERSEDED_KEY);
    }

    @Test
    void i22_the_same_request_again_has_the_same_answer() {
        RenewalRequest request = RenewalRequest.of(ONE, board.pair(), DeviceKey.generate());
        CertificateChain first = IdentityDesk.chain(desk.identities.renewal().answer(request));
        desk.startAgain();
        assertThat(IdentityDesk.chain(desk.identities.renewal().answer(request)))
                .isEqualTo(first);
        assertThat(desk.identities.devices().list(ONE)).hasSize(2);
    }

    @Test
    void i23_one_that_was_never_seen_gives_way_to_another() {
        IdentityDesk.Board lost = desk.renew(board);
        IdentityDesk.Board kept = desk.renew(board);
        assertThat(desk.admits(lost)).isFalse();
        assertThat(desk.admits(board)).isTrue();
        assertThat(desk.admits(kept)).isTrue();
    }

    @Test
    void i24_a_revoked_one_is_refused_and_comes_back_by_a_code_only() {
        desk.database.write(handle -> handle.execute("UPDATE dispenser SET online = 1"));
        desk.identities.devices().revoke(ONE, "stolen", desk.somebody(), "here");
        assertThat(desk.database.<Integer>read(
                        handle -> handle.createQuery("SELECT online FROM dispenser WHERE id = :id")
                                .bind("id", ONE)
                                .mapTo(Integer.class)
                                .one()))
                .as("it is cut off, and its will is not heard")
                .isZero();
        assertThat(desk.admits(board)).isFalse();
        assertThat(desk.whyNotRenewed(board)).isEqualTo(Why.REVOKED_KEY);
        assertThat(desk.admits(desk.enrol(ONE))).isTrue();
        assertThat(desk.admits(board)).isFalse();
    }

    @Test
    void i25_what_was_renewed_by_a_thief_goes_with_it() {
        IdentityDesk.Board thief = desk.renew(board);
        desk.identities.devices().revoke(ONE, "copied", desk.somebody(), "here");
        assertThat(desk.admits(thief)).isFalse();
        assertThat(desk.whyNotRenewed(thief)).isEqualTo(Why.REVOKED_KEY);
    }

    @Test
    void i26_nobody_renews_without_both_keys_or_for_another() {
        KeyPair stranger = DeviceKey.generate();
        assertThat(desk.whyNotRenewed(new IdentityDesk.Board(ONE, stranger, board.chain())))
                .isEqualTo(Why.UNKNOWN_KEY);
        assertThat(desk.whyNotRenewed(new IdentityDesk.Board(TWO, board.pair(), board.chain())))
                .isEqualTo(Why.UNKNOWN_KEY);
        RenewalRequest good = RenewalRequest.of(ONE, board.pair(), DeviceKey.generate());
        RenewalRequest turned = new RenewalRequest(
                ONE, good.present(), DeviceKey.text(stranger.getPublic()), good.signature(), good.proof());
        assertThat(desk.identities.renewal().answer(turned))
                .isInstanceOfSatisfying(
                        RenewalDesk.Reply.Refused.class,
                        refused -> assertThat(refused.refusal().why()).isEqualTo(Why.MALFORMED));
    }

    @Test
    void i27_twenty_a_day_are_enough() {
        for (int i = 1; i < 20; i++) {
            desk.renew(board);
        }
        assertThat(desk.whyNotRenewed(board)).isEqualTo(Why.TOO_MANY);
        desk.pass(Duration.ofDays(1).plusMinutes(1));
        assertThat(desk.admits(desk.renew(board))).isTrue();
    }
}
