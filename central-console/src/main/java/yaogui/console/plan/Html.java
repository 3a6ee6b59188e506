package yaogui.console.plan;

import java.util.List;
import java.util.Locale;

/** Writes a page piece by piece; every text that comes from data goes through {@link #escape}. */
final class Html {

    private final StringBuilder page = new StringBuilder();

    /** Markup of our own, with escaped values put in for {@code %s}. */
    Html markup(String format, Object... values) {
        Object[] escaped = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            escaped[i] = escape(text(values[i]));
        }
        page.append(String.format(Locale.ROOT, format, escaped));
        return this;
    }

    /** A table with these headings and rows. */
    Html table(List<String> headings, List<? extends List<?>> rows) {
        page.append("<table><thead><tr>");
        headings.forEach(heading -> markup("<th>%s</th>", heading));
        page.append("</tr></thead><tbody>");
        for (List<?> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> markup(cell instanceof Number ? "<td class=\"n\">%s</td>" : "<td>%s</td>", cell));
            page.append("</tr>");
        }
        page.append("</tbody></table>\n");
        return this;
    }

    String text() {
        return page.toString();
    }

    private static String text(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
