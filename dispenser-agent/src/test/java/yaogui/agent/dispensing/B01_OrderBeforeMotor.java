package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.JournalSettings;

/** Journal before motor: whoever looks into the file when the motor is switched on finds the order there. */
class B01_OrderBeforeMotor {

    private final List<String> foundWhenTheMotorStarted = new ArrayList<>();

    private final Path file;

    @AutoClose
    private final TestPoint point;

    B01_OrderBeforeMotor(@TempDir Path home) {
        file = home.resolve("journal.db");
        point = new TestPoint(
                        home, JournalSettings.DURABLE, machine -> new InterceptedMachine(machine, this::lookIntoFile))
                .with(A1, "L1", 3);
    }

    /** By a connection of its own, so it sees what is committed and nothing else. */
    private void lookIntoFile(String lane) {
        foundWhenTheMotorStarted.add("lane " + lane);
        foundWhenTheMotorStarted.addAll(query("SELECT json ->> '$.fact.type' FROM event ORDER BY seq DESC LIMIT 2"));
        foundWhenTheMotorStarted.addAll(query("SELECT class FROM quota_reserved"));
    }

    private List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theOrderItsTurnAndItsQuotaAreOnDisk() {
        point.take(CONDOM, TestCards.of(1));
        assertThat(foundWhenTheMotorStarted).containsExactly("lane A1", "turn-started", "order-placed", "condom");
        assertThat(query("SELECT class FROM quota_reserved")).isEmpty();
        assertThat(query("SELECT boxes FROM quota_used WHERE class = 'condom'")).containsExactly("1");
    }

    @Test
    void noCardIsInTheJournal() {
        point.take(CONDOM, TestCards.of(1));
        String id = HexFormat.of().formatHex(TestCards.claims(1).id().bytes());
        String tag = query("SELECT tag FROM quota_used").getFirst();
        assertThat(String.join("", query("SELECT json FROM event")))
                .contains("order-ended")
                .doesNotContain(TestCards.of(1))
                .doesNotContainIgnoringCase(id)
                .doesNotContain(tag);
    }

    @Test
    void anOrderIsKnownToTheHourOnly() {
        point.pass(Duration.ofMinutes(34));
        point.take(CONDOM, TestCards.of(1));
        assertThat(query("SELECT DISTINCT json ->> '$.at' FROM event WHERE json LIKE '%order%'"))
                .containsExactly("2026-11-22T04:00:00Z");
    }
}
