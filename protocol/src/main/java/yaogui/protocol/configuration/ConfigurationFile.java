package yaogui.protocol.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Reads a TOML file into a record: keys in kebab case, every key known, every value checked. */
public final class ConfigurationFile {

    private static final TomlMapper TOML = TomlMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ConfigurationFile() {}

    /** @throws ConfigurationFault if the file cannot be read, or holds what {@code type} does not take */
    public static <T> T read(Path file, Class<T> type) throws ConfigurationFault {
        try {
            return parse(Files.readString(file), file.toString(), type);
        } catch (IOException e) {
            throw new ConfigurationFault("The configuration %s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    /**
     * @param name how the text is called in a message
     * @throws ConfigurationFault if the text holds what {@code type} does not take
     */
    public static <T> T parse(String toml, String name, Class<T> type) throws ConfigurationFault {
        try {
            return TOML.readValue(toml, type);
        } catch (UnrecognizedPropertyException e) {
            throw new ConfigurationFault(
                    "%s%s: unknown key '%s'%s".formatted(name, line(e), e.getPropertyName(), suggestion(e)));
        } catch (JsonProcessingException e) {
            throw new ConfigurationFault("%s%s: %s%s".formatted(name, line(e), place(e), cause(e)));
        }
    }

    private static String line(JsonProcessingException e) {
        return e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? ""
                : ", line " + e.getLocation().getLineNr();
    }

    private static String suggestion(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds() == null
                ? "."
                : e.getKnownPropertyIds().stream()
                        .map(String::valueOf)
                        .min(Comparator.comparingInt(known -> distance(known, e.getPropertyName())))
                        .map("; did you mean '%s'?"::formatted)
                        .orElse(".");
    }

    private static String place(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : step.getFieldName())
                        .collect(Collectors.joining("."))
                + ": ";
    }

    /** What a constructor said is the clearest; it stands behind what Jackson says. */
    private static String cause(JsonProcessingException e) {
        Throwable cause = e.getCause();
        String said = cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
        return said == null ? "unreadable" : said.lines().findFirst().orElse("unreadable");
    }

    /** Levenshtein's edit distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
