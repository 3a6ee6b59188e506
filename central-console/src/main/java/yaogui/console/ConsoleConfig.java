package yaogui.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
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
        requireCounty(county);
        requireZone(timeZone);
    }

    private static CountyId requireCounty(String text) {
        return new CountyId(text);
    }

    private static ZoneId requireZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is no time-zone: use a name such as Asia/Shanghai".formatted(text), e);
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
            JsonNode tree = TOML.readTree(Files.readString(file));
            Optional<String> wrongKey = ConfigKeys.firstWrong(tree, ConsoleConfig.class, "");
            if (wrongKey.isPresent()) {
                throw new BadConfig(file, wrongKey.get());
            }
            return TOML.treeToValue(tree, ConsoleConfig.class);
        } catch (JsonProcessingException e) {
            throw new BadConfig(file, sentence(e));
        } catch (IOException e) {
            throw new BadConfig(file, "it cannot be read; 'console config' prints one to begin with");
        }
    }

    private static String sentence(JsonProcessingException e) {
        Throwable cause = e.getCause();
        String what = cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
        int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
        String first = String.valueOf(what).lines().findFirst().orElse("unreadable");
        return line < 1 ? first : "%s (line %d)".formatted(first, line);
    }
}
