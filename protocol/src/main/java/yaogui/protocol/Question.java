package yaogui.protocol;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.random.RandomGenerator;

/** What nobody can know beforehand, so that an answer that repeats it was given after it was asked. */
public record Question(@JsonValue String text) {

    private static final int HALVES = 2;

    /**
     * @param text 32 hexadecimal digits, lower case
     * @throws IllegalArgumentException if it is anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Question {
        Names.QUESTION.require("question", text);
    }

    /** @param random on a board a {@code SecureRandom} */
    public static Question random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < HALVES; i++) {
            text.append("%016x".formatted(random.nextLong()));
        }
        return new Question(text.toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
