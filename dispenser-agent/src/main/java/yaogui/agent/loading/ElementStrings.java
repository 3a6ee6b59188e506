package yaogui.agent.loading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text of a GS1 code apart: application identifiers and their values, as GS1 General Specifications 7.8 has it.
 * Read are the form of a scan engine, with FNC1 as GS (0x1D), and the one printed below the code, with brackets.
 */
final class ElementStrings {

    /** A longer text is no box's code; a GS1-128 has 48 characters at most, a DataMatrix on a box seldom 100. */
    static final int MOST_CHARACTERS = 160;

    private static final char SEPARATOR = 0x1D;
    private static final Set<String> READ = Set.of("01", "10", "17");

    /** What some engines send in front: which kind of code it was (GS1-128, GS1 DataMatrix, GS1 QR, DataBar, DotCode). */
    private static final Pattern KIND = Pattern.compile("^](?:C1|d2|Q3|e0|J1)");

    private static final Pattern BRACKETS = Pattern.compile("\\((\\d{2,4})\\)([!-'*-~]{1,90})\\s*");

    /** Identifiers whose length is fixed in advance, by their first two digits: what follows them needs no separator. */
    private static final Map<String, Integer> FIXED = fixed();

    private ElementStrings() {}

    /** The values of 01 (GTIN), 10 (lot) and 17 (expiry), those that are there; empty if the text is no GS1 code. */
    static Optional<Map<String, String>> read(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String bare = KIND.matcher(text).replaceFirst("");
        return bare.startsWith("(") ? bracketed(bare) : plain(bare);
    }

    private static Optional<Map<String, String>> bracketed(String text) {
        Map<String, String> values = new HashMap<>();
        Matcher element = BRACKETS.matcher(text);
        int at = 0;
        while (element.lookingAt()) {
            if (!keep(values, element.group(1), element.group(2))) {
                return Optional.empty();
            }
            at = element.end();
            element.region(at, text.length());
        }
        return at == text.length() ? Optional.of(values) : Optional.empty();
    }

    /** What is neither read nor of a fixed length ends at the next separator, however long its identifier is. */
    private static Optional<Map<String, String>> plain(String text) {
        Map<String, String> values = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            int end = end(text, at);
            if (end < 0 || !keep(values, text.substring(at, at + 2), text.substring(at + 2, end))) {
                return Optional.empty();
            }
            at = end;
        }
        return Optional.of(values);
    }

    private static int end(String text, int at) {
        if (text.length() < at + 3 || !isDigits(text.substring(at, at + 2))) {
            return -1;
        }
        int separator = text.indexOf(SEPARATOR, at);
        int whole = separator < 0 ? text.length() : separator;
        Integer fixed = FIXED.get(text.substring(at, at + 2));
        if (fixed == null) {
            return whole;
        }
        return at + fixed <= whole ? at + fixed : -1;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    /** False if a code says the same thing twice, and differently. */
    private static boolean keep(Map<String, String> values, String identifier, String value) {
        if (!READ.contains(identifier)) {
            return true;
        }
        String before = values.put(identifier, value);
        return before == null || before.equals(value);
    }

    /** GS1 General Specifications, figure 7.8.5-2: characters in all, the identifier's own two included. */
    private static Map<String, Integer> fixed() {
        Map<String, Integer> lengths = new HashMap<>(Map.of("00", 20, "01", 16, "02", 16, "03", 16, "04", 18));
        for (int each = 11; each <= 19; each++) {
            lengths.put(Integer.toString(each), 8);
        }
        lengths.put("20", 4);
        for (int each = 31; each <= 36; each++) {
            lengths.put(Integer.toString(each), 10);
        }
        lengths.put("41", 16);
        return Map.copyOf(lengths);
    }
}
