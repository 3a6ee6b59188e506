package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.card.CardFault;

/** F37: codes that are nobody's card, one after the other. A person with a worn card gets an answer, a flood gets none. */
class B13_CodesWithoutEnd {

    @AutoClose
    private final TestPoint point;

    private int number;

    B13_CodesWithoutEnd(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
    }

    private void another() {
        point.show("https://example.org/" + number++);
    }

    /** A poster that shows another code each time, ten times a second. */
    private void flood(Duration duration) {
        long until = point.time.getAsLong() + duration.toNanos();
        while (point.time.getAsLong() < until) {
            another();
            point.pass(Duration.ofMillis(80));
        }
    }

    @Test
    void f37_eachOfThreeTriesIsAnswered() {
        for (int tries = 1; tries <= 3; tries++) {
            point.dispenser().ask(new Request.StepBack());
            point.tick();
            another();
            assertThat(point.state()).isInstanceOf(State.Refusing.class);
        }
    }

    @Test
    void f37_aFloodFreesTheScreen() {
        flood(Dispensing.MESSAGE.plusSeconds(2));
        assertThat(point.state()).isEqualTo(new State.Idle());
        flood(Duration.ofMinutes(2));
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void f37_inAFloodWhoeverHasAGoodCardIsServed() {
        flood(Duration.ofSeconds(20));
        point.choose(CONDOM);
        flood(Duration.ofSeconds(5));
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.Turning.class);
        flood(Duration.ofSeconds(5));
        point.untilQuiet();
        assertThat(point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void f37_aCardHeldInAFloodIsStillOneCard() {
        flood(Duration.ofSeconds(20));
        point.choose(CONDOM);
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            point.show(TestCards.of(1));
            another();
        }
        point.untilQuiet();
        point.story().stream().filter(line -> line.startsWith("order placed")).forEach(placed::add);
        assertThat(placed).hasSize(1);
        assertThat(point.state()).isInstanceOf(State.Delivered.class);
    }

    @Test
    void f37_aGenuineCardGetsItsAnswerAlsoInAFlood() {
        flood(Duration.ofSeconds(20));
        point.show(TestCards.reportedLost());
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.BadCard(CardFault.REVOKED)));
    }

    @Test
    void f37_whenItHasStoppedTheNextIsAnsweredAgain() {
        flood(Duration.ofSeconds(20));
        point.pass(UnreadableCodes.SILENCE.minusSeconds(1));
        another();
        assertThat(point.state()).isEqualTo(new State.Idle());
        point.pass(UnreadableCodes.SILENCE.plusSeconds(1));
        another();
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
    }

    @Test
    void f37_itLeavesNothingInTheJournal() {
        flood(Duration.ofMinutes(1));
        assertThat(point.story()).isEmpty();
    }
}
