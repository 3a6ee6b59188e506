package yaogui.protocol.identity;

import java.util.List;

/**
 * The console's answer to a {@link RenewalRequest}. It bears no seal: a chain from the board's own new key to the root that
 * the board was given at enrolment can have been made by nobody but the county's authority.
 *
 * @param certificates the new one first, then that of who issued it: DER, base64
 */
public record RenewalAnswer(List<String> certificates) {

    /** Copies the list. */
    public RenewalAnswer {
        certificates = List.copyOf(certificates);
    }
}
