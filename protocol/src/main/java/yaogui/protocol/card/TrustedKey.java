package yaogui.protocol.card;

/**
 * A key whose cards are honoured, as it stands in the JSON of a {@link TrustList}; {@link CardTrust} checks it.
 *
 * @param kid what cards call it, 1 to 16 bytes in base64url
 * @param area the one area whose cards it may sign
 * @param algorithm {@link CardAlgorithm#text()}
 * @param publicKey in base64url; for Ed25519 the 32 bytes of RFC 8032
 */
public record TrustedKey(String kid, String area, String algorithm, String publicKey) {

    /** @throws IllegalArgumentException if a field is absent, which a JSON reader hands on as null */
    public TrustedKey {
        if (kid == null || area == null || algorithm == null || publicKey == null) {
            throw new IllegalArgumentException("A trusted key has the fields kid, area, algorithm and publicKey.");
        }
    }
}
