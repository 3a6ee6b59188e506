package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A resident takes a box. */
class B01_OneBox {

    private static final List<String> ONE_BOX = List.of(
            "order placed: A1, condom-52-10 of lot L1", "turn started", "order ended: DISPENSED, DROP_SEEN, 1 fell");

    @AutoClose
    private final TestPoint point;

    B01_OneBox(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 3).with(A3, "G1", 3);
    }

    @Test
    void theCardFirst() {
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.AwaitingChoice.class);
        assertThat(point.story()).as("a card alone leaves no trace").isEmpty();
        point.choose(CONDOM);
        assertThat(point.state()).isInstanceOf(State.Turning.class);
        point.untilQuiet();
        assertThat(point.state()).isInstanceOf(State.Delivered.class);
        assertThat(point.story()).containsExactlyElementsOf(ONE_BOX);
        assertThat(point.cabinet.inside().hatch()).hasSize(1);
        assertThat(point.lane(A1).count()).isEqualTo(2);
    }

    @Test
    void theProductFirst() {
        point.choose(CONDOM);
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.show(TestCards.of(1));
        point.untilQuiet();
        assertThat(point.story()).containsExactlyElementsOf(ONE_BOX);
    }

    @Test
    void aButtonOnARack() {
        point.cabinet.press("A1");
        point.tick();
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.show(TestCards.of(1));
        point.untilQuiet();
        assertThat(point.story()).containsExactlyElementsOf(ONE_BOX);
    }

    @Test
    void theScreenIsAsBeforeWhenNobodyTouchesIt() {
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.state()).isEqualTo(new State.Idle());
        point.choose(CONDOM);
        point.pass(Dispensing.PATIENCE.minusSeconds(1));
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.pass(Duration.ofSeconds(2));
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void whoStepsBackLeavesNothing() {
        point.show(TestCards.of(1));
        point.dispenser().ask(new Request.StepBack());
        point.tick();
        assertThat(point.state()).isEqualTo(new State.Idle());
        point.choose(CONDOM);
        assertThat(point.state()).as("the card is forgotten").isInstanceOf(State.AwaitingCard.class);
        assertThat(point.story()).isEmpty();
    }

    @Test
    void whatIsTakenCountsAndWhatTheCardMayNotTakeIsRefused() {
        point.take(GEL, TestCards.of(1));
        point.show(TestCards.of(1));
        point.choose(GEL);
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
        point.take(GEL, TestCards.of(2));
        assertThat(point.lane(A3).count()).isEqualTo(1);
    }

    @Test
    void whileALaneTurnsNobodyElseIsServed() {
        point.show(TestCards.of(1));
        point.choose(CONDOM);
        point.show(TestCards.of(2));
        point.choose(GEL);
        point.dispenser().ask(new Request.StepBack());
        point.untilQuiet();
        assertThat(point.story()).containsExactlyElementsOf(ONE_BOX);
    }
}
