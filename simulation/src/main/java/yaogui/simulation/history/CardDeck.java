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

    private static final int CARDS = 400;
    private static final int WINDOW_DAYS = 28;

    private final IssuerKey key;
    private final List<String> texts = new ArrayList<>();

    /**
     * @param from when the replay begins
     * @param until when it has ended
     */
    CardDeck(CountyId county, Instant from, Instant until, RandomGenerator random) {
        key = IssuerKey.generate(county, random);
        for (int i = 0; i < CARDS; i++) {
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
        return texts.get(n % CARDS);
    }

    int size() {
        return CARDS;
    }

    TrustList trust() {
        return new TrustList(List.of(key.trusted()), List.of(), List.of());
    }

    /**
     * A quota that nobody exhausts: a window meets two months at most, and in each a card is shown at one site at most
     * this often.
     *
     * @param busiest orders in a month at the site with the most
     */
    Policy policy(int busiest) {
        int boxes = 2 * (busiest / CARDS + 1);
        return new Policy(Arrays.stream(ProductClass.values())
                .map(one -> new Policy.Rule(one, boxes, WINDOW_DAYS, false))
                .toList());
    }
}
