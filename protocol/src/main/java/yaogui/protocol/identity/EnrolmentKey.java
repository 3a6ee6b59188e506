package yaogui.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * What follows from an {@link EnrolmentCode} and does not give it away: all that the console keeps of one.
 *
 * @param name by which a request says which code is meant; 16 hexadecimal digits, no secret
 * @param secret 32 bytes with which request and answer are sealed
 */
public record EnrolmentKey(String name, byte[] secret) {

    static final int NAME_LENGTH = 16;

    /** As the console keeps it. */
    public static EnrolmentKey of(String name, String secretHex) {
        return new EnrolmentKey(name, HexFormat.of().parseHex(secretHex));
    }

    public String secretHex() {
        return Seals.hex(secret);
    }

    String seal(String text) {
        return Seals.hex(Seals.hmac(secret, text));
    }

    /** In a time that does not tell how much of it is right. */
    boolean isSeal(String seal, String text) {
        return MessageDigest.isEqual(
                seal(text).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "EnrolmentKey[" + name + "]";
    }
}
