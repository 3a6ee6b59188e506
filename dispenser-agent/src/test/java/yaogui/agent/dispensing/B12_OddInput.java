package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardFault;

/** What people and readers do that no manual foresees. */
class B12_OddInput {

    @AutoClose
    private final TestPoint point;

    B12_OddInput(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "L1", 5);
    }

    private int orders() {
        return (int) point.story().stream()
                .filter(line -> line.startsWith("order placed"))
                .count();
    }

    @Test
    void f39_aCardHeldBeforeTheReaderIsOneCard() {
        point.choose(CONDOM);
        for (int i = 0; i < 100; i++) {
            point.show(TestCards.of(1));
        }
        point.untilQuiet();
        assertThat(orders()).isEqualTo(1);
        assertThat(point.state()).as("the card is still held there").isInstanceOf(State.Delivered.class);
    }

    @Test
    void f39_shownAgainLaterItCountsAgainAndAnotherCardAtOnce() {
        point.take(CONDOM, TestCards.of(1));
        point.pass(Duration.ofSeconds(3));
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.AwaitingChoice.class);
        point.show(TestCards.expired(2));
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
        point.show(TestCards.of(3));
        assertThat(point.state()).isInstanceOf(State.AwaitingChoice.class);
    }

    @Test
    void f37_fiveThousandCharactersAreRefusedAsWhatTheyAre() {
        point.show("x".repeat(5000));
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing ->
                                assertThat(refusing.refusal()).isEqualTo(new Refusal.BadCard(CardFault.NOT_A_CARD)));
        assertThat(point.story()).isEmpty();
    }

    @Test
    void aButtonOfALaneThatDoesNotExistDoesNothing() {
        point.cabinet.press("Z9");
        point.tick();
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void norDoesOneThatBearsNoLabelOfALane() {
        point.cabinet.press("help");
        point.tick();
        assertThat(point.state()).isEqualTo(new State.Idle());
    }

    @Test
    void aProductThatDoesNotExistIsRefused() {
        point.choose(new ProductId("umbrella"));
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.Unavailable()));
    }

    @Test
    void askingForTooMuchAtOnceIsRefusedAndHarmsNobody() {
        int taken = 0;
        while (point.dispenser().ask(new Request.Choose(CONDOM)) && taken < 1000) {
            taken++;
        }
        assertThat(taken).isEqualTo(32);
        point.tick();
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        assertThat(point.dispenser().ask(new Request.StepBack())).isTrue();
    }

    @Test
    void everyoneTouchingEverythingAtOnceGetsOneBox() {
        for (int i = 0; i < 10; i++) {
            point.dispenser().ask(new Request.Choose(CONDOM));
            point.reader.show(TestCards.of(i));
            point.cabinet.press("A1");
        }
        for (int i = 0; i < 10; i++) {
            point.tick();
        }
        point.untilQuiet();
        assertThat(orders()).isEqualTo(1);
        assertThat(point.cabinet.fallen()).hasSize(1);
    }
}
