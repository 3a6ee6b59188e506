package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;

/** What the lamps of a rack without a screen say. */
final class B01_Lamps {

    private static final Set<String> CAN_GIVE = Set.of("A1", "A2", "A4", "B1", "B2", "B4");
    private static final long LATER = SampleCabinet.seconds(60);

    private static Set<String> lit(State state, int atMillis) {
        return Lamps.lit(
                SampleCabinet.in(state, TimeUnit.MILLISECONDS.toNanos(atMillis), Optional.of(SampleCabinet.TODAY)));
    }

    @Test
    void idleEveryLaneThatCanGiveIsLit() {
        assertThat(lit(new State.Idle(), 0)).isEqualTo(CAN_GIVE);
        assertThat(lit(new State.Idle(), 700)).isEqualTo(CAN_GIVE);
    }

    @Test
    void withoutATrustedDayNoneIsLit() {
        assertThat(Lamps.lit(SampleCabinet.in(new State.Idle(), 0, Optional.empty())))
                .isEmpty();
    }

    @Test
    void aCardIsWaitedForWithTheChosenLaneAlone() {
        State state = new State.AwaitingCard(SampleCabinet.FIRST, LATER);
        assertThat(lit(state, 0)).containsExactly("A1");
        assertThat(lit(state, 700)).isEmpty();
        assertThat(lit(state, 1300)).containsExactly("A1");
    }

    @Test
    void aChoiceIsWaitedForWithAllThatCanGive() {
        State state = new State.AwaitingChoice(SampleCabinet.CARD, LATER);
        assertThat(lit(state, 0)).isEqualTo(CAN_GIVE);
        assertThat(lit(state, 700)).isEmpty();
    }

    @Test
    void theLaneThatTurnsIsLitThroughout() {
        assertThat(lit(SampleCabinet.turning(), 0)).containsExactly("A1");
        assertThat(lit(SampleCabinet.turning(), 700)).containsExactly("A1");
    }

    @Test
    void aRefusalBlinksAllOfThemFast() {
        State state = new State.Refusing(new Refusal.Unavailable(), LATER);
        assertThat(lit(state, 0)).hasSize(8);
        assertThat(lit(state, 200)).isEmpty();
    }

    @Test
    void inServiceOutOfOrderAndWhenSomethingLiesInTheHatchAllAreDark() {
        assertThat(lit(new State.InService(), 0)).isEmpty();
        assertThat(lit(new State.OutOfOrder("disk"), 0)).isEmpty();
        assertThat(lit(new State.Delivered(SampleCabinet.FIRST, LATER), 0)).isEmpty();
    }
}
