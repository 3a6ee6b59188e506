package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F30: power that fails again and again is not drawn upon by motors. No clock is needed to tell. */
class F30_BrownOut {

    @AutoClose
    private final TestPoint point;

    private int boots;

    F30_BrownOut(@TempDir Path home) {
        point = new TestPoint(home).with(A3, "G1", 6);
    }

    private void cut(int times, Duration upEachTime) {
        for (int i = 0; i < times; i++) {
            point.cutPower();
            boots++;
            point.powerOn("boot-" + boots);
            if (i < times - 1) {
                point.pass(upEachTime);
            }
        }
    }

    private void take() {
        point.take(GEL, TestCards.of(1));
    }

    private int fallen() {
        return point.cabinet.fallen().size();
    }

    @Test
    void F30_threeCutsArePutUpWith() {
        cut(3, Duration.ofSeconds(70));
        take();
        assertThat(fallen()).isEqualTo(1);
    }

    @Test
    void F30_afterTheFourthNoMotorTurnsAndItIsSaid() {
        point.time.setClock(Instant.EPOCH);
        cut(4, Duration.ofSeconds(70));
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.POWER_UNSTEADY));
        assertThat(point.dispenser().view().alarms()).contains("brown-out");
        point.time.correctClock();
        take();
        assertThat(fallen()).isZero();
    }

    @Test
    void F30_itGoesOnWhenItHasStayedUp() {
        cut(4, Duration.ofSeconds(10));
        point.pass(Duration.ofMinutes(4));
        assertThat(point.state()).isEqualTo(new State.Paused(Pause.POWER_UNSTEADY));
        point.pass(Duration.ofSeconds(61));
        assertThat(point.dispenser().view().alarms()).doesNotContain("brown-out");
        take();
        assertThat(fallen()).isEqualTo(1);
    }

    @Test
    void F30_orWhenStaffHaveBeenThere() {
        cut(4, Duration.ofSeconds(10));
        point.openDoor();
        point.shutDoor();
        take();
        assertThat(fallen()).isEqualTo(1);
        cut(1, Duration.ZERO);
        assertThat(point.state()).as("the cuts before the visit are forgotten").isEqualTo(new State.Idle());
    }

    @Test
    void F30_cutsFarApartAreNone() {
        cut(6, Duration.ofMinutes(4));
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void F30_aProgramThatIsKilledIsNoPowerCut() {
        for (int i = 0; i < 6; i++) {
            point.cutPower();
            point.powerOn("the-same");
        }
        assertThat(point.state()).isEqualTo(new State.Idle());
    }
}
