package yaogui.agent.desired;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Slot;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LotId;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.card.TrustedKey;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.Signed;

/** What the console wants in force is taken over whole, from it alone, by the one it is meant for, and never backwards. */
class C01_Desired {

    private static final DispenserId ME = TestPoint.ID;
    private static final Holds HOLDS = new Holds(Set.of(new Holds.Lot(TestGoods.CONDOM, new LotId("L1"))));

    @TempDir
    Path home;

    private Journal journal;
    private DesiredDocuments documents;

    @BeforeEach
    void start() {
        journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(1));
        documents = new DesiredDocuments(
                ME,
                new TrustedKeys(ConsoleKey.ring(TestConsole.KEYS)),
                TestGoods.PLANOGRAM.stream().map(Slot::lane).toList(),
                journal);
        journal.replay(documents::after);
    }

    @AfterEach
    void powerCut() {
        journal.abandon();
    }

    private DesiredDocuments.Reception receive(Desired.Kind kind, long version, Object body) {
        return receive(TestConsole.desired(ME, kind, version, body));
    }

    private DesiredDocuments.Reception receive(Signed signed) {
        return documents.receive(signed, (applied, rider) -> journal.append(Instant.EPOCH, true, applied, rider));
    }

    private String refused(Signed signed) {
        InForce before = documents.inForce();
        DesiredDocuments.Reception reception = receive(signed);
        assertThat(reception).isInstanceOf(DesiredDocuments.Reception.Refused.class);
        assertThat(documents.inForce()).as("nothing of it").isSameAs(before);
        return ((DesiredDocuments.Reception.Refused) reception).why();
    }

    @Test
    void aBoardThatHasNeverHeardFromItsConsoleKnowsNothing() {
        assertThat(documents.inForce()).isSameAs(InForce.NOTHING);
    }

    @Test
    void aSignedDocumentIsInForceAtOnceEachKindByItself() {
        assertThat(receive(Desired.Kind.HOLDS, 3, HOLDS)).isInstanceOf(DesiredDocuments.Reception.Applied.class);
        assertThat(receive(Desired.Kind.POLICY, 1, TestGoods.POLICY))
                .isInstanceOf(DesiredDocuments.Reception.Applied.class);
        assertThat(documents.inForce().holds()).contains(HOLDS);
        assertThat(documents.inForce().policy()).isEqualTo(TestGoods.POLICY);
        assertThat(documents.inForce().versions()).isEqualTo(Map.of(Desired.Kind.HOLDS, 3L, Desired.Kind.POLICY, 1L));
    }

    @Test
    void itIsKeptAcrossAPowerCut() {
        receive(Desired.Kind.CATALOGUE, 2, TestGoods.CATALOGUE);
        receive(Desired.Kind.POLICY, 1, TestGoods.POLICY);
        receive(Desired.Kind.HOLDS, 3, HOLDS);
        receive(Desired.Kind.CARDS, 31, TestCards.trust());
        powerCut();
        start();
        assertThat(documents.inForce().catalogue()).isEqualTo(TestGoods.CATALOGUE);
        assertThat(documents.inForce().policy()).isEqualTo(TestGoods.POLICY);
        assertThat(documents.inForce().holds()).contains(HOLDS);
        assertThat(documents.inForce().versions())
                .containsEntry(Desired.Kind.CARDS, 31L)
                .hasSize(4);
    }

    @Test
    void theSameOneAgainOrAnOlderOneChangesNothing() {
        receive(Desired.Kind.HOLDS, 3, HOLDS);
        assertThat(receive(Desired.Kind.HOLDS, 3, Holds.NONE)).isInstanceOf(DesiredDocuments.Reception.Stale.class);
        assertThat(receive(Desired.Kind.HOLDS, 2, Holds.NONE)).isInstanceOf(DesiredDocuments.Reception.Stale.class);
        assertThat(documents.inForce().holds()).contains(HOLDS);
        powerCut();
        start();
        assertThat(receive(Desired.Kind.HOLDS, 2, Holds.NONE)).isInstanceOf(DesiredDocuments.Reception.Stale.class);
    }

    @Test
    void anotherKeyDoesNotCountUnderWhateverName() {
        Signed good = TestConsole.desired(ME, Desired.Kind.HOLDS, 1, HOLDS);
        Signed.Purpose purpose = Signed.Purpose.DESIRED;
        assertThat(refused(
                        Signed.sign(purpose, good.document(), TestConsole.KEY_NAME, TestConsole.STRANGER.getPrivate())))
                .isEqualTo("A desired document is not signed by this county's console.");
        assertThat(refused(Signed.sign(purpose, good.document(), "console-9", TestConsole.KEY.getPrivate())))
                .contains("not signed");
    }

    @Test
    void norDoesASignatureForAnotherTextOrPurpose() {
        Signed good = TestConsole.desired(ME, Desired.Kind.HOLDS, 1, HOLDS);
        refused(new Signed(good.kid(), good.document().replace("\"L1\"", "\"L2\""), good.signature()));
        refused(Signed.sign(
                Signed.Purpose.COMMAND, good.document(), TestConsole.KEY_NAME, TestConsole.KEY.getPrivate()));
    }

    @Test
    void whatIsMeantForAnotherDispenserIsRefused() {
        DispenserId other = new DispenserId("qz-0422");
        assertThat(refused(TestConsole.desired(other, Desired.Kind.HOLDS, 1, HOLDS)))
                .isEqualTo("A desired document is meant for qz-0422.");
    }

    @Test
    void whatIsSignedButCannotBeUsedIsRefusedAndSaysWhy() {
        assertThat(refused(TestConsole.signed("{}"))).startsWith("A desired document is signed but cannot be used: ");
        assertThat(refused(TestConsole.signed("nonsense"))).contains("cannot be used");
        assertThat(refused(TestConsole.desired(ME, Desired.Kind.POLICY, 1, HOLDS)))
                .contains("rules");
        Policy twice = new Policy(List.of(TestGoods.POLICY.rules().getFirst()));
        String text = TestConsole.desired(ME, Desired.Kind.POLICY, 1, twice).document();
        String rule = text.substring(text.indexOf("[{") + 1, text.indexOf("]"));
        assertThat(refused(TestConsole.signed(text.replace(rule, rule + "," + rule))))
                .contains("a product class has two rules in one policy");
        TrustedKey key = TestCards.trust().keys().getFirst();
        TrustList broken = new TrustList(
                List.of(new TrustedKey(key.kid(), key.area(), key.algorithm(), "AAAA")), List.of(), List.of());
        assertThat(refused(TestConsole.desired(ME, Desired.Kind.CARDS, 1, broken)))
                .contains(key.kid());
    }
}
