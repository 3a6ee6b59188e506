package yaogui.protocol.card;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;

/**
 * Claims as a CWT: the registered keys of RFC 8392, and one private key under which stands all that is ours, since each
 * private key costs five bytes.
 *
 * <pre>
 *  1 iss   text    issuing area           -65537 card   map
 *  4 exp   uint    valid until, seconds       1 classes   array of uint, ascending
 *  5 nbf   uint    valid from, seconds        2 serial    uint
 *  7 cti   16 bytes  card id                  3 medium    uint
 *                                             4 adult     bool
 * </pre>
 *
 * <p>A key not listed here is passed over: it is signed by one we trust. A claim that an old board must not pass over needs a
 * new prefix of the card text.
 */
final class CardClaimsCodec {

    private static final long ISSUER = 1;
    private static final long EXPIRES = 4;
    private static final long NOT_BEFORE = 5;
    private static final long TOKEN_ID = 7;
    private static final long CARD = -65_537;
    private static final long CLASSES = 1;
    private static final long SERIAL = 2;
    private static final long MEDIUM = 3;
    private static final long ADULT = 4;

    private CardClaimsCodec() {}

    static byte[] encode(CardClaims claims) {
        List<CborValue> classes = claims.classes().stream()
                .map(ProductClass::code)
                .sorted()
                .<CborValue>map(code -> new CborValue.Int(code))
                .toList();
        var card = new CborValue.IntMap(Map.of(
                CLASSES, new CborValue.Array(classes),
                SERIAL, new CborValue.Int(claims.serial()),
                MEDIUM, new CborValue.Int(claims.medium().code()),
                ADULT, new CborValue.Bool(claims.adult())));
        return CborWriter.write(new CborValue.IntMap(Map.of(
                ISSUER, new CborValue.Text(claims.area().text()),
                EXPIRES, new CborValue.Int(claims.validUntil().getEpochSecond()),
                NOT_BEFORE, new CborValue.Int(claims.validFrom().getEpochSecond()),
                TOKEN_ID, CborValue.bytes(claims.id().bytes()),
                CARD, card)));
    }

    static CardClaims decode(byte[] bytes) throws MalformedInput {
        if (CborReader.read(bytes) instanceof CborValue.IntMap claims
                && claims.get(ISSUER) instanceof CborValue.Text(String area)
                && claims.get(EXPIRES) instanceof CborValue.Int(long until)
                && claims.get(NOT_BEFORE) instanceof CborValue.Int(long from)
                && claims.get(TOKEN_ID) instanceof CborValue.Bytes(Octets id)
                && claims.get(CARD) instanceof CborValue.IntMap card
                && card.get(CLASSES) instanceof CborValue.Array(var classes)
                && card.get(SERIAL) instanceof CborValue.Int(long serial)
                && card.get(MEDIUM) instanceof CborValue.Int(long medium)
                && card.get(ADULT) instanceof CborValue.Bool(boolean adult)) {
            try {
                return new CardClaims(
                        CardId.of(id.bytes()),
                        new CountyId(area),
                        Instant.ofEpochSecond(from),
                        Instant.ofEpochSecond(until),
                        classes(classes),
                        Math.toIntExact(serial),
                        CardMedium.of(medium),
                        adult);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw new MalformedInput("A claim is out of bounds.");
            }
        }
        throw new MalformedInput("A claim is missing or of the wrong type.");
    }

    private static Set<ProductClass> classes(List<CborValue> codes) throws MalformedInput {
        Set<ProductClass> classes = EnumSet.noneOf(ProductClass.class);
        for (CborValue value : codes) {
            if (!(value instanceof CborValue.Int(long code))) {
                throw new MalformedInput("A product class is not a number.");
            }
            for (ProductClass each : ProductClass.values()) {
                if (each.code() == code) {
                    classes.add(each);
                }
            }
        }
        return classes;
    }
}
