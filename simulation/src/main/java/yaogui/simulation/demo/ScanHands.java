package yaogui.simulation.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.stock.Slot;
import yaogui.protocol.Gtin;
import yaogui.protocol.document.Marking;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** What staff hold before a point's reader while they fill it: a lane's label, a box for it, a display sample. Any thread. */
final class ScanHands {

    private static final DateTimeFormatter LOT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int SHELF_LIFE_MONTHS = 24;

    private final DemoPoint point;

    ScanHands(DemoPoint point) {
        this.point = point;
    }

    Text label(String lane) {
        point.reader().show("LANE:" + lane);
        return new Text("已扫货道标签 " + lane, "Scanned the label of lane " + lane);
    }

    /** A box of today's lot for this lane. */
    Text box(String lane) throws Unfit {
        return show(lane, Marking::boxes, new Text("已扫药盒：", "Scanned a box: "));
    }

    Text sample(String lane) throws Unfit {
        return show(lane, Marking::samples, new Text("已扫展示样品：", "Scanned a display sample: "));
    }

    /** As a scan engine sends it: what is of a fixed length first, the lot last. */
    private Text show(String lane, Function<Marking, List<Gtin>> numbers, Text done) throws Unfit {
        Product product = product(lane);
        LocalDate today = dispenser()
                .view()
                .today()
                .orElseThrow(() -> new Unfit(
                        409, new Text("时间还没有校准，不能判断有效期。", "The clock is not set, so no date can be judged.")));
        Gtin gtin = product.marking().map(numbers).orElse(List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Unfit(409, new Text("目录里没有它的条码。", "The catalogue has no code for it.")));
        point.reader()
                .show("01%s17%s10%s"
                        .formatted(gtin, PRINTED.format(today.plusMonths(SHELF_LIFE_MONTHS)), LOT.format(today)));
        return new Text(
                done.zh() + product.name().zh(), done.en() + product.name().en());
    }

    private Product product(String lane) throws Unfit {
        return point.configuration().lanes().stream()
                .filter(slot -> slot.lane().text().equals(lane))
                .map(Slot::product)
                .findFirst()
                .flatMap(dispenser().view().inForce().catalogue()::find)
                .orElseThrow(() ->
                        new Unfit(409, new Text("目录里没有这种药具。", "The catalogue does not know what this lane holds.")));
    }

    private Dispenser dispenser() throws Unfit {
        return point.dispenser()
                .orElseThrow(() -> new Unfit(
                        409, new Text("没有电，机器没有反应。请先供电。", "There is no power, so nothing happens. Restore it first.")));
    }
}
