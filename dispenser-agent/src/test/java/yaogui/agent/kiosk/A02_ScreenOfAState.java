package yaogui.agent.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yaogui.agent.dispensing.Refusal;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.MessageCodec;

/** What the screen shows follows from the dispenser's view alone, and shows nobody what another took. */
final class A02_ScreenOfAState {

    private static final long UNTIL = SampleCabinet.seconds(9);

    @Test
    void startOffersWhatLiesHereAndSaysOnlyWhetherThereIsSome() {
        Screen screen = Screen.of(SampleCabinet.in(new State.Idle()));

        assertThat(screen.view()).isEqualTo(Screen.View.START);
        assertThat(screen.offers()).hasSize(8).contains(new Screen.Offer(SampleCabinet.FIRST, true));
        assertThat(screen.offers().stream().filter(offer -> !offer.available()))
                .extracting(Screen.Offer::product)
                .containsExactly(SampleCabinet.SOLD_OUT, SampleCabinet.FAULTED);
        assertThat(screen.secondsLeft()).isEmpty();
        assertThat(screen.catalogue()).isEqualTo(3);
    }

    @Test
    void whatNoLaneIsForIsNotOffered() {
        var shelf = new Shelf(Map.of(new LaneId("A1"), SampleCabinet.shelf().get(new LaneId("A1"))), Optional.empty());
        Screen screen = Screen.of(SampleCabinet.with(
                new State.Idle(), SampleCabinet.NOW, Optional.of(SampleCabinet.TODAY), shelf, SampleCabinet.policy()));

        assertThat(screen.offers()).containsExactly(new Screen.Offer(SampleCabinet.FIRST, true));
    }

    @Test
    void whatThePolicyDoesNotGiveOutIsNotAvailable() {
        Policy condomsOnly = new Policy(List.of(new Policy.Rule(ProductClass.CONDOM, 1, 30, false)));
        Screen screen = Screen.of(SampleCabinet.with(
                new State.Idle(),
                SampleCabinet.NOW,
                Optional.of(SampleCabinet.TODAY),
                SampleCabinet.shelf(),
                condomsOnly));

        assertThat(screen.offers().stream().filter(Screen.Offer::available))
                .allSatisfy(offer -> assertThat(offer.product().text()).startsWith("condom"));
    }

    @Test
    void f33_withoutATrustedDayNothingIsAvailableAndTheStartSaysWhy() {
        Screen screen = Screen.of(SampleCabinet.in(new State.Idle(), SampleCabinet.NOW, Optional.empty()));

        assertThat(screen.offers()).noneMatch(Screen.Offer::available);
        assertThat(screen.sentence()).isEqualTo(Sentences.CLOCK_UNKNOWN);
    }

    @Test
    void aCardIsWaitedForWithWhatWasChosenAndTheSecondsThatAreLeft() {
        Screen screen = Screen.of(SampleCabinet.in(new State.AwaitingCard(SampleCabinet.FIRST, UNTIL)));

        assertThat(screen.product()).contains(SampleCabinet.FIRST);
        assertThat(screen.secondsLeft()).hasValue(9);
    }

    @Test
    void secondsAreRoundedUpAndNeverBelowNone() {
        State state = new State.AwaitingCard(SampleCabinet.FIRST, SampleCabinet.NOW + 1);
        assertThat(Screen.of(SampleCabinet.in(state)).secondsLeft()).hasValue(1);
        assertThat(Screen.of(SampleCabinet.in(state, SampleCabinet.seconds(5), Optional.of(SampleCabinet.TODAY)))
                        .secondsLeft())
                .hasValue(0);
    }

    @Test
    void usedUpTellsFromWhenOn() {
        LocalDate from = LocalDate.of(2026, 12, 1);
        Screen screen = Screen.of(SampleCabinet.in(new State.Refusing(new Refusal.UsedUp(from), UNTIL)));

        assertThat(screen.view()).isEqualTo(Screen.View.REFUSED);
        assertThat(screen.from()).contains(from);
    }

    static Stream<State> afterTheCard() {
        return Stream.of(
                new State.AwaitingChoice(SampleCabinet.CARD, UNTIL),
                SampleCabinet.turning(),
                new State.Delivered(SampleCabinet.FIRST, UNTIL),
                new State.Apologising(SampleCabinet.FIRST, SampleCabinet.CARD, true, UNTIL),
                new State.Refusing(new Refusal.AdultsOnly(), UNTIL),
                new State.OutOfOrder("disk"));
    }

    @ParameterizedTest
    @MethodSource("afterTheCard")
    void onceACardWasShownNothingSaysWhatIsTakenOrByWhom(State state) {
        Screen screen = Screen.of(SampleCabinet.in(state));
        String json = MessageCodec.writeDocument(screen);

        assertThat(screen.product()).isEmpty();
        assertThat(json).doesNotContain("\"card\"", "claims", "serial", "adult", "disk", "order", "A1");
    }

    @Test
    void theSameViewGivesTheSameScreen() {
        State state = new State.Idle();
        assertThat(Screen.of(SampleCabinet.in(state))).isEqualTo(Screen.of(SampleCabinet.in(state)));
    }
}
