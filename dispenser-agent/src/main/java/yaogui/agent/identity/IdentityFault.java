package yaogui.agent.identity;

/** What a board is known by cannot be read or kept; the message says what to try. */
public final class IdentityFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityFault(String message, Throwable cause) {
        super(message, cause);
    }
}
