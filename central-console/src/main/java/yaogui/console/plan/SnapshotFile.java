package yaogui.console.plan;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.Snapshot;

/** Reads a snapshot from a file, or says in a sentence what is wrong with it and where. */
final class SnapshotFile {

    /** A county's snapshot is a few megabytes; more is a mistake. */
    private static final long MOST_BYTES = 256L << 20;

    private SnapshotFile() {}

    /** What came of reading. */
    sealed interface Reading permits Read, Refused {}

    /** The snapshot is good enough to plan with. */
    record Read(Snapshot snapshot) implements Reading {}

    /** It is not, and why. */
    record Refused(String sentence) implements Reading {}

    static Reading read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return new Refused("'%s' is a folder: give the snapshot's file.".formatted(file));
            }
            if (Files.size(file) > MOST_BYTES) {
                return new Refused("'%s' is larger than 256 MB; that is no county's snapshot.".formatted(file));
            }
            Snapshot snapshot = Json.MAPPER.readValue(file.toFile(), Snapshot.class);
            return snapshot == null ? new Refused("'%s' holds nothing but null.".formatted(file)) : new Read(snapshot);
        } catch (JsonProcessingException e) {
            return new Refused("'%s'%s: %s".formatted(file, where(e), what(e)));
        } catch (NoSuchFileException e) {
            return new Refused("There is no file '%s'.".formatted(file));
        } catch (IOException e) {
            return new Refused("'%s' cannot be read: %s.".formatted(file, e));
        }
    }

    private static String where(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        String line = location == null ? "" : ", line " + location.getLineNr();
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return line + (path.isEmpty() ? "" : ", at " + path);
    }

    /** Such as {@code lanes[3].capacity}. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : "." + part.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String what(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                "there is no field '%s'. Known fields are %s."
                        .formatted(
                                unknown.getPropertyName(),
                                unknown.getKnownPropertyIds().stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")));
            case InvalidFormatException format ->
                "'%s' is not understood; give %s.".formatted(format.getValue(), form(format.getTargetType()));
            case MismatchedInputException missing
            when isPrimitive(missing) ->
                "missing or of the wrong kind; give %s.".formatted(form(missing.getTargetType()));
            case ValueInstantiationException value -> cause(value) + ".";
            default -> e.getOriginalMessage() + ".";
        };
    }

    private static @Nullable String cause(ValueInstantiationException e) {
        return e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
    }

    private static boolean isPrimitive(MismatchedInputException e) {
        return e.getTargetType() != null && e.getTargetType().isPrimitive();
    }

    private static String form(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "a date such as 2026-11-22";
            case "LocalTime" -> "a time such as 08:30";
            case "int", "long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean" -> "true or false";
            case "Condition" ->
                "one of " + Arrays.toString(type.getEnumConstants()).replaceAll("[\\[\\]]", "");
            default -> type.getSimpleName();
        };
    }
}
