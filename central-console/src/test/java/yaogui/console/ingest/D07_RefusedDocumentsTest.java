package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.alarms.CountyWatch;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.fleet.DesiredRow;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpState;
import yaogui.protocol.message.UpState.Refused;
import yaogui.protocol.message.UpState.Refused.Reason;

/** What a dispenser says that it cannot use is not sent again as it is; somebody is told, and sees why. */
final class D07_RefusedDocumentsTest {

    private static final DispenserId ID = new DispenserId("qz-1");

    @TempDir
    Path folder;

    private Desk desk;
    private DesiredDocuments desired;
    private long version;

    @BeforeEach
    void aPlanogramIsSent() {
        desk = Desk.open(folder);
        desired = new DesiredDocuments(desk.database, Desk.TOPICS, Desk.KEY, desk::now);
        report();
        version = want(1);
        assertThat(sent()).isOne();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private long want(int capacity) {
        Planogram.Lane lane = new Planogram.Lane(new LaneId("A1"), new ProductId("gel-10"), capacity);
        return desired.want(ID, Desired.Kind.PLANOGRAM, new Planogram(List.of(lane)));
    }

    private int sent() {
        return desired.publishWaiting(desk.link);
    }

    private void report(Refused... refused) {
        UpState state = new UpState(
                new Epoch("7f3a91c05be2d846"),
                0,
                desk.now(),
                true,
                "0.1.0",
                false,
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.of(List.of(refused)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        desk.ingest.accept(Desk.TOPICS.up(ID, Topics.Up.STATE), MessageCodec.write(state));
    }

    private Refused planogram() {
        return new Refused("planogram", version, Reason.OTHER_LANES);
    }

    private Optional<Reason> shown() {
        return desk.fleet.findDispenser(ID).orElseThrow().desired().stream()
                .map(DesiredRow::refused)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<String> alarms() {
        new CountyWatch(desk.database, desk::now, () -> 100L << 30).look();
        return desk.standingAlarms();
    }

    @Test
    void whatLagsIsSentAgainButNotWhatIsRefused() {
        report();
        assertThat(sent()).as("lags").isOne();
        report(planogram());
        report(planogram());
        assertThat(sent()).isZero();
        assertThat(shown()).contains(Reason.OTHER_LANES);
        assertThat(alarms()).contains("document-refused");
    }

    @Test
    void anotherVersionIsSentAndEndsIt() {
        report(planogram());
        assertThat(alarms()).contains("document-refused");
        want(2);
        assertThat(sent()).isOne();
        assertThat(shown()).isEmpty();
        report(planogram());
        assertThat(sent()).as("what is refused is not this one").isOne();
        alarms();
        desk.pass(Duration.ofMinutes(16));
        assertThat(alarms()).doesNotContain("document-refused");
    }

    @Test
    void oneThatRefusesNoMoreGetsItAgain() {
        report(planogram());
        report();
        assertThat(sent()).isOne();
        assertThat(shown()).isEmpty();
    }
}
