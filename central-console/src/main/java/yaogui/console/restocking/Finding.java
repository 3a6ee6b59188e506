package yaogui.console.restocking;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a person should look at, with what we propose. The plan for everything else stands.
 *
 * @param kind what it is
 * @param values the names and figures of this case: site, dispenser, lane, product, lot, van, quantity and the like
 */
public record Finding(FindingKind kind, Map<String, String> values) {

    public Finding {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What was found, in Chinese for a Chinese locale, else in English. */
    public String sentence(Locale locale) {
        return fill(isChinese(locale) ? kind.chinese() : kind.english());
    }

    /** What to do about it, in Chinese for a Chinese locale, else in English. */
    public String proposal(Locale locale) {
        return fill(isChinese(locale) ? kind.chineseProposal() : kind.englishProposal());
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    private String fill(String template) {
        String text = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
