package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.loading.Scan;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LotId;

/** F19: with the service door open the reader is for labels and boxes; a card means nothing then, and leaves nothing. */
class F19_BoxBeforeTheReader {

    @AutoClose
    private final TestPoint point;

    F19_BoxBeforeTheReader(@TempDir Path home) {
        point = new TestPoint(home);
    }

    private Scan scanned() {
        return point.dispenser().view().scan().orElseThrow().scan();
    }

    @Test
    void f19_aLabelIsReadWhileTheDoorIsOpenAndForgottenWhenItIsShut() {
        point.show("LANE:A1");
        assertThat(point.dispenser().view().scan()).isEmpty();
        assertThat(point.state()).isInstanceOf(State.Refusing.class);

        point.openDoor();
        point.pass(CardGate.SAME_CARD);
        point.show("LANE:A1");
        assertThat(scanned()).isEqualTo(new Scan.Label(A1));
        assertThat(point.dispenser().view().scan().orElseThrow().number()).isEqualTo(1);
        point.show("LANE:A2");
        assertThat(point.dispenser().view().scan().orElseThrow().number()).isEqualTo(2);
        point.shutDoor();
        assertThat(point.dispenser().view().scan()).isEmpty();
    }

    @Test
    void aCardShownToStaffAtWorkServesNobodyAndIsNotKept() {
        point.openDoor();
        point.show(TestCards.of(1));
        assertThat(point.state()).isEqualTo(new State.InService());
        assertThat(scanned()).isInstanceOf(Scan.Refused.class);
        assertThat(point.dispenser().view().toString()).doesNotContain(TestCards.of(1));
    }

    @Test
    void f20_aLoadingThatDoesNotFitIsTwoEntriesAndTheShelfIsAsItWasCounted() {
        point.openDoor();
        point.story();
        StaffAction load =
                new StaffAction.Load(A1, TestGoods.CONDOM, new LotId("L1"), TestPoint.FAR_EXPIRY, 5, OptionalInt.of(4));
        assertThat(point.answer(load).refusal()).isPresent();
        assertThat(point.story()).isEmpty();
        assertThat(point.answer(load).refusal()).isEmpty();
        assertThat(point.story()).containsExactly("loaded: A1, 5 of lot L1", "counted: A1, 4");
        assertThat(point.lane(A1).count()).isEqualTo(4);
    }
}
