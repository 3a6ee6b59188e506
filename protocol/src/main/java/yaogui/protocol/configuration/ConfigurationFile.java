package yaogui.protocol.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
                    "%s%s: unknown key '%s'%s".formatted(name, line(e, toml), e.getPropertyName(), suggestion(e)));
        } catch (JsonProcessingException e) {
            throw new ConfigurationFault("%s%s: %s".formatted(name, line(e, toml), sentence(e, toml)));
        }
    }

    private static String line(JsonProcessingException e, String toml) {
        boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        int line = known ? e.getLocation().getLineNr() : TomlPlaces.line(toml, path(e));
        return line < 1 ? "" : ", line " + line;
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

    private static List<String> path(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step ->
                                step.getFieldName() == null ? "[%d]".formatted(step.getIndex()) : step.getFieldName())
                        .toList()
                : List.of();
    }

    /** TOML has no null, so what is null for Jackson is missing. */
    private static String sentence(JsonProcessingException e, String toml) throws ConfigurationFault {
        List<String> path = path(e);
        String place = String.join(".", path);
        boolean missing = e.getOriginalMessage().startsWith("Null value for creator property")
                || e.getOriginalMessage().startsWith("Cannot map `null`");
        if (missing && !path.isEmpty()) {
            return place + " is missing" + misspelled(path, toml);
        }
        return (place.isEmpty() ? "" : place + ": ") + cause(e);
    }

    /** A key that is written wrong is missing and unknown at once, and Jackson says the former. */
    private static String misspelled(List<String> path, String toml) throws ConfigurationFault {
        JsonNode table;
        try {
            table = TOML.readTree(toml);
        } catch (JsonProcessingException e) {
            throw new ConfigurationFault("unreadable: " + e.getOriginalMessage());
        }
        for (String step : path.subList(0, path.size() - 1)) {
            table = step.startsWith("[")
                    ? table.path(Integer.parseInt(step.substring(1, step.length() - 1)))
                    : table.path(step);
        }
        String wanted = path.getLast();
        List<String> written = new ArrayList<>();
        table.fieldNames().forEachRemaining(written::add);
        return written.stream()
                .filter(key -> distance(key, wanted) <= Math.max(2, wanted.length() / 3))
                .min(Comparator.comparingInt(key -> distance(key, wanted)))
                .map("; did you mean it by '%s'?"::formatted)
                .orElse(".");
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
