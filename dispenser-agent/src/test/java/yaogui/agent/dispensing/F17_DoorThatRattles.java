package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F17 and F32: what moves to and fro without end does not fill the journal, of which nothing is ever pruned. */
class F17_DoorThatRattles {

    private static final String GAVE = "order ended: DISPENSED, DROP_SEEN, 1 fell";

    @AutoClose
    private final TestPoint point;

    F17_DoorThatRattles(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
    }

    private void rattle(int times) {
        for (int i = 0; i < times; i++) {
            point.openDoor();
            point.shutDoor();
        }
    }

    @Test
    void f32_aSwitchThatRattlesWritesAFewEntriesAndAnAlarm() {
        rattle(1000);
        List<String> story = point.story();
        assertThat(story).hasSizeLessThan(50).contains("alarm raised: door-rattles");
        point.pass(Duration.ofMinutes(5));
        rattle(1000);
        point.pass(Duration.ofMinutes(5));
        assertThat(point.story())
                .as("it also stands open")
                .containsOnlyOnce("alarm raised: door-open")
                .hasSize(1);
    }

    @Test
    void f17_meanwhileItCountsAsOpen() {
        rattle(50);
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.state()).isEqualTo(new State.InService());
        assertThat(point.story()).doesNotContain("turn started");
    }

    @Test
    void f17_aTurnUnderWayEndsInServiceAlsoIfItIsShutJustThen() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.pass(Duration.ofMillis(300));
        assertThat(point.state()).isInstanceOf(State.Turning.class);
        rattle(50);
        point.untilQuiet();
        assertThat(point.cabinet.inside().lane("A1").running()).isFalse();
        assertThat(point.state()).isEqualTo(new State.InService());
    }

    @Test
    void f17_tenMinutesAfterItIsStillTheDoorIsShutAndSomebodyIsServed() {
        rattle(50);
        point.pass(Duration.ofMinutes(11));
        assertThat(point.story()).endsWith("door shut", "alarm over: door-open", "alarm over: door-rattles");
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).contains(GAVE);
        rattle(1);
        assertThat(point.story()).as("and it may be opened").containsExactly("door opened", "door shut");
    }

    @Test
    void f32_norDoesAClockThatTwoFightAbout() {
        Instant right = point.time.instant();
        for (int i = 0; i < 500; i++) {
            point.time.setClock(right.plus(Duration.ofHours(i % 2)));
            point.tick();
        }
        assertThat(point.story()).hasSizeLessThan(40);
    }
}
