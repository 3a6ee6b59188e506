package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.B1;
import static yaogui.agent.dispensing.TestGoods.B2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.EMERGENCY;
import static yaogui.agent.dispensing.TestGoods.GEL;
import static yaogui.agent.dispensing.TestGoods.PILL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardFault;

/** Why a resident gets nothing. It is said, it is forgotten after a while, and it leaves nothing in the journal. */
class B02_Refusals {

    @AutoClose
    private final TestPoint point;

    B02_Refusals(@TempDir Path home) {
        point = new TestPoint(home)
                .with(A1, "L1", 3)
                .with(A3, "G1", 3)
                .with(B1, "E1", 3)
                .with(B2, "P1", 3);
    }

    private Refusal refusal() {
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
        return ((State.Refusing) point.state()).refusal();
    }

    private Refusal refusalOf(ProductId product, String card) {
        point.show(card);
        point.choose(product);
        return refusal();
    }

    @AfterEach
    void itIsForgottenAndLeftNothing() {
        point.pass(Dispensing.MESSAGE.minusSeconds(1));
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
        point.pass(Duration.ofSeconds(2));
        assertThat(point.state()).isEqualTo(new State.Idle());
        assertThat(point.story()).noneMatch(line -> line.startsWith("order") || line.startsWith("turn"));
    }

    static Stream<Arguments> badCards() {
        return Stream.of(
                Arguments.of(CardFault.NOT_A_CARD, "https://example.org/pay?to=somebody"),
                Arguments.of(CardFault.TOO_LONG, "YJ1:" + "A".repeat(5000)),
                Arguments.of(CardFault.DAMAGED, TestCards.damaged(1)),
                Arguments.of(CardFault.UNKNOWN_ISSUER, TestCards.ofAnotherCounty(1)),
                Arguments.of(CardFault.FORGED, TestCards.forged(1)),
                Arguments.of(CardFault.REVOKED, TestCards.reportedLost()),
                Arguments.of(CardFault.NOT_YET_VALID, TestCards.notYetValid(1)),
                Arguments.of(CardFault.EXPIRED, TestCards.expired(1)));
    }

    @ParameterizedTest
    @MethodSource("badCards")
    void aCardThatIsNotGood(CardFault fault, String text) {
        point.show(text);
        assertThat(refusal()).isEqualTo(new Refusal.BadCard(fault));
    }

    @Test
    void aGoodCardWhileTheDateIsUnknown() {
        point.time.setClock(Instant.EPOCH);
        point.show(TestCards.of(1));
        assertThat(refusal()).isEqualTo(new Refusal.BadCard(CardFault.CLOCK_UNKNOWN));
    }

    @ParameterizedTest
    @EnumSource(CardFault.class)
    void everyFaultIsAmongThese(CardFault fault) {
        assertThat(fault == CardFault.CLOCK_UNKNOWN || badCards().anyMatch(each -> each.get()[0] == fault))
                .isTrue();
        point.show(TestCards.damaged(1));
    }

    @Test
    void aProductThatIsInNoRule() {
        assertThat(refusalOf(PILL, TestCards.of(1))).isEqualTo(new Refusal.NotEntitled());
    }

    @Test
    void aProductThatTheCardDoesNotName() {
        String onlyGel = TestCards.entitlingTo(EnumSet.of(ProductClass.GEL), 1);
        assertThat(refusalOf(CONDOM, onlyGel)).isEqualTo(new Refusal.NotEntitled());
    }

    @Test
    void aProductForAdults() {
        assertThat(refusalOf(EMERGENCY, TestCards.minor(1))).isEqualTo(new Refusal.AdultsOnly());
    }

    @Test
    void aProductThatWasTakenAlready() {
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).hasSize(3);
        assertThat(refusalOf(GEL, TestCards.of(1))).isEqualTo(new Refusal.UsedUp(LocalDate.of(2026, 12, 3)));
    }

    @Test
    void aProductThatIsNotThere() {
        point.cabinet.unload("A3");
        point.openDoor();
        point.note(new StaffAction.Count(A3, 0));
        point.shutDoor();
        assertThat(refusalOf(GEL, TestCards.of(1))).isEqualTo(new Refusal.Unavailable());
    }

    @Test
    void andOneThatNobodyKnows() {
        assertThat(refusalOf(new ProductId("umbrella"), TestCards.of(1))).isEqualTo(new Refusal.Unavailable());
    }

    @Test
    void aHatchThatStaysBlocked() {
        point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        point.choose(CONDOM);
        point.show(TestCards.of(1));
        point.pass(Dispensing.HATCH_PATIENCE);
        assertThat(refusal()).isEqualTo(new Refusal.HatchBlocked());
    }
}
