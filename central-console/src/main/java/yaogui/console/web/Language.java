package yaogui.console.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the screens. */
public enum Language {
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** As in a cookie and in a file's name. */
    public String code() {
        return code;
    }

    /** As in the page's {@code lang}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** The one to switch to. */
    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }

    static Optional<Language> find(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** What a browser asks for, by {@code Accept-Language}; Chinese if it asks for neither. */
    static Language wanted(@Nullable String accepted) {
        try {
            return Locale.LanguageRange.parse(accepted == null || accepted.isBlank() ? "zh" : accepted).stream()
                    .flatMap(range -> find(range.getRange().split("-", 2)[0]).stream())
                    .findFirst()
                    .orElse(CHINESE);
        } catch (IllegalArgumentException noSuchHeader) {
            return CHINESE;
        }
    }
}
