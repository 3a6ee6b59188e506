package yaogui.agent.dispensing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.RevocationTag;
import yaogui.protocol.card.TrustList;

/** Real cards, signed by an area's key, the same in every run. A holder is a number; each number has one card id. */
public final class TestCards {

    public static final CountyId QINGZHOU = new CountyId("qingzhou");

    /** What most cards entitle to: all that machines give out, but no film. */
    public static final Set<ProductClass> USUAL =
            EnumSet.of(ProductClass.CONDOM, ProductClass.GEL, ProductClass.PILL, ProductClass.EMERGENCY_PILL);

    private static final CountyId ELSEWHERE = new CountyId("linzhou");
    private static final IssuerKey KEY = IssuerKey.generate(QINGZHOU, new SplittableRandom(1));
    private static final IssuerKey KEY_ELSEWHERE = IssuerKey.generate(ELSEWHERE, new SplittableRandom(2));
    private static final int LOST = 13;

    private TestCards() {}

    /** A good card of an adult. */
    public static String of(int holder) {
        return issue(KEY, claims(holder));
    }

    public static CardClaims claims(int holder) {
        return claims(holder, QINGZHOU, days(-30), days(335), USUAL, true);
    }

    static String entitlingTo(Set<ProductClass> classes, int holder) {
        return issue(KEY, claims(holder, QINGZHOU, days(-30), days(335), classes, true));
    }

    static String minor(int holder) {
        return issue(KEY, claims(holder, QINGZHOU, days(-30), days(335), USUAL, false));
    }

    static String expired(int holder) {
        return issue(KEY, claims(holder, QINGZHOU, days(-30), days(-1), USUAL, true));
    }

    static String notYetValid(int holder) {
        return issue(KEY, claims(holder, QINGZHOU, days(1), days(335), USUAL, true));
    }

    static String ofAnotherCounty(int holder) {
        return issue(KEY_ELSEWHERE, claims(holder, ELSEWHERE, days(-30), days(335), USUAL, true));
    }

    /** Signed with somebody's own key under the name of the county's. */
    static String forged(int holder) {
        IssuerKey own = IssuerKey.generate(QINGZHOU, new SplittableRandom(3));
        IssuerKey pretended = new IssuerKey(KEY.kid(), own.area(), own.algorithm(), own.seed(), own.publicKey());
        return issue(pretended, claims(holder));
    }

    static String damaged(int holder) {
        return of(holder).substring(0, 100);
    }

    static String reportedLost() {
        return of(LOST);
    }

    /** What the boards of the county are told. */
    public static TrustList trust() {
        String lost = RevocationTag.of(claims(LOST).id()).text();
        return new TrustList(List.of(KEY.trusted()), List.of(lost), List.of());
    }

    public static CardClaims claims(
            int holder, CountyId area, Instant from, Instant until, Set<ProductClass> classes, boolean adult) {
        CardId id = CardId.random(new SplittableRandom(1000 + holder));
        return new CardClaims(id, area, from, until, classes, 1, CardMedium.PLASTIC, adult);
    }

    private static String issue(IssuerKey key, CardClaims claims) {
        return new CardIssuer(key).issue(claims);
    }

    private static Instant days(int fromNow) {
        return TestTime.NOON.plus(Duration.ofDays(fromNow));
    }
}
