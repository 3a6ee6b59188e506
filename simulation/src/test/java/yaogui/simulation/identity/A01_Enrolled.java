package yaogui.simulation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Enrolment;
import yaogui.protocol.identity.EnrolmentCode;

/** A real board is enrolled at a real console, over a road that fails at each step. */
final class A01_Enrolled {

    @TempDir
    private static Path folder;

    private static IdentityCounty county;

    private IdentityPoint point;

    @BeforeAll
    static void open() {
        county = new IdentityCounty(folder);
    }

    @BeforeEach
    void start(TestInfo test) {
        point = county.point(test.getTestMethod().orElseThrow().getName().substring(0, 3));
    }

    @AfterEach
    void stop() {
        point.close();
    }

    @AfterAll
    static void close() {
        county.close();
    }

    private static BoardIdentity enrolled(Enrolment.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Enrolment.Outcome.Enrolled.class);
        return ((Enrolment.Outcome.Enrolled) outcome).identity();
    }

    private static String failed(Enrolment.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Enrolment.Outcome.Failed.class);
        return ((Enrolment.Outcome.Failed) outcome).sentence();
    }

    @Test
    void a01_cut_on_the_way_up_or_down_the_same_code_goes_on() {
        EnrolmentCode code = point.code();
        point.road.cutNext(BadRoad.Cut.ON_THE_WAY_UP);
        assertThat(failed(point.enrol(code))).contains("does not answer");
        assertThat(county.console.identities().list(point.id)).isEmpty();
        point.road.cutNext(BadRoad.Cut.ON_THE_WAY_DOWN);
        failed(point.enrol(code));
        assertThat(county.console.identities().list(point.id)).hasSize(1);
        BoardIdentity identity = enrolled(point.enrol(code));
        assertThat(county.console.identities().list(point.id))
                .singleElement()
                .satisfies(known -> assertThat(known.keyName()).isEqualTo(identity.keyName()));
    }

    @Test
    void a02_a_power_cut_before_the_answer_was_kept_leaves_the_old_and_the_code_goes_on() throws Exception {
        BoardIdentity before = point.enrolled();
        EnrolmentCode code = point.code();
        Path kept = folder.resolve("image");
        point.road.cutNext(BadRoad.Cut.ON_THE_WAY_DOWN);
        failed(point.enrol(code));
        copy(point.board().resolve("identity"), kept);
        assertThat(point.identityFolder().present().orElseThrow().keyName()).isEqualTo(before.keyName());
        BoardIdentity after = enrolled(point.enrol(code));
        assertThat(after.keyName()).isNotEqualTo(before.keyName());
        copy(kept, point.board().resolve("identity"));
        assertThat(enrolled(point.enrol(code)).keyName()).isEqualTo(after.keyName());
    }

    @Test
    void a03_what_is_kept_is_for_its_owner_only_and_half_a_file_is_none() throws Exception {
        BoardIdentity identity = point.enrolled();
        Path present = point.board().resolve("identity/present.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(present)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(present.getParent())))
                .isEqualTo("rwx------");
        Files.writeString(present.resolveSibling("present.json.new"), "{\"dispenser\":\"qz-00");
        assertThat(point.identityFolder().present().orElseThrow().keyName()).isEqualTo(identity.keyName());
        assertThat(Files.exists(present.resolveSibling("next.json")))
                .as("a key without use")
                .isFalse();
    }

    @Test
    void a04_somebody_on_the_road_cannot_put_his_own_answer_in_its_place() {
        EnrolmentCode code = point.code();
        point.road.changeAnswers(answer -> answer.replace("a04", "a05"));
        assertThat(failed(point.enrol(code))).contains("somebody is on the line");
        assertThat(point.identityFolder().present()).isEmpty();
        point.road.changeAnswers(answer -> "<html>");
        assertThat(failed(point.enrol(code))).contains("is no console");
        point.road.changeAnswers(answer -> answer);
        enrolled(point.enrol(code));
    }

    @Test
    void a05_a_code_that_is_too_old_or_that_another_board_used_is_said_in_a_sentence() throws Exception {
        EnrolmentCode code = point.code();
        enrolled(point.enrol(code));
        copy(folder.resolve("nowhere"), point.board().resolve("identity"));
        assertThat(failed(point.enrol(code))).contains("Another board was enrolled with this code");
        EnrolmentCode old = point.code();
        county.pass(Duration.ofHours(25));
        assertThat(failed(point.enrol(old))).contains("older than a day");
    }

    /** Makes {@code to} what {@code from} is; empty where that is not there. */
    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(to)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        if (Files.exists(from)) {
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
