package yaogui.simulation.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import yaogui.agent.identity.BoardIdentity;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentCode;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** What a technician types and reads, with what exit code the command ends, and that a failure leaves the board as it was. */
@Execution(ExecutionMode.CONCURRENT)
final class A04_AtTheTerminal {

    private static final Duration FROM_1970_TO_NOW = Duration.ofDays(365 * 56L);
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** For a handshake on a machine that is busy with other tests; what waits for it keeps no other scenario waiting. */
    private static final Duration ENOUGH = Duration.ofSeconds(6);

    private static final String CLOCK = "the other county's clock";

    @TempDir
    private static Path folder;

    private static IdentityCounty county;

    /** Another county, of which it is 2082; it starts while the first scenarios run. */
    private static CompletableFuture<IdentityCounty> later;

    private IdentityPoint point;
    private Terminal terminal;

    @BeforeAll
    static void open() {
        later = CompletableFuture.supplyAsync(
                () -> new IdentityCounty(folder.resolve("later"), FROM_1970_TO_NOW),
                task -> Thread.ofPlatform().name("later").start(task));
        county = new IdentityCounty(folder);
    }

    @BeforeEach
    void start(TestInfo test) {
        point = county.point(test.getTestMethod().orElseThrow().getName().substring(0, 3));
        terminal = new Terminal(point, county.console.brokerPort());
    }

    @AfterEach
    void stop() {
        point.close();
    }

    @AfterAll
    static void close() {
        county.close();
        later.join().close();
    }

    private static String asSomebodyTypesIt(EnrolmentCode code) {
        return "  " + code.grouped().toLowerCase(Locale.ROOT).replace('-', ' ') + " ";
    }

    private void assertFails(Terminal.Said said, int exitCode, String sentence) {
        assertThat(said.error()).contains(sentence).doesNotContain("Exception", "\tat ");
        assertThat(said.error().lines()).as("one sentence, or two").hasSize(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(exitCode);
    }

    /** The key before is whole on disk; the console may have gone on to the next, for which the same code is still good. */
    private void assertKeeps(BoardIdentity before) {
        assertThat(point.identityFolder().present().orElseThrow().keyName()).isEqualTo(before.keyName());
    }

    /** The key before is on disk, is the one that the console knows, and nothing is half written. */
    private void assertIsStill(BoardIdentity before) throws IOException {
        assertIsStill(before, point, county);
    }

    private static void assertIsStill(BoardIdentity before, IdentityPoint there, IdentityCounty its)
            throws IOException {
        BoardIdentity present = there.identityFolder().present().orElseThrow();
        assertThat(present.keyName()).isEqualTo(before.keyName());
        assertThat(its.console.identities().admits(there.id, present.chain().own()))
                .isTrue();
        try (Stream<Path> files = Files.list(there.board().resolve("identity"))) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("present.json", "next.json");
        }
    }

    @Test
    void a50_a_good_code_as_somebody_types_it() {
        Terminal.Said said = terminal.enrol(asSomebodyTypesIt(point.code()));
        assertThat(said.error()).isEmpty();
        BoardIdentity identity = point.identityFolder().present().orElseThrow();
        assertThat(said.out())
                .contains("a50 is enrolled in qingzhou", identity.keyName().substring(0, 16), "has let it in");
        assertThat(said.exitCode()).isZero();
    }

    @Test
    void a51_a_mistyped_code_costs_nothing() {
        String code = point.code().grouped();
        String wrong = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
        assertFails(terminal.enrol(wrong), 3, "the code is mistyped: compare it");
        assertFails(terminal.enrol(code.substring(2)), 3, "18 symbols where 20 are needed");
        assertFails(terminal.enrol(""), 3, "0 symbols where 20 are needed");
        assertThat(point.road.passed()).as("asked for nothing").isZero();
        assertThat(point.board().resolve("identity")).doesNotExist();
        assertThat(terminal.enrol(code).exitCode()).isZero();
    }

    @Test
    void a52_a_code_that_nobody_made() throws IOException {
        BoardIdentity before = point.enrolled();
        assertFails(
                terminal.enrol(EnrolmentCode.random(new SecureRandom()).grouped()),
                5,
                "The console knows no such code");
        assertIsStill(before);
    }

    @Test
    @ResourceLock(CLOCK)
    void a53_a_code_that_is_too_old() throws IOException {
        IdentityCounty there = later.join();
        try (IdentityPoint late = there.point("a53")) {
            BoardIdentity before = late.enrolled();
            EnrolmentCode code = late.code();
            there.pass(Duration.ofHours(25));
            assertFails(
                    new Terminal(late, there.console.brokerPort()).enrol(code.grouped()),
                    6,
                    "The code is older than a day");
            assertIsStill(before, late, there);
        }
    }

    @Test
    void a54_a_code_that_another_board_used_and_one_that_this_board_used_itself() throws IOException {
        EnrolmentCode code = point.code();
        assertThat(terminal.enrol(code.grouped()).exitCode()).isZero();
        BoardIdentity mine = point.identityFolder().present().orElseThrow();
        Terminal.Said again = terminal.enrol(code.grouped());
        assertThat(again.exitCode()).as("typed once more: " + again.error()).isZero();
        assertIsStill(mine);
        try (IdentityPoint other = new IdentityPoint(county.console, point.id, folder.resolve("a54-other"))) {
            Terminal there = new Terminal(other, county.console.brokerPort());
            assertFails(there.enrol(code.grouped()), 7, "Another board was enrolled with this code");
            assertThat(other.identityFolder().present()).isEmpty();
        }
        assertIsStill(mine);
    }

    @Test
    void a55_a_code_for_another_dispenser() throws IOException {
        BoardIdentity before = point.enrolled();
        try (IdentityPoint other = county.point("a55-other")) {
            assertFails(
                    terminal.enrol(other.code().grouped()),
                    8,
                    "The code is for a55-other, and this board is configured as a55");
        }
        assertIsStill(before);
    }

    @Test
    void a56_nobody_listens_or_somebody_who_is_no_console_and_then_the_same_code_is_good() throws IOException {
        BoardIdentity before = point.enrolled();
        EnrolmentCode code = point.code();
        URI nowhere;
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + closing.getLocalPort());
        }
        assertFails(terminal.console(nowhere).enrol(code.grouped()), 4, "nobody listens there");
        assertIsStill(before);
        assertFails(
                terminal.console(point.road.address()).broker("console.example").enrol(code.grouped()), 2, "use TLS");
        point.road.changeAnswers(answer -> "<html>");
        terminal.broker("ssl://127.0.0.1:" + county.console.brokerPort());
        assertFails(terminal.enrol(code.grouped()), 4, "is no console");
        assertKeeps(before);
        point.road.changeAnswers(answer -> answer);
        assertThat(terminal.enrol(code.grouped()).exitCode()).isZero();
        assertThat(point.identityFolder().present().orElseThrow().keyName()).isNotEqualTo(before.keyName());
    }

    @Test
    void a57_an_address_that_is_none_is_seen_before_anything_is_asked() {
        for (String wrong : new String[] {"console.example:8080", "ftp://console.example", "http:console.example"}) {
            assertFails(terminal.console(URI.create(wrong)).enrol(""), 2, "give its address whole");
        }
    }

    @Test
    void a58_another_county_s_authority_console_or_broker() {
        BoardIdentity before = point.enrolled();
        EnrolmentCode code = point.code();
        IdentityCounty other = later.join();
        assertFails(terminal.console(other.console.address()).enrol(code.grouped()), 5, "knows no such code");
        terminal.console(point.road.address());
        String root =
                CertificateChain.text(other.console.identities().authority().root());
        point.road.changeAnswers((question, answer) -> withRoot(root, question, answer, code));
        assertFails(terminal.enrol(code.grouped()), 9, "The certificate that came is of no use");
        assertKeeps(before);
        point.road.changeAnswers((question, answer) -> answer);
        Terminal.Said said = terminal.broker("ssl://127.0.0.1:" + other.console.brokerPort())
                .patience(ENOUGH)
                .enrol(code.grouped());
        assertThat(said.out()).contains("is not this county's broker", "enrolled all the same");
        assertThat(said.exitCode()).isEqualTo(12);
    }

    /** As somebody could who knows the code, and nobody else. */
    private static String withRoot(String root, String question, String answer, EnrolmentCode code) {
        try {
            Grant grant = MessageCodec.readDocument(
                    MessageCodec.readDocument(answer, EnrolmentAnswer.class).grant(), Grant.class);
            Grant changed = new Grant(
                    grant.county(),
                    grant.dispenser(),
                    grant.certificates(),
                    root,
                    grant.consoleKeys(),
                    grant.keysNumber());
            return MessageCodec.writeDocument(EnrolmentAnswer.to(
                    MessageCodec.readDocument(question, EnrolmentRequest.class),
                    MessageCodec.writeDocument(changed),
                    code.key()));
        } catch (MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    /** The broker of this test goes by this machine's clock and so turns the board away; the board has nothing against it. */
    @Test
    @ResourceLock(CLOCK)
    void a59_a_board_whose_clock_stands_in_1970_takes_what_is_valid_from_2082_on() {
        IdentityCounty in2082 = later.join();
        try (IdentityPoint there = in2082.point("a59")) {
            Terminal.Said said = new Terminal(there, in2082.console.brokerPort())
                    .patience(ENOUGH)
                    .enrol(there.code().grouped());
            assertThat(said.error()).isEmpty();
            assertThat(said.out()).contains("a59 is enrolled in qingzhou", "answers and does not let it in");
            assertThat(there.identityFolder().present().orElseThrow().from()).isAfter(county.now());
        }
    }

    @Test
    void a60_a_folder_that_cannot_be_written_is_seen_before_the_code_is_used() throws IOException {
        EnrolmentCode code = point.code();
        Files.createDirectories(point.board());
        Path taken = Files.writeString(point.board().resolve("identity"), "somebody's");
        assertFails(terminal.enrol(code.grouped()), 10, "is no folder");
        assertThat(point.road.passed()).isZero();
        assertThat(taken).hasContent("somebody's");
        Files.delete(taken);
        assertThat(terminal.enrol(code.grouped()).exitCode()).isZero();
    }

    @Test
    void a61_a_broker_that_is_away_is_told_apart_from_no_enrolment() throws IOException {
        String nowhere;
        try (ServerSocket closing = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = "ssl://127.0.0.1:" + closing.getLocalPort();
        }
        Terminal.Said said =
                terminal.broker(nowhere).patience(SHORT).enrol(point.code().grouped());
        assertThat(said.out()).contains("was not reached within 2 s", "enrolled all the same");
        assertThat(said.exitCode()).isEqualTo(12);
        assertThat(point.identityFolder().present()).isPresent();
    }

    @Test
    void a62_as_a_process_with_a_scanner_that_types() throws Exception {
        Path log = folder.resolve("a62.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "yaogui.agent.Main",
                        "enrol",
                        "--config",
                        terminal.write().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        process.getOutputStream()
                .write((EnrolmentCode.random(new SecureRandom()).grouped() + "\n").getBytes(UTF_8));
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(log).content().contains("The console knows no such code").doesNotContain("Exception", "\tat ");
        assertThat(process.exitValue()).isEqualTo(5);
    }
}
