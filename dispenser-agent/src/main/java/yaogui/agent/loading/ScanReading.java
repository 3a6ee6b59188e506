package yaogui.agent.loading;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.LaneId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/**
 * Says what a scanned text is, and refuses at once what must not go into a lane (F19, F26).
 *
 * @param shelf the lanes of this machine
 * @param catalogue what the products are
 * @param fitness what may be loaded now
 */
public record ScanReading(Shelf shelf, Catalogue catalogue, Fitness fitness) {

    private static final Pattern LABEL = Pattern.compile("LANE:([A-Z][0-9]{1,2})");

    /** By a clock that nobody trusts the century is still ours. */
    private static final Year AT_LEAST = Year.of(2026);

    public Scan read(String text) {
        Matcher label = LABEL.matcher(text);
        if (label.matches()) {
            return label(new LaneId(label.group(1)));
        }
        return BoxCode.read(text, thisYear())
                .map(this::box)
                .orElseGet(
                        () -> refused(
                                "没有认出这个码。请扫药盒上的码或货道标签，也可以手工填写。",
                                "This is neither a box's code nor a lane's label. Scan one of those, or type what the box says."));
    }

    private Year thisYear() {
        return fitness.today()
                .map(LocalDate::getYear)
                .map(Year::of)
                .filter(AT_LEAST::isBefore)
                .orElse(AT_LEAST);
    }

    private Scan label(LaneId lane) {
        return shelf.find(lane).isPresent()
                ? new Scan.Label(lane)
                : refused("这台药具发放机没有货道 %s。".formatted(lane), "This machine has no lane %s.".formatted(lane));
    }

    private Scan box(BoxCode code) {
        Optional<Product> found = catalogue.find(code.gtin());
        if (found.isEmpty()) {
            return refused(
                    "药具目录里没有条码 %s，请不要装入，把这盒带回药具站。".formatted(code.gtin()),
                    "No product of the catalogue bears %s. Do not load it; take this box back to the station."
                            .formatted(code.gtin()));
        }
        Product product = found.get();
        if (product.marking().orElseThrow().samples().contains(code.gtin())) {
            return refused(
                    "这是%s的展示样品，不能装入。".formatted(product.name().zh()),
                    "This is a display sample of %s. It never goes into a lane."
                            .formatted(product.name().en()));
        }
        if (shelf.lanesOf(product.id()).isEmpty()) {
            return refused(
                    "这台药具发放机没有%s的货道。".formatted(product.name().zh()),
                    "No lane of this machine is for %s."
                            .formatted(product.name().en()));
        }
        return fitness.objection(product.id(), code.lot(), code.expiry())
                .<Scan>map(Scan.Refused::new)
                .orElseGet(() -> new Scan.Box(product.id(), code.lot(), code.expiry()));
    }

    private static Scan refused(String zh, String en) {
        return new Scan.Refused(new Text(zh, en));
    }
}
