package yaogui.protocol.card;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How a card may be signed. It belongs to the key in the trust list, never to what the card says of itself. */
public enum CardAlgorithm {
    /** RFC 8032 by the JDK; EdDSA of RFC 9053. */
    ED25519("Ed25519", -8);

    private final String text;
    private final long coseNumber;

    CardAlgorithm(String text, long coseNumber) {
        this.text = text;
        this.coseNumber = coseNumber;
    }

    /** The name in trust lists and key files, which is also the JDK's. */
    public String text() {
        return text;
    }

    long coseNumber() {
        return coseNumber;
    }

    /**
     * The algorithm of a name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public static CardAlgorithm of(String text) {
        return Arrays.stream(values())
                .filter(each -> each.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no card algorithm '%s'. There are: %s."
                        .formatted(
                                text,
                                Arrays.stream(values()).map(CardAlgorithm::text).collect(Collectors.joining(", ")))));
    }
}
