package yaogui.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * What a technician types or scans at a board, once: 95 random bits and a check symbol, in Crockford's base 32, which
 * has no letter that looks like a digit. It is never sent; both sides only show that they know it.
 *
 * @param text 20 symbols without spaces
 */
public record EnrolmentCode(String text) {

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 5;

    /** @throws IllegalArgumentException if it was mistyped, with a sentence for whoever typed it */
    public EnrolmentCode {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "the code has %d symbols where %d are needed: type it as it stands on the console's page"
                            .formatted(text.length(), LENGTH));
        }
        if (text.chars().anyMatch(symbol -> SYMBOLS.indexOf(symbol) < 0)) {
            throw new IllegalArgumentException("the code holds a sign that no code has: there are digits and capitals");
        }
        if (text.charAt(LENGTH - 1) != check(text)) {
            throw new IllegalArgumentException("the code is mistyped: compare it, symbol by symbol, with the page");
        }
    }

    /** A new one. */
    public static EnrolmentCode random(RandomGenerator random) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH - 1; i++) {
            symbols.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return new EnrolmentCode(symbols.append(check(symbols)).toString());
    }

    /**
     * What somebody typed or scanned: small letters, spaces and hyphens do not matter, and O, I and L are read as 0 and 1.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static EnrolmentCode typed(String line) {
        return new EnrolmentCode(line.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** As it is shown: groups of five with hyphens. */
    public String grouped() {
        return text.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }

    /** What both sides derive from it. */
    public EnrolmentKey key() {
        byte[] secret = text.getBytes(StandardCharsets.US_ASCII);
        return new EnrolmentKey(
                Seals.hex(Seals.hmac(secret, "yaogui/1/ENROL/name")).substring(0, EnrolmentKey.NAME_LENGTH),
                Seals.hmac(secret, "yaogui/1/ENROL/key"));
    }

    /** Odd weights: every single wrong symbol is noticed, and nearly every exchange of two neighbours. */
    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (2 * i + 1) * SYMBOLS.indexOf(text.charAt(i));
        }
        return SYMBOLS.charAt(sum % SYMBOLS.length());
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "EnrolmentCode[…]";
    }
}
