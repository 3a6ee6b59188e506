package yaogui.protocol.card;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;

/**
 * All that a card says. There is no name, identity number, birth date, sex or phone, and no place for one.
 *
 * @param area who issued it, and where it counts
 * @param validFrom the first moment at which it is good, to the second
 * @param validUntil the first moment at which it is good no more, to the second
 * @param classes what it entitles to; classes that came after this software are left out
 * @param serial 1 for the first card of this id, one more for each that replaces it
 * @param adult whether the issuer has seen that the holder is of the age that the area asks for
 */
public record CardClaims(
        CardId id,
        CountyId area,
        Instant validFrom,
        Instant validUntil,
        Set<ProductClass> classes,
        int serial,
        CardMedium medium,
        boolean adult) {

    private static final Instant LATEST = Instant.ofEpochSecond(0xFFFF_FFFFL);

    /** @throws IllegalArgumentException unless 1970 ≤ from &lt; until ≤ early 2106, and the serial is at least 1 */
    public CardClaims {
        validFrom = validFrom.truncatedTo(ChronoUnit.SECONDS);
        validUntil = validUntil.truncatedTo(ChronoUnit.SECONDS);
        classes = Collections.unmodifiableSet(
                classes.isEmpty() ? EnumSet.noneOf(ProductClass.class) : EnumSet.copyOf(classes));
        if (validFrom.isBefore(Instant.EPOCH) || !validFrom.isBefore(validUntil) || validUntil.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "A card cannot be valid from %s until %s: use an earlier and a later moment between %s and %s."
                            .formatted(validFrom, validUntil, Instant.EPOCH, LATEST));
        }
        if (serial < 1) {
            throw new IllegalArgumentException("A card's serial is 1 or more, not %d.".formatted(serial));
        }
    }
}
