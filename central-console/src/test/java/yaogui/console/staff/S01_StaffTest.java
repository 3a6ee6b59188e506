package yaogui.console.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.store.Database;
import yaogui.console.store.TestStore;

/** One-time links, passwords, sessions and who is slowed down, without a web in between. */
final class S01_StaffTest {

    private static final String PASSWORD = "correct horse battery";

    private Instant now = Instant.parse("2026-11-22T02:30:00Z");
    private Database database;
    private Staff staff;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = TestStore.open(folder);
        staff = Staff.over(database, () -> now, new SecureRandom());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void s01_the_first_link_makes_an_administrator_once() {
        Secret link = staff.invitations().inviteFirst().orElseThrow();
        assertThat(staff.invitations().find(link)).contains(Role.ADMIN);
        assertThat(join(link, "Wang")).isInstanceOf(Joining.Joined.class);
        assertThat(staff.invitations().find(link)).isEmpty();
        assertThat(join(link, "Li")).isEqualTo(Joining.Refused.LINK_SPENT);
        assertThat(staff.invitations().inviteFirst()).isEmpty();
    }

    @Test
    void s02_a_second_start_kills_the_link_of_the_first() {
        Secret first = staff.invitations().inviteFirst().orElseThrow();
        Secret second = staff.invitations().inviteFirst().orElseThrow();
        assertThat(join(first, "Wang")).isEqualTo(Joining.Refused.LINK_SPENT);
        assertThat(join(second, "Wang")).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void s03_a_link_is_dead_after_a_day() {
        Secret link = staff.invitations().inviteFirst().orElseThrow();
        now = now.plus(Invitations.LIFE);
        assertThat(join(link, "Wang")).isEqualTo(Joining.Refused.LINK_SPENT);
    }

    @Test
    void s04_a_short_password_or_a_taken_name_does_not_spend_the_link() {
        Account admin = wang();
        Secret link = staff.invitations().invite(Role.AUDITOR, admin.id(), "here");
        assertThat(staff.invitations().join(link, "Li", "123456789", "here")).isEqualTo(Joining.Refused.PASSWORD_UNFIT);
        assertThat(join(link, "  ")).isEqualTo(Joining.Refused.NAME_UNFIT);
        assertThat(join(link, "wANG")).isEqualTo(Joining.Refused.NAME_TAKEN);
        assertThat(join(link, "Li")).isInstanceOf(Joining.Joined.class);
    }

    @Test
    void s05_five_wrong_passwords_from_one_address_are_enough() {
        wang();
        for (int i = 0; i < SignIn.MOST_FOR_ACCOUNT_AND_ADDRESS; i++) {
            assertThat(staff.signIn().attempt("Wang", "wrong", "10.0.0.9")).isInstanceOf(SignInOutcome.Refused.class);
        }
        assertThat(staff.signIn().attempt("Wang", PASSWORD, "10.0.0.9")).isInstanceOf(SignInOutcome.TooMany.class);
        assertThat(staff.signIn().attempt("Wang", PASSWORD, "10.0.0.7"))
                .as("a stranger does not lock Wang out elsewhere")
                .isInstanceOf(SignInOutcome.SignedIn.class);
        now = now.plus(SignIn.WINDOW).plusSeconds(1);
        assertThat(staff.signIn().attempt("Wang", PASSWORD, "10.0.0.9")).isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void s06_a_session_ends_when_idle_and_at_the_latest_after_twelve_hours() {
        Secret idle = ((Joining.Joined) join(staff.invitations().inviteFirst().orElseThrow(), "Wang")).session();
        now = now.plus(Sessions.IDLE).minusSeconds(1);
        assertThat(staff.sessions().peek(idle)).isPresent();
        now = now.plusSeconds(1);
        assertThat(staff.sessions().use(idle)).isEmpty();
        Secret used = signedIn();
        Instant end = now.plus(Sessions.LONGEST);
        while (now.plus(Duration.ofMinutes(20)).isBefore(end)) {
            now = now.plus(Duration.ofMinutes(20));
            assertThat(staff.sessions().use(used)).isPresent();
        }
        now = end;
        assertThat(staff.sessions().use(used)).isEmpty();
    }

    @Test
    void s07_whose_account_ends_is_out_at_once_and_nobody_ends_their_own() {
        Account admin = wang();
        Secret session =
                ((Joining.Joined) join(staff.invitations().invite(Role.STATION, admin.id(), "here"), "Li")).session();
        AccountId li = staff.sessions().peek(session).orElseThrow().id();
        assertThat(staff.accounts().end(admin.id(), admin.id(), "here")).isFalse();
        assertThat(staff.accounts().end(li, admin.id(), "here")).isTrue();
        assertThat(staff.sessions().use(session)).isEmpty();
        assertThat(staff.signIn().attempt("Li", PASSWORD, "here")).isInstanceOf(SignInOutcome.Refused.class);
    }

    @Test
    void s08_the_store_holds_no_secret_in_clear_and_the_audit_no_unknown_name() {
        Secret link = staff.invitations().inviteFirst().orElseThrow();
        Secret session = ((Joining.Joined) join(link, "Wang")).session();
        var unused = staff.signIn().attempt("my-password-by-mistake", "x", "10.0.0.9");
        String everything = database.read(
                handle -> handle.createQuery("""
                        SELECT secret_hash || role AS text FROM staff_invitation
                        UNION ALL SELECT secret_hash FROM staff_session
                        UNION ALL SELECT name || salt || password FROM staff_account
                        UNION ALL SELECT deed || address FROM staff_audit
                        """).mapTo(String.class).collect(Collectors.joining(",")));
        assertThat(everything)
                .doesNotContain(link.text())
                .doesNotContain(session.text())
                .doesNotContain(PASSWORD)
                .doesNotContain("by-mistake");
        assertThat(staff.audit().list(1).getFirst().deed()).isEqualTo(Deed.REFUSED);
    }

    private Account wang() {
        Secret session =
                ((Joining.Joined) join(staff.invitations().inviteFirst().orElseThrow(), "Wang")).session();
        return staff.sessions().peek(session).orElseThrow();
    }

    private Secret signedIn() {
        return ((SignInOutcome.SignedIn) staff.signIn().attempt("Wang", PASSWORD, "here")).session();
    }

    private Joining join(Secret link, String name) {
        return staff.invitations().join(link, name, PASSWORD, "here");
    }
}
