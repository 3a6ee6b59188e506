package yaogui.simulation.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Policy;

/** The one-cards of the replayed county's residents: as many at each site, shown in turn. */
final class CardDeck {

    private static final int FEWEST_CARDS = 20;
    private static final int MOST_CARDS = 400;
    private static final int ORDERS_A_CARD = 5;
    private static final int WINDOW_DAYS = 28;

    private final int busiest;
    private final IssuerKey key;
    private final List<String> texts = new ArrayList<>();

    /**
     * @param busiest orders in a month at the site with the most
     * @param from when the replay begins
     * @param until when it has ended
     */
    CardDeck(CountyId county, int busiest, Instant from, Instant until, RandomGenerator random) {
        this.busiest = busiest;
        key = IssuerKey.generate(county, random);
        int cards = Math.clamp(busiest / ORDERS_A_CARD, FEWEST_CARDS, MOST_CARDS);
        for (int i = 0; i < cards; i++) {
            texts.add(new CardIssuer(key)
                    .issue(new CardClaims(
                            CardId.random(random),
                            county,
                            from.minus(Duration.ofDays(1)),
                            until.plus(Duration.ofDays(365)),
                            EnumSet.allOf(ProductClass.class),
                            1,
                            CardMedium.PAPER,
                            true)));
        }
    }

    /** The text of the n-th card shown at a site. */
    String shown(int n) {
        return texts.get(n % texts.size());
    }

    TrustList trust() {
        return new TrustList(List.of(key.trusted()), List.of(), List.of());
    }

    /**
     * A quota that nobody exhausts: a window meets two months at most, and in each a card is shown at one site at most
     * this often.
     */
    Policy policy() {
        int boxes = 2 * (busiest / texts.size() + 1);
        return new Policy(Arrays.stream(ProductClass.values())
                .map(one -> new Policy.Rule(one, boxes, WINDOW_DAYS, false))
                .toList());
    }
}
