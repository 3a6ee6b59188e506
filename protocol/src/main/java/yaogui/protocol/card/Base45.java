package yaogui.protocol.card;

import java.util.Arrays;

/**
 * Bytes as characters of the QR alphanumeric mode, three for two bytes: RFC 9285.
 *
 * <p>Byte mode would be denser, but the firmware of common scan engines corrupts it.
 */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = ALPHABET.length();
    private static final byte[] DIGITS = digits();

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 2 * 3 + 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? (bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF : bytes[i] & 0xFF;
            for (int digit = 0; digit < (pair ? 3 : 2); digit++) {
                text.append(ALPHABET.charAt(value % BASE));
                value /= BASE;
            }
        }
        return text.toString();
    }

    /** Takes time and space proportional to the text: the caller bounds its length. */
    static byte[] decode(String text) throws MalformedInput {
        int tail = text.length() % 3;
        if (tail == 1) {
            throw new MalformedInput("A base45 text cannot have %d characters.".formatted(text.length()));
        }
        byte[] bytes = new byte[text.length() / 3 * 2 + tail / 2];
        int length = 0;
        for (int i = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int value = digit(text, i) + digit(text, i + 1) * BASE + (pair ? digit(text, i + 2) * BASE * BASE : 0);
            if (value > (pair ? 0xFFFF : 0xFF)) {
                throw new MalformedInput("The base45 group at character %d stands for no bytes.".formatted(i));
            }
            if (pair) {
                bytes[length++] = (byte) (value >> 8);
            }
            bytes[length++] = (byte) value;
        }
        return bytes;
    }

    private static int digit(String text, int index) throws MalformedInput {
        char character = text.charAt(index);
        int digit = character < DIGITS.length ? DIGITS[character] : -1;
        if (digit < 0) {
            throw new MalformedInput("Character %d is not of the base45 alphabet.".formatted(index));
        }
        return digit;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int digit = 0; digit < BASE; digit++) {
            digits[ALPHABET.charAt(digit)] = (byte) digit;
        }
        return digits;
    }
}
