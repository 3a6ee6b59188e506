package yaogui.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.stream.Collectors;
import yaogui.protocol.CountyId;

/**
 * What one console's configuration file says; {@code console.example.toml} explains every key.
 *
 * @param county whose console it is
 * @param timeZone for the days of demand and on the screens, such as {@code Asia/Shanghai}
 * @param broker the broker in this process
 * @param web the pages for staff
 */
public record ConsoleConfig(String county, String timeZone, Listening broker, Listening web) {

    private static final TomlMapper TOML = TomlMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Where something listens.
     *
     * @param host an address of this machine; {@code 127.0.0.1} for this machine only, {@code 0.0.0.0} for everybody
     * @param port 0 for any that is free
     */
    public record Listening(String host, int port) {

        /** @throws IllegalArgumentException if {@code port} is none */
        public Listening {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port %d: use 0 to 65535".formatted(port));
            }
        }
    }

    /** The file says something that cannot be meant; its message is a sentence for whoever wrote it. */
    public static final class BadConfig extends Exception {

        private static final long serialVersionUID = 1L;

        BadConfig(Path file, String sentence) {
            super(file + ": " + sentence);
        }
    }

    /** @throws IllegalArgumentException if county or time zone are none */
    public ConsoleConfig {
        CountyId checked = new CountyId(county);
        try {
            ZoneId zone = ZoneId.of(timeZone);
            assert checked != null && zone != null;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time-zone: use a name such as Asia/Shanghai".formatted(timeZone), e);
        }
    }

    public CountyId countyId() {
        return new CountyId(county);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** @throws BadConfig if the file is not there, or says what cannot be meant */
    public static ConsoleConfig read(Path file) throws BadConfig {
        try {
            return TOML.readValue(Files.readString(file), ConsoleConfig.class);
        } catch (UnrecognizedPropertyException e) {
            throw new BadConfig(file, unknownKey(e));
        } catch (JsonProcessingException e) {
            throw new BadConfig(file, sentence(e));
        } catch (IOException e) {
            throw new BadConfig(file, "it cannot be read; 'console config' prints one to begin with");
        }
    }

    private static String unknownKey(UnrecognizedPropertyException e) {
        String wanted = e.getPropertyName();
        String nearest = e.getKnownPropertyIds().stream()
                .map(String::valueOf)
                .min((a, b) -> Integer.compare(distance(wanted, a), distance(wanted, b)))
                .orElse("none");
        return "there is no key '%s'; did you mean '%s'?".formatted(path(e), nearest);
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .collect(Collectors.joining("."));
    }

    private static String sentence(JsonProcessingException e) {
        String where =
                e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
        Throwable cause = e.getCause();
        String what = cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
        return String.valueOf(what).lines().findFirst().orElse("unreadable") + where;
    }

    /** Levenshtein's: how many letters have to be changed, added or left out. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
