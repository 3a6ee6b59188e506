package yaogui.protocol.identity;

import java.util.List;
import java.util.regex.Pattern;
import yaogui.protocol.Quoted;

/** How what is asked and answered about identities is written; the JSON Schemas say the same. */
enum Forms {
    /** {@link EnrolmentKey#name}. */
    CODE_NAME("[0-9a-f]{16}", "the name of a code", "16 hexadecimal digits"),
    /** 91 bytes: P-256, uncompressed, in X.509 form. */
    PUBLIC_KEY("[A-Za-z0-9_-]{122}", "a device's key", "122 signs of base64url without padding"),
    /** ECDSA in DER: two numbers of at most 33 bytes. */
    SIGNATURE("[A-Za-z0-9_-]{11,96}", "a device's signature", "11 to 96 signs of base64url without padding"),
    /** HMAC-SHA-256. */
    SEAL("[0-9a-f]{64}", "a seal", "64 hexadecimal digits"),
    CERTIFICATE("[A-Za-z0-9+/]{4,8190}={0,2}", "a certificate", "base64 of at most 8192 signs"),
    CONSOLE_KEY_NAME(
            "[A-Za-z0-9._-]{1,64}", "the name of a console's key", "1 to 64 of letters, digits, '.', '_' and '-'"),
    /** 44 bytes: Ed25519 in X.509 form. */
    CONSOLE_KEY("[A-Za-z0-9_-]{59}", "a console's key", "59 signs of base64url without padding");

    /** A holder's certificate, one issuer, and room for one more. */
    static final int LONGEST_CHAIN = 3;

    private final Pattern grammar;
    private final String what;
    private final String advice;

    Forms(String grammar, String what, String advice) {
        this.grammar = Pattern.compile(grammar);
        this.what = what;
        this.advice = advice;
    }

    /** @throws IllegalArgumentException if it is written otherwise */
    void require(String text) {
        if (!grammar.matcher(text).matches()) {
            throw new IllegalArgumentException("%s is not %s: %s".formatted(Quoted.of(text), what, advice));
        }
    }

    /** A copy of the texts of a chain, each of the form of a certificate. */
    static List<String> chain(List<String> certificates) {
        if (certificates.isEmpty() || certificates.size() > LONGEST_CHAIN) {
            throw new IllegalArgumentException(
                    "a chain of %d certificates: use 1 to %d".formatted(certificates.size(), LONGEST_CHAIN));
        }
        certificates.forEach(CERTIFICATE::require);
        return List.copyOf(certificates);
    }
}
