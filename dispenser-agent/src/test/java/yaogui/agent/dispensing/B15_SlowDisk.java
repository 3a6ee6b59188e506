package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yaogui.hardware.Equipment;
import yaogui.protocol.LaneCondition;

/** What is written before a turn may take its time; the turn begins with what the sensors say after that. */
class B15_SlowDisk {

    private final Path home;

    @AutoClose
    private TestPoint point;

    B15_SlowDisk(@TempDir Path home) {
        this.home = home;
        this.point = new TestPoint(home.resolve("unused"));
    }

    @ParameterizedTest
    @CsvSource({"true, 300", "true, 700", "true, 3000", "false, 300", "false, 420", "false, 700", "false, 3000"})
    void aSoundLaneGivesItsBox(boolean currentSense, long millis) {
        point.close();
        Equipment usual = TestPoint.EQUIPMENT;
        point = new TestPoint(
                        home.resolve("slow"),
                        new Equipment(usual.lanes(), usual.buttons(), true, currentSense, usual.reversible()))
                .with(A1, "L1", 3);
        point.show(TestCards.of(1));
        point.time.writingTakes(Duration.ofMillis(millis));
        point.choose(CONDOM);
        point.time.writingTakes(Duration.ZERO);
        point.untilQuiet();
        assertThat(point.story())
                .containsExactly(
                        "order placed: A1, condom-52-10 of lot L1",
                        "turn started",
                        "order ended: DISPENSED, DROP_SEEN, 1 fell");
        assertThat(point.lane(A1).condition()).isEqualTo(LaneCondition.READY);
        assertThat(point.cabinet.fallen()).hasSize(1);
    }
}
