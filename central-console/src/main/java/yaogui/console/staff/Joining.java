package yaogui.console.staff;

/** What came of using a one-time link. */
public sealed interface Joining {

    /**
     * The account is made and signed in.
     *
     * @param session opens its session
     */
    record Joined(Secret session) implements Joining {}

    /** Not made; the link can still be used, unless it is the link itself. */
    enum Refused implements Joining {
        /** No such link, or used, or too old. */
        LINK_SPENT,
        /** Empty, or longer than 40 characters. */
        NAME_UNFIT,
        NAME_TAKEN,
        /** Under 10 characters, or over 200. */
        PASSWORD_UNFIT
    }
}
