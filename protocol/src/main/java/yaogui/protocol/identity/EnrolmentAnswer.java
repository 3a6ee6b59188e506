package yaogui.protocol.identity;

/**
 * The console's answer to an {@link EnrolmentRequest}.
 *
 * @param grant a {@link Grant} as JSON text
 * @param seal under the code's key, over the request's public key and the grant: it comes from whoever made the code, and
 *     is for this board's key
 */
public record EnrolmentAnswer(String grant, String seal) {

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
