package yaogui.protocol.identity;

/**
 * Why the console gives no certificate.
 *
 * @param why in a word
 * @param sentence for whoever stands at the board, with what to try
 */
public record IdentityRefusal(Why why, String sentence) {

    private static final int LONGEST = 1_000;

    /** @throws IllegalArgumentException if the sentence is empty or has more than 1,000 characters */
    public IdentityRefusal {
        int length = sentence.codePointCount(0, sentence.length());
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a sentence of %d characters: use 1 to %d".formatted(length, LONGEST));
        }
    }

    /** In a word. */
    public enum Why {
        /** It cannot be read, or proves nothing. */
        MALFORMED,
        /** No such code is open, or the sender does not know it. */
        WRONG_CODE,
        EXPIRED_CODE,
        /** Another key was enrolled with it. */
        USED_CODE,
        /** The code is good, and for another dispenser. */
        OTHER_DISPENSER,
        TOO_MANY,
        /** This console never gave out that key. */
        UNKNOWN_KEY,
        /** A newer key took its place. */
        SUPERSEDED_KEY,
        REVOKED_KEY,
        /** The console itself cannot issue now. */
        NO_AUTHORITY
    }
}
