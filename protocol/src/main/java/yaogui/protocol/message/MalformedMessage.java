package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.stream.Collectors;
import yaogui.protocol.Quoted;

/** Bytes that are not what they should be; its message is a sentence for the log. */
public final class MalformedMessage extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SENTENCE = 240;

    public MalformedMessage(String sentence) {
        super(sentence);
    }

    /** Names the place and quotes little: a log must not fill with what a stranger sent. */
    static MalformedMessage because(Class<?> type, JsonProcessingException e) {
        String sentence = "no %s%s: %s".formatted(type.getSimpleName(), place(e), what(e));
        return new MalformedMessage(Quoted.shortened(sentence, LONGEST_SENTENCE));
    }

    private static String place(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String path = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                    .collect(Collectors.joining());
            return " at " + Quoted.shortened(path.startsWith(".") ? path.substring(1) : path, 60);
        }
        JsonLocation location = e.getLocation();
        return location == null || location.getCharOffset() < 0 ? "" : " at character " + location.getCharOffset();
    }

    /** A constructor's own sentence is the clearest; Jackson's words are the last resort. */
    private static String what(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException constructor) {
            return String.valueOf(constructor.getMessage());
        }
        if (e instanceof InvalidFormatException format) {
            String value = Quoted.of(String.valueOf(format.getValue()));
            return format.getTargetType().isEnum()
                    ? value + " is none of "
                            + Arrays.toString(format.getTargetType().getEnumConstants())
                    : value + " is no " + format.getTargetType().getSimpleName();
        }
        // Jackson's words for a value of another shape tell of constructors, not of the value.
        return e instanceof MismatchedInputException shape
                        && e.getOriginalMessage().startsWith("Cannot ")
                ? "this is no " + shape.getTargetType().getSimpleName()
                : e.getOriginalMessage();
    }
}
