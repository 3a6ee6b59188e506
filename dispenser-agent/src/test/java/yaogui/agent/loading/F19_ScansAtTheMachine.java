package yaogui.agent.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yaogui.agent.stock.Shelf;
import yaogui.agent.stock.Slot;
import yaogui.protocol.Gtin;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Marking;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** F19, F26: a box or a label held before the reader says what it is, or why it does not go into a lane. */
final class F19_ScansAtTheMachine {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final ProductId CONDOM = new ProductId("condom-52-10");
    private static final ProductId GEL = new ProductId("gel-10");
    private static final String BOX = "(01)09520000000103";
    private static final String SAMPLE = "(01)02000000000107(17)310228(10)S1";

    private Holds holds = Holds.NONE;
    private Optional<LocalDate> today = Optional.of(TODAY);

    private static Product product(ProductId id, String zh, String en, String box, String sample) {
        Text text = new Text(zh, en);
        return new Product(
                id,
                ProductClass.CONDOM,
                text,
                text,
                text,
                List.of(),
                List.of(),
                Optional.of(new Marking(List.of(new Gtin(box)), List.of(new Gtin(sample)))),
                Optional.empty());
    }

    private Scan scan(String text) {
        Shelf shelf = Shelf.empty(List.of(new Slot(new LaneId("A3"), CONDOM, 12)));
        Catalogue catalogue = new Catalogue(List.of(
                product(CONDOM, "避孕套", "condoms", "09520000000103", "02000000000107"),
                product(GEL, "凝胶", "gel", "09520000000509", "02000000000503")));
        return new ScanReading(shelf, catalogue, new Fitness(today, Optional.of(holds))).read(text);
    }

    private Text refused(String text) {
        assertThat(scan(text)).isInstanceOf(Scan.Refused.class);
        return ((Scan.Refused) scan(text)).why();
    }

    @Test
    void f19_aBoxSaysProductLotAndExpiryAndALabelTheLane() {
        assertThat(scan(BOX + "(17)310228(10)L1"))
                .isEqualTo(new Scan.Box(CONDOM, Optional.of(new LotId("L1")), Optional.of(LocalDate.of(2031, 2, 28))));
        assertThat(scan("LANE:A3")).isEqualTo(new Scan.Label(new LaneId("A3")));
    }

    @Test
    void f19_anArticleThatNobodyEnteredIsNotLoaded() {
        Text why = refused("(01)06901234567892(10)L1");
        assertThat(why.en()).contains("06901234567892", "Do not load it");
        assertThat(why.zh()).contains("药具目录里没有");
    }

    @Test
    void f19_aLaneOrAProductThatThisMachineDoesNotHave() {
        assertThat(refused("LANE:Z9").en()).isEqualTo("This machine has no lane Z9.");
        assertThat(refused("(01)09520000000509").en()).isEqualTo("No lane of this machine is for gel.");
    }

    @Test
    void f19_expiredAndHeldBoxesAreRefusedBeforeTheyAreInTheLane() {
        assertThat(refused(BOX + "(17)261122").en()).startsWith("These boxes expire on 2026-11-22. Do not load them");
        assertThat(scan(BOX + "(17)261123")).isInstanceOf(Scan.Box.class);
        holds = new Holds(Set.of(new Holds.Lot(CONDOM, new LotId("L1"))));
        assertThat(refused(BOX + "(10)L1").zh()).isEqualTo("批号 L1 已停发，请隔离。");
        assertThat(scan(BOX + "(10)L2")).isInstanceOf(Scan.Box.class);
    }

    @Test
    void f33_withoutATrustedClockNoDateIsJudgedHere() {
        today = Optional.empty();
        assertThat(scan(BOX + "(17)251122")).isInstanceOf(Scan.Box.class);
    }

    @Test
    void f26_aDisplaySampleNeverGoesIntoALane() {
        assertThat(refused(SAMPLE).en()).isEqualTo("This is a display sample of condoms. It never goes into a lane.");
        assertThat(refused(SAMPLE).zh()).isEqualTo("这是避孕套的展示样品，不能装入。");
    }

    @Test
    void aCardOrWhateverElseIsNeitherKeptNorShown() {
        assertThat(refused("YJ1:6BFOXN%TS3DHPVO13J").en()).doesNotContain("YJ1").contains("type what the box says");
        assertThat(refused("LANE:a3").en()).isEqualTo(refused("").en());
    }
}
