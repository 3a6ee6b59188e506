package yaogui.console.cards;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;

/**
 * Cards that are alike but for their random id.
 *
 * @param days on how many days they are good, the first included, 1 to 3660
 * @param adult what the issuer has seen of the holder's age
 */
record CardBatch(int count, int days, Set<ProductClass> classes, CardMedium medium, boolean adult) {

    static final int MAX_COUNT = 1_000;
    static final int MAX_DAYS = 3_660;

    /** China has one. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    CardBatch {
        classes = Set.copyOf(classes);
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("Issue 1 to %d cards at once, not %d.".formatted(MAX_COUNT, count));
        }
        if (days < 1 || days > MAX_DAYS) {
            throw new IllegalArgumentException("A card is good for 1 to %d days, not %d.".formatted(MAX_DAYS, days));
        }
    }

    /** Good from this morning: a card that told the minute of its issue would tell who fetched it. */
    List<IssuedCard> issue(IssuerKey key, Instant now, RandomGenerator chance) {
        CardIssuer issuer = new CardIssuer(key);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate lastDay = today.plusDays(days - 1L);
        return IntStream.range(0, count)
                .mapToObj(_ -> new CardClaims(
                        CardId.random(chance),
                        new CountyId(key.area()),
                        today.atStartOfDay(ZONE).toInstant(),
                        lastDay.plusDays(1).atStartOfDay(ZONE).toInstant(),
                        classes,
                        1,
                        medium,
                        adult))
                .map(claims -> new IssuedCard(issuer.issue(claims), lastDay))
                .toList();
    }
}
