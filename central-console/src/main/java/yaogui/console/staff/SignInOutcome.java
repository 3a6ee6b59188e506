package yaogui.console.staff;

import java.time.Duration;

/** What came of a name and a password. */
public sealed interface SignInOutcome {

    /**
     * It is them.
     *
     * @param session opens their session
     */
    record SignedIn(Secret session) implements SignInOutcome {}

    /** No such name, or another password: whoever asks is not told which. */
    record Refused() implements SignInOutcome {}

    /**
     * Not tried: there were too many wrong ones.
     *
     * @param within the time over which they are counted
     */
    record TooMany(Duration within) implements SignInOutcome {}
}
