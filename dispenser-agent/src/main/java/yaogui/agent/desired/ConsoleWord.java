package yaogui.agent.desired;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.message.ConsoleAnswer;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * Asks the console something, and tells its word from what somebody on the way says. Nothing but an answer to the
 * question that was asked last counts, signed, for this dispenser, within two minutes. One thread.
 *
 * @param <A> what it answers with
 */
public final class ConsoleWord<A extends ConsoleAnswer> {

    /** An answer that took longer is not believed: what it tells is as of its signing, which may lie as far back. */
    public static final Duration FRESH = Duration.ofMinutes(2);

    /** So long a question is put again as it was, so that reports within seconds do not overtake each other's answers. */
    private static final Duration SAME_QUESTION = Duration.ofMinutes(1);

    /** It is asked again when the last word is so old. */
    private static final Duration DAILY = Duration.ofHours(24);

    private static final Duration FIRST_PRESS = Duration.ofSeconds(30);
    private static final Duration SLOWEST_PRESS = Duration.ofMinutes(15);

    private final Signed.Purpose purpose;
    private final Class<A> type;
    private final DispenserId dispenser;
    private final TrustedKeys keys;
    private final RandomGenerator random;
    private @Nullable Question asked;
    private long askedNanos;
    private boolean told;
    private long toldNanos;
    private boolean pressed;
    private long pressedNanos;
    private Duration press = FIRST_PRESS;

    /**
     * @param purpose for which the console signs such answers
     * @param random on a board a {@code SecureRandom}
     */
    public ConsoleWord(
            Signed.Purpose purpose, Class<A> type, DispenserId dispenser, TrustedKeys keys, RandomGenerator random) {
        this.purpose = purpose;
        this.type = type;
        this.dispenser = dispenser;
        this.keys = keys;
        this.random = random;
    }

    /** What a report that goes out now should ask, if it should. */
    public Optional<Question> ask(long nanos) {
        if (presses(nanos)) {
            press = pressed ? Duration.ofNanos(Math.min(press.toNanos() * 2, SLOWEST_PRESS.toNanos())) : FIRST_PRESS;
            pressed = true;
            pressedNanos = nanos;
        }
        if (told && nanos - toldNanos < DAILY.toNanos()) {
            return Optional.empty();
        }
        if (asked == null || nanos - askedNanos >= SAME_QUESTION.toNanos()) {
            asked = Question.random(random);
            askedNanos = nanos;
        }
        return Optional.of(asked);
    }

    /** Its last word is not enough. */
    public void asksAgain() {
        told = false;
    }

    /** Whether a report should go out for no other reason than to ask. */
    public boolean presses(long nanos) {
        return !pressed || nanos - pressedNanos >= press.toNanos();
    }

    /** The console's word, if this is it; else why it counts for nothing. */
    public Word<A> judge(Signed signed, long nanos) {
        if (!keys.hasSigned(signed, purpose)) {
            return new Word.Refused<>("it is not signed by this county's console");
        }
        try {
            return judge(MessageCodec.readDocument(signed.document(), type), nanos);
        } catch (MalformedMessage e) {
            return new Word.Refused<>(String.valueOf(e.getMessage()));
        }
    }

    private Word<A> judge(A answer, long nanos) {
        if (!answer.dispenser().equals(dispenser)) {
            return new Word.Refused<>("it is meant for " + answer.dispenser());
        }
        if (!answer.question().equals(asked)) {
            return new Word.Refused<>("it answers what was not asked last");
        }
        if (nanos - askedNanos > FRESH.toNanos()) {
            return new Word.Refused<>("it was under way for more than %d minutes".formatted(FRESH.toMinutes()));
        }
        asked = null;
        return new Word.Said<>(answer);
    }

    /** What it said was of use: for a day nothing more is asked. */
    public void told(long nanos) {
        told = true;
        toldNanos = nanos;
        press = FIRST_PRESS;
    }

    /**
     * What came of something that came as its word.
     *
     * @param <A> what it answers with
     */
    public sealed interface Word<A extends ConsoleAnswer> {

        /** The console's word. */
        record Said<A extends ConsoleAnswer>(A answer) implements Word<A> {}

        /** Nobody's; half a sentence for the log. */
        record Refused<A extends ConsoleAnswer>(String why) implements Word<A> {}
    }
}
