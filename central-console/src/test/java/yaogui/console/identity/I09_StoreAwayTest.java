package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.console.identity.IdentityDesk.ONE;
import static yaogui.console.identity.IdentityDesk.TWO;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.console.broker.Links;
import yaogui.protocol.link.PahoLink;

/** With the store away, each session is still judged, by what was known last. */
final class I09_StoreAwayTest {

    @TempDir
    Path folder;

    @Test
    void i90_a_new_certificate_is_good_before_it_can_be_noted_and_is_noted_later() {
        try (IdentityDesk desk = new IdentityDesk(folder)) {
            IdentityDesk.Board old = desk.enrol(ONE);
            assertThat(desk.admits(old)).isTrue();
            IdentityDesk.Board next = desk.renew(old);
            desk.database.write(handle -> handle.execute("ALTER TABLE device_identity RENAME TO away"));
            assertThat(desk.admits(next)).isTrue();
            assertThat(desk.admits(old)).as("good until the next is noted").isTrue();
            desk.database.write(handle -> handle.execute("ALTER TABLE away RENAME TO device_identity"));
            assertThat(desk.admits(next)).isTrue();
            assertThat(desk.admits(old)).as("not tried again at once").isTrue();
            desk.pass(Duration.ofSeconds(5));
            assertThat(desk.admits(next)).isTrue();
            assertThat(desk.admits(old)).isFalse();
        }
    }

    @Test
    void i91_whoever_was_revoked_stays_out_also_if_the_list_cannot_be_read_again() {
        try (IdentityDesk desk = new IdentityDesk(folder)) {
            IdentityDesk.Board one = desk.enrol(ONE);
            IdentityDesk.Board two = desk.enrol(TWO);
            desk.identities.devices().whenEnded(() -> {
                throw new IllegalStateException("a fault of one listener");
            });
            assertThat(desk.admits(two)).isTrue();
            desk.database.write(handle ->
                    handle.execute("UPDATE device_identity SET issued_at = 'nonsense' WHERE dispenser = 'qz-2'"));
            desk.identities.devices().revoke(ONE, "stolen", desk.somebody(), "here");
            assertThat(desk.admits(one)).isFalse();
            assertThat(desk.admits(two)).isTrue();
        }
    }

    /** Both connect while the store is there; then one expires, and the other has a certificate that was not noted yet. */
    @Test
    void i92_a_look_over_all_sessions_goes_on_behind_one_that_cannot_be_noted() {
        Instant begun = Instant.now().minus(Duration.ofDays(250));
        try (IdentityDesk desk = new IdentityDesk(folder, begun)) {
            IdentityDesk.Board expires = desk.enrol(ONE);
            try (TlsDoor door = new TlsDoor(desk)) {
                desk.pass(Duration.ofDays(200));
                IdentityDesk.Board goesOn = desk.enrol(TWO);
                desk.database.write(handle -> handle.execute("ALTER TABLE device_identity RENAME TO away"));
                try (PahoLink first = Links.connected(door.link(expires));
                        PahoLink second = Links.connected(door.link(goesOn))) {
                    desk.pass(Duration.ofDays(170));
                    door.broker.lookAgain();
                    Eventually.becomes("the one that expired is cut", () -> !first.connected());
                    assertThat(second.connected()).isTrue();
                }
            }
        }
    }
}
