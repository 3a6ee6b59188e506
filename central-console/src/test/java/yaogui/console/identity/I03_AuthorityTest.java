package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yaogui.console.identity.IdentityDesk.ONE;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import yaogui.protocol.CountyId;
import yaogui.protocol.identity.CertificateChain;
import yaogui.protocol.identity.DeviceKey;
import yaogui.protocol.identity.IdentityRefusal.Why;

/** The county's authority, with its root's key away. */
final class I03_AuthorityTest {

    private static final CountyId COUNTY = TestIdentities.COUNTY;

    @TempDir
    Path folder;

    @TempDir
    Path stick;

    private IdentityDesk desk;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void open() {
        desk = new IdentityDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path carryRootKeyAway() throws Exception {
        return Files.move(desk.authority().resolve("root.key"), stick.resolve("root.key"));
    }

    private int run(String... arguments) {
        CommandLine command = AuthorityCommand.of(desk.clock, new SecureRandom());
        PrintWriter out = new PrintWriter(said);
        return command.setOut(out).setErr(out).execute(arguments);
    }

    @Test
    void i40_with_the_roots_key_away_everything_goes_on_for_years() throws Exception {
        carryRootKeyAway();
        desk.startAgain();
        desk.pass(Duration.ofDays(3 * 365));
        assertThat(desk.admits(desk.enrol(ONE))).isTrue();
        assertThat(desk.identities.devices().authority().hasRootKey()).isFalse();
        assertThat(desk.identities.devices().authority().mustBeRenewedSoon()).isFalse();
        assertThat(run("status", "--home", folder.toString())).isZero();
        assertThat(said.toString()).contains("is not here, as it should be").doesNotContain("renew it now");
    }

    @Test
    void i41_it_is_said_in_time_and_the_key_renews_it() throws Exception {
        Path key = carryRootKeyAway();
        desk.pass(Duration.ofDays(5 * 365 - 400));
        CountyAuthority authority = desk.identities.devices().authority();
        assertThat(authority.mustBeRenewedSoon()).isTrue();
        assertThat(run("status", "--home", folder.toString())).isZero();
        assertThat(said.toString()).contains("renew it now");
        IdentityDesk.Board before = desk.enrol(ONE);
        assertThat(run("renew", "--home", folder.toString(), "--root-key", key.toString()))
                .isZero();
        authority.keepUp();
        assertThat(authority.mustBeRenewedSoon()).isFalse();
        assertThat(desk.admits(before)).isTrue();
        assertThat(before.chain().fault(authority.root(), CertificateChain.Use.DISPENSER, Optional.of(desk.now())))
                .isEmpty();
        assertThat(desk.admits(desk.renew(before))).isTrue();
    }

    @Test
    void i42_when_nobody_brought_it_nobody_is_enrolled_and_the_sentence_says_what_to_do() throws Exception {
        Path key = carryRootKeyAway();
        desk.pass(Duration.ofDays(5 * 365 - 100));
        IdentityDesk.Board last = desk.enrol(ONE);
        assertThat(Duration.between(desk.now(), last.chain().own().getNotAfter().toInstant()))
                .as("no longer than its issuer")
                .isLessThanOrEqualTo(Duration.ofDays(100));
        desk.pass(Duration.ofDays(101));
        assertThat(IdentityDesk.why(desk.ask(desk.identities.enrolment().make(ONE), ONE, DeviceKey.generate())))
                .isEqualTo(Why.NO_AUTHORITY);
        assertThat(desk.whyNotRenewed(last)).isEqualTo(Why.NO_AUTHORITY);
        assertThat(run("renew", "--home", folder.toString(), "--root-key", key.toString()))
                .isZero();
        desk.identities.devices().authority().keepUp();
        assertThat(desk.admits(desk.renew(last))).isTrue();
    }

    @Test
    void i43_another_countys_root_key_renews_nothing() throws Exception {
        carryRootKeyAway();
        CountyAuthority.open(stick.resolve("other"), COUNTY, desk.clock, new SecureRandom());
        assertThat(run(
                        "renew",
                        "--home",
                        folder.toString(),
                        "--root-key",
                        stick.resolve("other/authority/root.key").toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("is not that of CN=Yaogui root of qingzhou");
        desk.startAgain();
    }

    @Test
    void i44_where_the_key_was_left_beside_it_renews_itself() {
        desk.pass(Duration.ofDays(5 * 365 - 30));
        CountyAuthority authority = desk.identities.devices().authority();
        authority.keepUp();
        assertThat(authority.mustBeRenewedSoon()).isFalse();
    }

    @Test
    void i45_a_first_start_that_was_cut_short_is_gone_on_with() throws Exception {
        String root =
                CertificateChain.text(desk.identities.devices().authority().root());
        Files.delete(desk.authority().resolve("issuing.pem"));
        desk.startAgain();
        assertThat(CertificateChain.text(desk.identities.devices().authority().root()))
                .isEqualTo(root);
        assertThat(desk.admits(desk.enrol(ONE))).isTrue();
    }

    @Test
    void i49_a_lost_issuing_certificate_is_signed_again_for_the_same_key() throws Exception {
        IdentityDesk.Board before = desk.enrol(ONE);
        byte[] key = Files.readAllBytes(desk.authority().resolve("issuing.key"));
        Files.delete(desk.authority().resolve("issuing.pem"));
        desk.startAgain();
        assertThat(Files.readAllBytes(desk.authority().resolve("issuing.key"))).isEqualTo(key);
        Files.delete(desk.authority().resolve("issuing.pem"));
        Path rootKey = carryRootKeyAway();
        assertThatThrownBy(desk::startAgain).hasMessageContaining("console authority renew --root-key");
        assertThat(run("renew", "--home", folder.toString(), "--root-key", rootKey.toString()))
                .isZero();
        assertThat(Files.readAllBytes(desk.authority().resolve("issuing.key"))).isEqualTo(key);
        desk.startAgain();
        assertThat(desk.admits(before)).isTrue();
        before.chain()
                .own()
                .verify(PemFiles.certificate(desk.authority().resolve("issuing.pem"))
                        .getPublicKey());
    }

    @Test
    void i50_a_lost_issuing_key_is_said_and_another_is_made_only_when_somebody_says_so() throws Exception {
        IdentityDesk.Board before = desk.enrol(ONE);
        Files.delete(desk.authority().resolve("issuing.key"));
        assertThatThrownBy(desk::startAgain).hasMessageContaining("issuing.key");
        Files.move(desk.authority().resolve("issuing.pem"), stick.resolve("issuing.pem"));
        assertThatThrownBy(desk::startAgain)
                .as("with the root's key beside it")
                .hasMessageContaining("issuing.key is missing, and it has signed dispensers");
        Files.move(stick.resolve("issuing.pem"), desk.authority().resolve("issuing.pem"));
        String rootKey = desk.authority().resolve("root.key").toString();
        assertThat(run("renew", "--home", folder.toString(), "--root-key", rootKey))
                .isEqualTo(1);
        assertThat(said.toString()).contains("--new-key");
        assertThat(run("renew", "--home", folder.toString(), "--root-key", rootKey, "--new-key"))
                .isZero();
        try (var files = Files.list(desk.authority())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("the certificate of the lost key")
                    .anyMatch(name -> name.matches("issuing-[0-9a-f]+\\.pem"));
        }
        desk.startAgain();
        assertThat(desk.admits(before)).isTrue();
        assertThat(desk.admits(desk.renew(before))).isTrue();
    }

    @Test
    void i51_a_first_start_that_was_cut_behind_the_roots_key_keeps_it() throws Exception {
        Path home = stick.resolve("fresh");
        CountyAuthority.open(home, COUNTY, desk.clock, new SecureRandom());
        Path authority = home.resolve(CountyAuthority.FOLDER);
        byte[] key = Files.readAllBytes(authority.resolve("root.key"));
        for (String file : new String[] {"root.pem", "issuing.pem", "issuing.key"}) {
            Files.delete(authority.resolve(file));
        }
        CountyAuthority.open(home, COUNTY, desk.clock, new SecureRandom());
        assertThat(Files.readAllBytes(authority.resolve("root.key"))).isEqualTo(key);
    }

    @Test
    void i46_a_file_that_is_missing_or_foreign_stops_the_start_with_its_name() throws Exception {
        Path root = desk.authority().resolve("root.pem");
        Path kept = Files.move(root, stick.resolve("root.pem"));
        assertThatThrownBy(desk::startAgain)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("root.pem is missing, and dispensers know their county by it");
        Files.move(kept, root);
        CountyAuthority.open(stick.resolve("other"), COUNTY, desk.clock, new SecureRandom());
        Files.copy(
                stick.resolve("other/authority/issuing.key"),
                desk.authority().resolve("issuing.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(desk::startAgain).hasMessageContaining("issuing.key is not that of");
    }

    @Test
    void i47_keys_are_for_their_owner_only() throws Exception {
        for (String key : new String[] {"root.key", "issuing.key"}) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(desk.authority().resolve(key))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.authority())))
                .isEqualTo("rwx------");
    }

    @Test
    void i48_a_dispensers_certificate_is_no_brokers_and_none_of_another_county() {
        IdentityDesk.Board board = desk.enrol(ONE);
        var root = desk.identities.devices().authority().root();
        assertThat(board.chain().fault(root, CertificateChain.Use.BROKER, Optional.empty()))
                .isPresent();
        var foreign = CountyAuthority.open(stick, COUNTY, desk.clock, new SecureRandom())
                .root();
        assertThat(board.chain().fault(foreign, CertificateChain.Use.DISPENSER, Optional.empty()))
                .isPresent();
        CertificateChain alone =
                new CertificateChain(java.util.List.of(board.chain().own()));
        assertThat(alone.fault(root, CertificateChain.Use.DISPENSER, Optional.empty()))
                .as("without its issuer")
                .isPresent();
    }
}
