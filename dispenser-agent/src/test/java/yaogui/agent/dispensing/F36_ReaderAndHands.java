package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.kiosk.Lamps;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.kiosk.Sentences;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.document.Text;

/** F36, the reader's plug is out; F16, somebody reaches up through the hatch. */
class F36_ReaderAndHands {

    private static final String GAVE = "order ended: DISPENSED, DROP_SEEN, 1 fell";

    @AutoClose
    private final TestPoint point;

    F36_ReaderAndHands(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
        point.pass(Duration.ofMinutes(2));
    }

    private Text said() {
        return Screen.of(point.dispenser().view()).sentence();
    }

    @Test
    void f36_theScreenSaysAtOnceThatNoCardCanBeReadAndWhereToGo() {
        point.cabinet.inject(SimulatedFault.F36_READER_GONE);
        point.pass(Duration.ofSeconds(3));
        assertThat(said()).isEqualTo(Sentences.READER_GONE);
        assertThat(Lamps.lit(point.dispenser().view())).as("nothing to press").isEmpty();
        point.choose(CONDOM);
        assertThat(said()).isEqualTo(Sentences.READER_GONE);

        point.cabinet.clear(SimulatedFault.F36_READER_GONE);
        point.tick();
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.show(TestCards.of(1));
        point.untilQuiet();
        assertThat(point.story()).as("plugged in again it reads on").contains(GAVE);
    }

    @Test
    void f36_afterFiveMinutesItIsAnAlarmUntilTheReaderIsBack() {
        point.cabinet.inject(SimulatedFault.F36_READER_GONE);
        point.pass(Duration.ofMinutes(5).minusSeconds(5));
        assertThat(point.story()).isEmpty();
        point.pass(Duration.ofSeconds(10));
        assertThat(point.story()).containsExactly("alarm raised: reader-gone");
        point.cabinet.clear(SimulatedFault.F36_READER_GONE);
        point.tick();
        assertThat(point.story()).containsExactly("alarm over: reader-gone");
    }

    @Test
    void f36_aCableThatSomebodyTouchedIsNobodysErrand() {
        for (int i = 0; i < 20; i++) {
            point.cabinet.inject(SimulatedFault.F36_READER_GONE);
            point.pass(Duration.ofMinutes(1));
            point.cabinet.clear(SimulatedFault.F36_READER_GONE);
            point.pass(Duration.ofSeconds(1));
        }
        assertThat(point.story()).isEmpty();
    }

    @Test
    void f16_aHandInTheCurtainIsAnAlarmAndNothingTurnsMeanwhile() {
        point.cabinet.inject(SimulatedFault.F16_REACH_IN);
        point.pass(Duration.ofSeconds(1));
        assertThat(point.story()).containsExactly("alarm raised: reach-in");
        point.cabinet.clear(SimulatedFault.F16_REACH_IN);
        point.tick();
        point.choose(CONDOM);
        point.show(TestCards.of(1));
        assertThat(point.state()).as("it has only just gone").isEqualTo(new State.Paused(Pause.REACH_IN));
        point.pass(Duration.ofSeconds(12));
        assertThat(point.story()).containsExactly("alarm over: reach-in");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).contains(GAVE);
    }

    @Test
    void f16_whoTakesTheirBoxOutIsNoThief() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.untilQuiet();
        point.cabinet.inject(SimulatedFault.F16_REACH_IN);
        point.pass(Duration.ofSeconds(4));
        point.cabinet.clear(SimulatedFault.F16_REACH_IN);
        point.pass(Duration.ofMinutes(1));
        assertThat(point.story()).contains(GAVE).noneMatch(line -> line.startsWith("alarm"));
    }

    @Test
    void f16_whoChoosesThenIsAskedToClearTheWayAndGetsTheirBoxWithoutAnotherWord() {
        point.pass(Duration.ofMinutes(2));
        point.choose(CONDOM);
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.pass(Duration.ofSeconds(2));
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.AwaitingHatch.class);
        point.cabinet.emptyHatch();
        point.pass(Duration.ofSeconds(2));
        point.untilQuiet();
        assertThat(point.story()).contains(GAVE);
    }

    @Test
    void f16_norIsAStaffMembersArm() {
        point.openDoor();
        point.cabinet.inject(SimulatedFault.F16_REACH_IN);
        point.pass(Duration.ofSeconds(30));
        point.cabinet.clear(SimulatedFault.F16_REACH_IN);
        point.shutDoor();
        point.pass(Duration.ofMinutes(2));
        assertThat(point.story()).containsExactly("door opened", "door shut");
    }

    @Test
    void f16_whatNeverMovesIsNoHandButStandsInTheWay() {
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.pass(Duration.ofMinutes(2));
        assertThat(point.story())
                .containsExactly("alarm raised: reach-in", "alarm raised: hatch-blocked", "alarm over: reach-in");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).as("but nothing turns").doesNotContain("turn started");
    }
}
