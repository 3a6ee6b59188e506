package yaogui.simulation.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.CardTrust;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Policy;
import yaogui.protocol.message.Desired;
import yaogui.simulation.SampleCatalogue;

/** The bench's county on paper: its cards, and the documents that a dispenser goes by. */
public final class BenchDocuments {

    public static final CountyId COUNTY = new CountyId("qingxi");
    public static final ProductId PRODUCT = new ProductId("condom-52-10");

    private final RandomGenerator random;
    private final IssuerKey key;
    private final Instant from;
    private final TrustList trust;

    public BenchDocuments(Instant now, RandomGenerator random) {
        this.random = random;
        this.key = IssuerKey.generate(COUNTY, random);
        this.from = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        this.trust = new TrustList(List.of(key.trusted()), List.of(), List.of());
    }

    /** A card that nobody has shown before. */
    public String freshCard() {
        return new CardIssuer(key)
                .issue(new CardClaims(
                        CardId.random(random),
                        COUNTY,
                        from,
                        from.plus(Duration.ofDays(730)),
                        EnumSet.of(ProductClass.CONDOM),
                        1,
                        CardMedium.PAPER,
                        true));
    }

    CardTrust trust() {
        return CardTrust.of(trust);
    }

    /** Every document that a dispenser is told. */
    public Map<Desired.Kind, Object> all() {
        Map<Desired.Kind, Object> documents = new EnumMap<>(Desired.Kind.class);
        documents.put(Desired.Kind.CATALOGUE, SampleCatalogue.read());
        documents.put(Desired.Kind.POLICY, new Policy(List.of(new Policy.Rule(ProductClass.CONDOM, 1, 14, false))));
        documents.put(Desired.Kind.HOLDS, Holds.NONE);
        documents.put(Desired.Kind.CARDS, trust);
        return documents;
    }
}
