package yaogui.protocol.identity;

/**
 * The console's answer to an {@link EnrolmentRequest}.
 *
 * @param grant a {@link Grant} as JSON text
 * @param seal under the code's key, over the request's public key and the grant: it comes from whoever made the code, and
 *     is for this board's key
 */
public record EnrolmentAnswer(String grant, String seal) {

    /** In characters; two chains and the console's keys have less than 8,000. */
    private static final int LONGEST_GRANT = 32_768;

    /** @throws IllegalArgumentException if the grant is empty or too long, or the seal is none */
    public EnrolmentAnswer {
        int length = grant.codePointCount(0, grant.length());
        if (length < 1 || length > LONGEST_GRANT) {
            throw new IllegalArgumentException(
                    "a grant of %d characters: use 1 to %d".formatted(length, LONGEST_GRANT));
        }
        Forms.SEAL.require(seal);
    }

    /** Seals a grant for the one who asked. */
    public static EnrolmentAnswer to(EnrolmentRequest request, String grant, EnrolmentKey key) {
        return new EnrolmentAnswer(grant, key.seal(text(request, grant)));
    }

    /** Whether it comes from where the code was made, and answers this request. */
    public boolean answers(EnrolmentRequest request, EnrolmentKey key) {
        return key.isSeal(seal, text(request, grant));
    }

    private static String text(EnrolmentRequest request, String grant) {
        return String.join("\n", "yaogui/1/ENROL/answer", request.seal(), request.publicKey(), grant);
    }
}
