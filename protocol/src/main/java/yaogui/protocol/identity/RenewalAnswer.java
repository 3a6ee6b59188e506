package yaogui.protocol.identity;

import java.util.List;

/**
 * The console's answer to a {@link RenewalRequest}. It bears no seal: a chain from the board's own new key to the root that
 * the board was given at enrolment can have been made by nobody but the county's authority.
 *
 * @param certificates the new one first, then that of who issued it: DER, base64
 */
public record RenewalAnswer(List<String> certificates) {

    /** @throws IllegalArgumentException if there is none, too many, or one that is not written as one */
    public RenewalAnswer {
        certificates = Forms.chain(certificates);
    }
}
