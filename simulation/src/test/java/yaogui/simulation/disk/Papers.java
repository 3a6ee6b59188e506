package yaogui.simulation.disk;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import yaogui.agent.stock.Slot;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** A county on paper: two products, one card, and a console that signs. */
final class Papers {

    static final Instant NOW = Instant.parse("2027-03-01T02:00:00Z");
    static final DispenserId ID = new DispenserId("qz-0421");
    static final LaneId A1 = new LaneId("A1");
    static final LaneId A2 = new LaneId("A2");
    static final ProductId CONDOM = new ProductId("condom-52-10");
    static final ProductId GEL = new ProductId("gel-10");
    static final List<Slot> PLANOGRAM = List.of(new Slot(A1, CONDOM, 6), new Slot(A2, GEL, 6));

    static final Catalogue CATALOGUE =
            new Catalogue(List.of(product(CONDOM, ProductClass.CONDOM), product(GEL, ProductClass.GEL)));

    /** Nobody has any of this lot, so that what is held keeps no other box in. */
    static final Holds.Lot HELD = new Holds.Lot(CONDOM, new LotId("C0"));

    static final Holds.Lot ALSO_HELD = new Holds.Lot(GEL, new LotId("G0"));

    static final Policy POLICY = policy(30);

    private static final CountyId COUNTY = new CountyId("qingzhou");
    private static final SplittableRandom RANDOM = new SplittableRandom(3);
    private static final IssuerKey ISSUER = IssuerKey.generate(COUNTY, RANDOM);
    private static final KeyPair CONSOLE = console();

    static final Map<String, PublicKey> KEYS = Map.of("console-1", CONSOLE.getPublic());
    static final TrustList TRUST = new TrustList(List.of(ISSUER.trusted()), List.of(), List.of());
    static final String CARD = new CardIssuer(ISSUER)
            .issue(new CardClaims(
                    CardId.random(RANDOM),
                    COUNTY,
                    NOW.minus(Duration.ofDays(30)),
                    NOW.plus(Duration.ofDays(700)),
                    EnumSet.of(ProductClass.CONDOM, ProductClass.GEL),
                    1,
                    CardMedium.PAPER,
                    true));

    private Papers() {}

    /** Quotas of both classes, in windows of so many days. */
    static Policy policy(int days) {
        return new Policy(List.of(
                new Policy.Rule(ProductClass.CONDOM, 4, days, false),
                new Policy.Rule(ProductClass.GEL, 4, days, false)));
    }

    static Signed desired(Desired.Kind kind, long version, Object body) {
        String document = MessageCodec.writeDocument(new Desired(ID, kind, version, MessageCodec.toBody(body)));
        return Signed.sign(Signed.Purpose.DESIRED, document, "console-1", CONSOLE.getPrivate());
    }

    private static Product product(ProductId id, ProductClass productClass) {
        Text text = new Text("产品", id.text());
        return new Product(id, productClass, text, new Text("盒", "box"), text, List.of(text), List.of(text));
    }

    private static KeyPair console() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has Ed25519", e);
        }
    }
}
