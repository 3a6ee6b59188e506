package yaogui.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/** Every word of the screens in one language, from {@code /words/<language>.properties}. Any thread. */
public final class Words {

    private final Language language;
    private final Map<String, String> sentences;

    private Words(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** Every word of one language. */
    public static Words in(Language language) {
        String name = "/words/%s.properties".formatted(language.code());
        try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return new Words(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    public Language language() {
        return language;
    }

    Map<String, String> sentences() {
        return sentences;
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * A sentence, with {@code {0}}, {@code {1}} and so on filled in.
     *
     * @throws IllegalArgumentException if there is no such key, which a test looks for
     */
    public String say(String key, Object... values) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no word for '%s' in %s".formatted(key, language));
        }
        for (int i = 0; i < values.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return sentence;
    }

    /** The word for one of a family, such as {@code closure.EXPIRED}. */
    public String of(String family, Enum<?> one) {
        return say(family + "." + one.name());
    }
}
