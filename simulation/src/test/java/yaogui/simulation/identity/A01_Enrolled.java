package yaogui.simulation.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.identity.BoardIdentity;
import yaogui.agent.identity.Enrolment;
import yaogui.protocol.identity.EnrolmentCode;

/** A real board is enrolled at a real console, over a road that fails at each step. */
final class A01_Enrolled {

    @TempDir
    Path folder;

    private IdentityCounty county;

    @BeforeEach
    void start() {
        county = new IdentityCounty(folder);
    }

    @AfterEach
    void stop() {
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
        EnrolmentCode code = county.code();
        county.road.cutNext(BadRoad.Cut.ON_THE_WAY_UP);
        assertThat(failed(county.enrol(code))).contains("does not answer");
        assertThat(county.console.identities().list(IdentityCounty.ID)).isEmpty();
        county.road.cutNext(BadRoad.Cut.ON_THE_WAY_DOWN);
        failed(county.enrol(code));
        assertThat(county.console.identities().list(IdentityCounty.ID)).hasSize(1);
        BoardIdentity identity = enrolled(county.enrol(code));
        assertThat(county.console.identities().list(IdentityCounty.ID))
                .singleElement()
                .satisfies(known -> assertThat(known.keyName()).isEqualTo(identity.keyName()));
    }

    @Test
    void a02_a_power_cut_before_the_answer_was_kept_leaves_the_old_and_the_code_goes_on() throws Exception {
        BoardIdentity before = county.enrolled();
        EnrolmentCode code = county.code();
        Path kept = folder.resolve("image");
        county.road.cutNext(BadRoad.Cut.ON_THE_WAY_DOWN);
        failed(county.enrol(code));
        copy(county.board().resolve("identity"), kept);
        assertThat(county.identityFolder().present().orElseThrow().keyName()).isEqualTo(before.keyName());
        BoardIdentity after = enrolled(county.enrol(code));
        assertThat(after.keyName()).isNotEqualTo(before.keyName());
        copy(kept, county.board().resolve("identity"));
        assertThat(enrolled(county.enrol(code)).keyName()).isEqualTo(after.keyName());
    }

    @Test
    void a03_what_is_kept_is_for_its_owner_only_and_half_a_file_is_none() throws Exception {
        BoardIdentity identity = county.enrolled();
        Path present = county.board().resolve("identity/present.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(present)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(present.getParent())))
                .isEqualTo("rwx------");
        Files.writeString(present.resolveSibling("present.json.new"), "{\"dispenser\":\"qz-00");
        assertThat(county.identityFolder().present().orElseThrow().keyName()).isEqualTo(identity.keyName());
        assertThat(Files.exists(present.resolveSibling("next.json")))
                .as("a key without use")
                .isFalse();
    }

    @Test
    void a04_somebody_on_the_road_cannot_put_his_own_answer_in_its_place() {
        EnrolmentCode code = county.code();
        county.road.changeAnswers(answer -> answer.replace("qz-0007", "qz-0008"));
        assertThat(failed(county.enrol(code))).contains("somebody is on the line");
        assertThat(county.identityFolder().present()).isEmpty();
        county.road.changeAnswers(answer -> "<html>");
        assertThat(failed(county.enrol(code))).contains("is no console");
        county.road.changeAnswers(answer -> answer);
        enrolled(county.enrol(code));
    }

    @Test
    void a05_a_code_that_is_too_old_or_that_another_board_used_is_said_in_a_sentence() throws Exception {
        EnrolmentCode code = county.code();
        enrolled(county.enrol(code));
        copy(folder.resolve("nowhere"), county.board().resolve("identity"));
        assertThat(failed(county.enrol(code))).contains("Another board was enrolled with this code");
        EnrolmentCode old = county.code();
        county.pass(Duration.ofHours(25));
        assertThat(failed(county.enrol(old))).contains("older than a day");
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
