package yaogui.protocol.message;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;

/**
 * What time it is, by the console: the inside of a {@link Signed} on {@code down/time}. It answers a dispenser whose
 * {@link UpState} asked, and repeats what was asked, so that an old answer, or another's, says nothing.
 *
 * @param dispenser whom it answers
 * @param question what that asked
 * @param at the moment of signing, to the second
 */
public record TimeAnswer(DispenserId dispenser, Question question, Instant at) implements ConsoleAnswer {

    /** Cuts the moment to seconds. */
    public TimeAnswer {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
