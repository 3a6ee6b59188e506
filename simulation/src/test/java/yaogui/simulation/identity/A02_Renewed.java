package yaogui.simulation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Counter;
import yaogui.agent.identity.Credentials;
import yaogui.agent.identity.Renewal;

/** A real board renews at a real console, by its own monotonic time and with or without knowing the day. */
final class A02_Renewed {

    @TempDir
    private static Path folder;

    private static IdentityCounty county;

    private IdentityPoint point;
    private Credentials credentials;
    private boolean connected = true;
    private Optional<Instant> believed = Optional.empty();
    private long nanos = 77;
    private Renewal renewal;

    @BeforeAll
    static void open() {
        county = new IdentityCounty(folder);
    }

    @BeforeEach
    void start(TestInfo test) {
        point = county.point(test.getTestMethod().orElseThrow().getName().substring(0, 3));
        credentials = new Credentials(point.enrolled());
        startAgain();
    }

    @AfterEach
    void stop() {
        point.close();
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private void startAgain() {
        credentials = new Credentials(point.identityFolder().present().orElseThrow());
        renewal = new Renewal(
                credentials,
                point.identityFolder(),
                new Counter(point.road.address()),
                () -> believed,
                () -> connected,
                new Random(3));
        renewal.step(nanos);
    }

    private Duration stepAfter(Duration time) {
        nanos += time.toNanos();
        return renewal.step(nanos);
    }

    private boolean isAdmitted() {
        BoardIdentity present = credentials.present();
        return county.console.identities().admits(point.id, present.chain().own());
    }

    @Test
    void a20_with_a_third_of_its_life_left_a_certificate_is_renewed_and_no_earlier() {
        BoardIdentity first = credentials.present();
        believed = Optional.of(county.now().plus(Duration.ofDays(240)));
        stepAfter(Duration.ofMinutes(1));
        assertThat(credentials.present()).isEqualTo(first);
        believed = Optional.of(county.now().plus(Duration.ofDays(245)));
        stepAfter(Duration.ofMinutes(1));
        assertThat(credentials.present().keyName()).isNotEqualTo(first.keyName());
        assertThat(point.identityFolder().present().orElseThrow().keyName())
                .isEqualTo(credentials.present().keyName());
        assertThat(isAdmitted()).isTrue();
    }

    @Test
    void a21_after_400_days_in_the_dark_with_no_idea_of_the_day_it_comes_back_by_itself() {
        isAdmitted();
        county.pass(Duration.ofDays(400));
        connected = false;
        startAgain();
        assertThat(isAdmitted()).isFalse();
        stepAfter(Duration.ofMinutes(9));
        assertThat(point.road.passed()).as("too early").isEqualTo(1);
        stepAfter(Duration.ofMinutes(1));
        assertThat(isAdmitted()).isTrue();
        stepAfter(Duration.ofHours(5));
        assertThat(point.road.passed()).as("once while it is out").isEqualTo(2);
    }

    @Test
    void a22_cut_on_the_way_down_it_is_asked_again_with_the_same_key_also_after_a_new_start() {
        connected = false;
        point.road.cutNext(BadRoad.Cut.ON_THE_WAY_DOWN);
        Duration wait = stepAfter(Duration.ofMinutes(10));
        assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
        startAgain();
        stepAfter(Duration.ofMinutes(10));
        assertThat(county.console.identities().list(point.id)).hasSize(2);
        assertThat(isAdmitted()).isTrue();
    }

    @Test
    void a23_a_console_that_was_put_back_from_a_copy_is_asked_with_the_key_before() throws Exception {
        BoardIdentity first = credentials.present();
        connected = false;
        stepAfter(Duration.ofMinutes(10));
        BoardIdentity second = credentials.present();
        assertThat(second.keyName()).isNotEqualTo(first.keyName());
        county.console
                .database()
                .write(handle -> handle.execute("DELETE FROM device_identity WHERE key_name = ?", second.keyName()));
        startAgain();
        stepAfter(Duration.ofMinutes(10));
        assertThat(credentials.present().keyName()).isNotIn(first.keyName(), second.keyName());
        assertThat(isAdmitted()).isTrue();
        assertThat(Files.exists(point.board().resolve("identity/next.json"))).isFalse();
    }

    @Test
    void a24_what_is_no_certificate_for_this_key_changes_nothing() {
        BoardIdentity first = credentials.present();
        String own = first.chain().texts().getFirst();
        point.road.changeAnswers(answer -> "{\"certificates\":[\"%s\"]}".formatted(own));
        connected = false;
        stepAfter(Duration.ofMinutes(10));
        assertThat(credentials.present()).isEqualTo(first);
        point.road.changeAnswers(answer -> answer);
        stepAfter(Duration.ofMinutes(10));
        assertThat(credentials.present().keyName()).isNotEqualTo(first.keyName());
    }
}
