package yaogui.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.CountyId;

/** A broker that is another program refuses everybody once its list of what was revoked is past its end: it never comes to that unseen. */
final class I11_BrokersListTest {

    @TempDir
    Path folder;

    private IdentityDesk desk;
    private OtherBrokerFiles files;
    private AuthorityUpkeep upkeep;

    @BeforeEach
    void open() {
        desk = new IdentityDesk(folder);
        DeviceIdentities devices = desk.identities.devices();
        files = new OtherBrokerFiles(
                new CountyId("qingzhou"), devices.authority(), broker(), desk.clock, devices::brokersListIs);
        upkeep = new AuthorityUpkeep(devices, files::write);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path broker() {
        return folder.resolve("broker-reads");
    }

    private Instant until() throws IOException, GeneralSecurityException {
        try (InputStream list = Files.newInputStream(broker().resolve("revoked.pem"))) {
            return ((X509CRL) CertificateFactory.getInstance("X.509").generateCRL(list))
                    .getNextUpdate()
                    .toInstant();
        }
    }

    private void hours(int hours) {
        for (int hour = 0; hour < hours; hour++) {
            desk.pass(Duration.ofHours(1));
            upkeep.look();
        }
    }

    private List<String> alarms() {
        return desk.database.read(handle -> handle.createQuery("SELECT name FROM alarm WHERE cleared_at IS NULL")
                .mapTo(String.class)
                .list());
    }

    @Test
    void i110_it_is_written_anew_each_day_and_always_good_for_most_of_a_year() throws Exception {
        upkeep.look();
        hours(24 * 10);
        assertThat(until()).isAfter(desk.now().plus(Duration.ofDays(363)));
        assertThat(alarms()).isEmpty();
    }

    @Test
    void i111_a_folder_that_cannot_be_written_is_an_alarm_within_days_and_no_more_when_it_can() throws Exception {
        upkeep.look();
        Path inTheWay = Files.createDirectories(broker().resolve("revoked.pem.new/in the way"));
        hours(24 * 3 + 1);
        assertThat(alarms()).containsExactly("broker-list-late");
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        hours(1);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void i112_what_failed_is_tried_again_within_the_hour() throws Exception {
        upkeep.look();
        Instant first = until();
        Path inTheWay = Files.createDirectories(desk.authority().resolve("revoked.pem.new/in the way"));
        hours(25);
        assertThat(until()).isEqualTo(first);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        hours(1);
        assertThat(until()).isAfter(first);
    }
}
