package yaogui.simulation.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.console.cards.CardPicture;
import yaogui.console.cards.CardSheet;
import yaogui.console.cards.IssuedCard;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardId;
import yaogui.protocol.card.CardIssuer;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Text;

/** The cards that a demo issues, as texts and as pictures. */
final class DemoCards {

    private static final int GOOD = 6;
    private static final int PIXELS_PER_MODULE = 8;

    private final IssuerKey key;
    private final List<DemoCard> good = new ArrayList<>();
    private final List<DemoCard> bad = new ArrayList<>();
    private final LocalDate lastDay;

    DemoCards(CountyId county, Instant now, RandomGenerator random) {
        key = IssuerKey.generate(county, random);
        Instant from = now.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        Instant until = from.plus(Duration.ofDays(730));
        lastDay = LocalDate.ofInstant(until, ZoneId.from(ZoneOffset.UTC)).minusDays(1);
        for (int i = 1; i <= GOOD; i++) {
            good.add(new DemoCard(
                    new Text("第 %d 张卡".formatted(i), "card %d".formatted(i)), issue(key, county, from, until, random)));
        }
        bad.add(new DemoCard(
                new Text("过期的卡", "an expired card"),
                issue(key, county, from.minus(Duration.ofDays(400)), from, random)));
        CountyId elsewhere = new CountyId("elsewhere");
        bad.add(new DemoCard(
                new Text("外地未互认的卡", "a card of a county that is not trusted here"),
                issue(IssuerKey.generate(elsewhere, random), elsewhere, from, until, random)));
        IssuerKey other = IssuerKey.generate(county, random);
        IssuerKey forged = new IssuerKey(key.kid(), key.area(), other.algorithm(), other.seed(), other.publicKey());
        bad.add(new DemoCard(new Text("伪造的卡", "a forged card"), issue(forged, county, from, until, random)));
        bad.add(new DemoCard(new Text("不是药具卡", "no card at all"), "https://example.org/pay"));
    }

    private static String issue(IssuerKey by, CountyId area, Instant from, Instant until, RandomGenerator random) {
        return new CardIssuer(by)
                .issue(new CardClaims(
                        CardId.random(random),
                        area,
                        from,
                        until,
                        EnumSet.of(ProductClass.CONDOM, ProductClass.GEL, ProductClass.FILM, ProductClass.SUPPOSITORY),
                        1,
                        CardMedium.PAPER,
                        true));
    }

    TrustList trust() {
        return new TrustList(List.of(key.trusted()), List.of(), List.of());
    }

    List<DemoCard> good() {
        return good;
    }

    /** The good ones first. */
    List<DemoCard> all() {
        List<DemoCard> all = new ArrayList<>(good);
        all.addAll(bad);
        return all;
    }

    /** Writes {@code card-1.png} and on, and {@code cards.pdf}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < good.size(); i++) {
            Files.write(picture(folder, i + 1), CardPicture.png(good.get(i).text(), PIXELS_PER_MODULE));
        }
        Files.write(
                folder.resolve("cards.pdf"),
                CardSheet.pdf(good.stream()
                        .map(card -> new IssuedCard(card.text(), lastDay))
                        .toList()));
    }

    static Path picture(Path folder, int number) {
        return folder.resolve("card-%d.png".formatted(number));
    }
}
