package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.B1;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.EMERGENCY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.kiosk.Sentences;
import yaogui.protocol.card.CardFault;
import yaogui.protocol.card.RevocationTag;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;

/** What can be done with a card that nobody meant. The policy of the tests gives two boxes of condoms in 30 days. */
class B14_CardsInTheField {

    private static final int BOXES = 2;

    @TempDir
    private Path home;

    private TestPoint point(String name) {
        try {
            return new TestPoint(Files.createDirectory(home.resolve(name))).with(A1, "L1", 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int taken(TestPoint point, String card) {
        int before = point.cabinet.fallen().size();
        for (int i = 0; i < BOXES + 2; i++) {
            point.take(CONDOM, card);
        }
        return point.cabinet.fallen().size() - before;
    }

    @Test
    void f38_aCardAndItsPhotographTogetherTakeWhatOneCardMayTake() {
        try (TestPoint point = point("one")) {
            String card = TestCards.of(1);
            String photograph = String.copyValueOf(card.toCharArray());
            point.take(CONDOM, card);
            assertThat(taken(point, photograph)).isEqualTo(BOXES - 1);
            assertThat(taken(point, card)).isZero();
            assertThat(taken(point, TestCards.of(2)))
                    .as("nobody else loses by it")
                    .isEqualTo(BOXES);
        }
    }

    @Test
    void f38_alsoAfterThePowerFailed() {
        try (TestPoint point = point("one")) {
            assertThat(taken(point, TestCards.of(1))).isEqualTo(BOXES);
            point.cutPower();
            point.powerOn();
            assertThat(taken(point, TestCards.of(1))).isZero();
        }
    }

    @Test
    void f40_aRevokedCardIsRefusedForAsLongAsTheBoardHearsNothing() {
        try (TestPoint point = point("one")) {
            for (int start = 1; start <= 3; start++) {
                point.restart();
                point.show(TestCards.reportedLost());
                assertThat(point.state())
                        .isInstanceOfSatisfying(
                                State.Refusing.class,
                                refusing -> assertThat(refusing.refusal())
                                        .isEqualTo(new Refusal.BadCard(CardFault.REVOKED)));
            }
        }
    }

    @Test
    void f40_oneOfWhoseLossTheBoardHasNotHeardTakesItsQuotaAtMostAndNothingOnceItHears() {
        try (TestPoint point = point("one")) {
            point.take(CONDOM, TestCards.of(1));
            assertThat(point.cabinet.fallen()).hasSize(1);
            TrustList before = TestCards.trust();
            String lost = RevocationTag.of(TestCards.claims(1).id()).text();
            point.desire(Desired.Kind.CARDS, 2, new TrustList(before.keys(), List.of(lost), before.minimumSerials()));
            assertThat(taken(point, TestCards.of(1))).isZero();
        }
    }

    @Test
    void f41_atTwoMachinesWithoutANetworkACardTakesItsQuotaAtEachAndNoMore() {
        try (TestPoint one = point("one");
                TestPoint other = point("other")) {
            one.take(CONDOM, TestCards.of(1));
            assertThat(taken(other, TestCards.of(1))).isEqualTo(BOXES);
            assertThat(taken(one, TestCards.of(1))).isEqualTo(BOXES - 1);
            assertThat(taken(one, TestCards.of(1)) + taken(other, TestCards.of(1)))
                    .isZero();
        }
    }

    @Test
    void f42_aYoungPersonIsToldNeutrallyAndWhereToAsk() {
        try (TestPoint point = point("one").with(B1, "E1", 3)) {
            point.show(TestCards.minor(1));
            point.choose(EMERGENCY);
            assertThat(point.state())
                    .isInstanceOfSatisfying(
                            State.Refusing.class,
                            refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.AdultsOnly()));
            Text said = Sentences.of(point.state());
            assertThat(said.zh()).contains("卫生院").doesNotContain("岁", "成年", "年龄", "不能", "禁止");
            assertThat(said.en().toLowerCase(Locale.ROOT))
                    .contains("health centre")
                    .doesNotContain("age", "adult", "minor", "young", "under", "not allowed");
            assertThat(point.story()).as("it leaves no trace").isEmpty();
            assertThat(taken(point, TestCards.minor(1)))
                    .as("what is for everybody it may take")
                    .isEqualTo(BOXES);
        }
    }
}
