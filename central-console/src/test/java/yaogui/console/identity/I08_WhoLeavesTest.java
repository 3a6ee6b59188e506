package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.command.CommandReports;
import yaogui.protocol.CommandAction;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.identity.IdentityRefusal.Why;

/** A dispenser that left service is let in until it has heard that it may erase, and then never again. */
final class I08_WhoLeavesTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;

    @BeforeEach
    void open() {
        desk = new IdentityDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** Its journal says that it obeyed. */
    private void leaves() {
        Instant now = desk.now();
        CommandEnded done = new CommandEnded(
                7, CommandAction.DECOMMISSION, Optional.empty(), CommandEnded.Ending.DONE, "It gives nothing out.");
        desk.database.write(handle -> {
            CommandReports.ended(handle, ONE, now, now, done);
            return now;
        });
    }

    private void isAnswered() {
        desk.database.write(handle -> {
            CommandReports.answered(handle, ONE, desk.now());
            return true;
        });
    }

    private boolean isOnTheList(IdentityDesk.Board board) throws Exception {
        byte[] list = Files.readAllBytes(desk.authority().resolve("revoked.pem"));
        X509CRL revoked = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
        return revoked.isRevoked(board.chain().own());
    }

    @Test
    void i80_it_hears_the_answer_and_a_day_later_its_key_counts_nowhere() throws Exception {
        IdentityDesk.Board one = desk.enrol(ONE);
        IdentityDesk.Board two = desk.enrol(TWO);
        AtomicInteger cuts = new AtomicInteger();
        desk.identities.devices().whenEnded(cuts::incrementAndGet);
        leaves();
        isAnswered();
        desk.identities.devices().look();
        assertThat(desk.admits(one)).as("it may ask once more").isTrue();
        desk.pass(Departures.AFTER_ANSWER);
        int before = cuts.get();
        desk.identities.devices().look();
        assertThat(desk.admits(one)).isFalse();
        assertThat(cuts.get()).as("a live session is looked at").isEqualTo(before + 1);
        assertThat(isOnTheList(one)).isTrue();
        assertThat(desk.whyNotRenewed(one)).isEqualTo(Why.REVOKED_KEY);
        assertThat(desk.admits(two)).isTrue();
        assertThat(isOnTheList(two)).isFalse();
    }

    @Test
    void i81_one_that_never_comes_back_for_the_answer_is_waited_for_a_week() {
        IdentityDesk.Board one = desk.enrol(ONE);
        leaves();
        desk.pass(Departures.TO_BE_ANSWERED.minus(Duration.ofMinutes(1)));
        desk.identities.devices().look();
        assertThat(desk.admits(one)).isTrue();
        desk.pass(Duration.ofMinutes(1));
        desk.identities.devices().look();
        assertThat(desk.admits(one)).isFalse();
    }

    @Test
    void i82_one_that_is_out_of_service_by_any_other_way_is_not_let_in() {
        IdentityDesk.Board one = desk.enrol(ONE);
        desk.database.write(handle -> handle.execute("UPDATE dispenser SET in_service = 0 WHERE id = 'qz-1'"));
        desk.startAgain();
        assertThat(desk.admits(one)).isFalse();
    }

    @Test
    void i83_somebody_need_not_wait_for_a_board_that_is_broken() throws Exception {
        IdentityDesk.Board one = desk.enrol(ONE);
        desk.identities.devices().retire(ONE, "burnt", desk.somebody(), "here");
        assertThat(desk.admits(one)).isFalse();
        assertThat(isOnTheList(one)).isTrue();
        assertThat(inService()).isZero();
    }

    @Test
    void i84_a_board_that_is_enrolled_for_it_is_in_service() {
        desk.enrol(ONE);
        desk.identities.devices().retire(ONE, "moved", desk.somebody(), "here");
        IdentityDesk.Board fresh = desk.enrol(ONE);
        desk.pass(Duration.ofDays(30));
        desk.identities.devices().look();
        assertThat(desk.admits(fresh)).isTrue();
        assertThat(inService()).isOne();
    }

    private int inService() {
        return desk.database.read(handle -> handle.createQuery("SELECT in_service FROM dispenser WHERE id = 'qz-1'")
                .mapTo(Integer.class)
                .one());
    }
}
