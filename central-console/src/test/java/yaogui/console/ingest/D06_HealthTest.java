package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.DispenserView;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Make;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpState;

/** What a report says of a board and of its alarms is kept, and may come before the entries. */
final class D06_HealthTest {

    private static final DispenserId ID = new DispenserId("qz-1");
    private static final Make MAKE = new Make("25.0.1", "Linux", List.of("machine GPIO"));

    @AutoClose
    private final Desk desk;

    D06_HealthTest(@TempDir Path folder) {
        desk = Desk.open(folder);
    }

    private void report(long seq, List<String> alarms, Optional<Make> make) {
        Health health = new Health(
                Health.Began.POWER_CUT, 9, 12, 300, Optional.of(40), "console", Optional.of(3), Optional.of(51));
        UpState state = new UpState(
                new Epoch("7f3a91c05be2d846"),
                seq,
                Desk.NOW,
                true,
                "0.1.0",
                false,
                Optional.empty(),
                List.of(),
                alarms,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(health),
                make);
        desk.ingest.accept(Desk.TOPICS.up(ID, Topics.Up.STATE), MessageCodec.write(state));
    }

    @Test
    void theBoardsHealthIsKeptAndWhatItIsMadeOfStaysThoughLaterReportsLeaveItOut() {
        report(0, List.of(), Optional.of(MAKE));
        report(0, List.of(), Optional.empty());
        DispenserView.StateRow state =
                desk.fleet.findDispenser(ID).orElseThrow().state().orElseThrow();
        assertThat(state.board().orElseThrow().began()).isEqualTo(Health.Began.POWER_CUT);
        assertThat(state.parts()).contains(MAKE);
        assertThat(desk.number("SELECT free_megabytes + starts_last_day FROM dispenser_state"))
                .isEqualTo(49);
    }

    @Test
    void anAlarmIsRaisedByAReportAndEndedByOneUnlessThatIsOlderThanTheJournal() {
        report(4, List.of("door-open"), Optional.empty());
        assertThat(desk.standingAlarms()).containsExactly("door-open");
        report(4, List.of(), Optional.empty());
        assertThat(desk.standingAlarms()).isEmpty();
        report(4, List.of("hot"), Optional.empty());
        desk.database.write(handle -> handle.execute("""
                INSERT INTO watermark (dispenser, epoch, through, first_seen) VALUES ('qz-1', '7f3a91c05be2d846', 9, '')
                ON CONFLICT (dispenser, epoch) DO UPDATE SET through = 9
                """));
        report(5, List.of(), Optional.empty());
        assertThat(desk.standingAlarms()).containsExactly("hot");
    }
}
