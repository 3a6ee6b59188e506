package yaogui.agent.dispensing;

import java.util.List;
import yaogui.agent.stock.Slot;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/** What the test county gives out, how much of it, and from which lanes. */
public final class TestGoods {

    public static final ProductId CONDOM = new ProductId("condom-52-10");
    public static final ProductId GEL = new ProductId("gel-10");

    /** For adults only. */
    public static final ProductId EMERGENCY = new ProductId("emergency-1");

    /** In no rule of the policy, so given out at no machine. */
    public static final ProductId PILL = new ProductId("pill-21");

    public static final LaneId A1 = new LaneId("A1");
    public static final LaneId A2 = new LaneId("A2");
    public static final LaneId A3 = new LaneId("A3");
    public static final LaneId B1 = new LaneId("B1");
    public static final LaneId B2 = new LaneId("B2");

    public static final List<Slot> PLANOGRAM = List.of(
            new Slot(A1, CONDOM, 12),
            new Slot(A2, CONDOM, 12),
            new Slot(A3, GEL, 6),
            new Slot(B1, EMERGENCY, 6),
            new Slot(B2, PILL, 6));

    public static final Catalogue CATALOGUE = new Catalogue(List.of(
            product(CONDOM, ProductClass.CONDOM),
            product(GEL, ProductClass.GEL),
            product(EMERGENCY, ProductClass.EMERGENCY_PILL),
            product(PILL, ProductClass.PILL)));

    public static final Policy POLICY = new Policy(List.of(
            new Policy.Rule(ProductClass.CONDOM, 2, 30, false),
            new Policy.Rule(ProductClass.GEL, 1, 90, false),
            new Policy.Rule(ProductClass.EMERGENCY_PILL, 1, 30, true)));

    private TestGoods() {}

    public static Product product(ProductId id, ProductClass productClass) {
        Text text = new Text("安全套", id.text());
        return new Product(id, productClass, text, new Text("盒", "box"), text, List.of(text), List.of(text));
    }
}
