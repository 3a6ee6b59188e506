package yaogui.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.RevocationTag;
import yaogui.protocol.card.TrustList;

/** The deck of cards that are shown in a simulated county: most of them good, some not, and things that are no cards. */
final class Cards {

    private static final CountyId HERE = new CountyId("qingzhou");
    private static final CountyId ELSEWHERE = new CountyId("linzhou");
    private static final int GOOD = 10;
    private static final double SHOWS_GOOD_CARD = 0.85;

    private final RandomGenerator random;
    private final IssuerKey key;
    private final List<String> good = new ArrayList<>();
    private final List<String> bad = new ArrayList<>();
    private final List<CardId> ids = new ArrayList<>();
    private final String revoked;

    Cards(RandomGenerator random, Instant now) {
        this.random = random;
        key = IssuerKey.generate(HERE, random);
        Instant from = now.minus(Duration.ofDays(30));
        Instant until = now.plus(Duration.ofDays(700));
        for (int i = 0; i < GOOD; i++) {
            good.add(issue(key, HERE, from, until));
        }
        bad.add(issue(key, HERE, from, now.minus(Duration.ofDays(1))));
        bad.add(issue(key, HERE, now.plus(Duration.ofDays(300)), until));
        bad.add(issue(IssuerKey.generate(ELSEWHERE, random), ELSEWHERE, from, until));
        bad.add(issue(forged(), HERE, from, until));
        bad.add(issue(key, HERE, from, until));
        revoked = RevocationTag.of(ids.getLast()).text();
        bad.add(good.getFirst().substring(0, 60));
        bad.add("https://example.org/pay?to=somebody");
        bad.add("YJ1:" + "A".repeat(5000));
    }

    /** Another's key under the county's own key name. */
    private IssuerKey forged() {
        IssuerKey other = IssuerKey.generate(HERE, random);
        return new IssuerKey(key.kid(), other.area(), other.algorithm(), other.seed(), other.publicKey());
    }

    private String issue(IssuerKey by, CountyId area, Instant from, Instant until) {
        CardId id = CardId.random(random);
        ids.add(id);
        Set<ProductClass> classes = EnumSet.of(ProductClass.CONDOM, ProductClass.GEL, ProductClass.FILM);
        return new CardIssuer(by).issue(new CardClaims(id, area, from, until, classes, 1, CardMedium.PAPER, true));
    }

    /** What the county's boards are told. */
    TrustList trust() {
        return new TrustList(List.of(key.trusted()), List.of(revoked), List.of());
    }

    /** Somebody who comes by. */
    Resident anyone(RandomGenerator chance) {
        List<String> from = chance.nextDouble() < SHOWS_GOOD_CARD ? good : bad;
        return new Resident(from.get(chance.nextInt(from.size())), chance);
    }

    /** Every id and every text, in whatever way somebody might write it down. */
    List<byte[]> spellings() {
        List<byte[]> all = new ArrayList<>();
        for (CardId id : ids) {
            byte[] raw = id.bytes();
            all.add(raw);
            all.add(ascii(HexFormat.of().formatHex(raw)));
            all.add(ascii(HexFormat.of().withUpperCase().formatHex(raw)));
            all.add(ascii(Base64.getEncoder().withoutPadding().encodeToString(raw)));
            all.add(ascii(Base64.getUrlEncoder().withoutPadding().encodeToString(raw)));
        }
        good.forEach(text -> all.add(ascii(text)));
        return all;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
