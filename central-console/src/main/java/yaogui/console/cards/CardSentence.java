package yaogui.console.cards;

import java.util.Locale;
import java.util.stream.Collectors;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardClaims;
import yaogui.protocol.card.CardFault;

/** What the card command says of a card, for the one who issues them; what a resident reads stands on the kiosk. */
final class CardSentence {

    private CardSentence() {}

    /** Everything but the id. */
    static String of(CardClaims claims) {
        return "This card is good: area %s, %s, from %s until %s, serial %d, on %s, %s."
                .formatted(
                        claims.area(),
                        claims.classes().isEmpty()
                                ? "no product class known here"
                                : claims.classes().stream()
                                        .map(ProductClass::text)
                                        .collect(Collectors.joining(", ")),
                        claims.validFrom(),
                        claims.validUntil(),
                        claims.serial(),
                        claims.medium().name().toLowerCase(Locale.ROOT),
                        claims.adult() ? "issued to an adult" : "age not shown");
    }

    static String of(CardFault fault) {
        return switch (fault) {
            case NOT_A_CARD -> "This is not a one-card: its text does not begin with YJ1:.";
            case TOO_LONG -> "This is not a one-card: it is longer than any card can be.";
            case DAMAGED -> "This card is damaged: part of it is missing or was misread. Read it again, or replace it.";
            case UNKNOWN_ISSUER ->
                "This card is of an issuer that the trust list does not know: of another area, or newer than the list.";
            case FORGED -> "This card is forged: the key that it names did not sign it, or may not for this area.";
            case REVOKED -> "This card was reported lost, replaced or withdrawn.";
            case CLOCK_UNKNOWN -> "This card is genuine, but without the date nobody can say whether it is still good.";
            case NOT_YET_VALID -> "This card is genuine, but its first day has not come.";
            case EXPIRED -> "This card is genuine, but its last day is past. Issue a new one.";
        };
    }
}
