package yaogui.console.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), in UTF-8 with a mark in front so that office programs read the Chinese. */
public final class CommaText {

    private static final String UTF_8_MARK = "\uFEFF";

    /** An office program would take such a cell for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r].*|-.*[^0-9.].*");

    private final StringBuilder text = new StringBuilder(UTF_8_MARK);

    /** Adds a line. */
    public CommaText row(Object... cells) {
        text.append(Arrays.stream(cells).map(CommaText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(Object value) {
        String plain = String.valueOf(value);
        String safe = FORMULA.matcher(plain).matches() ? "'" + plain : plain;
        boolean quoted = safe.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
