package yaogui.console.web.stock;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which movements the reader wants to see.
 *
 * @param product its code; empty for all
 * @param lot empty for all
 * @param dispenser its name; empty for all
 * @param place movements that begin or end in a place of this kind
 * @param from the first day
 * @param until the last day
 * @param before only lines with a lower number, for the next page
 */
public record LedgerFilter(
        String product,
        String lot,
        String dispenser,
        Optional<PlaceGroup> place,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        long before) {

    /** Reads a query; what it does not understand is as if not there. */
    static LedgerFilter of(Function<String, @Nullable String> query) {
        String before = text(query.apply("before"));
        String place = text(query.apply("place"));
        return new LedgerFilter(
                text(query.apply("product")),
                text(query.apply("lot")),
                text(query.apply("dispenser")),
                Arrays.stream(PlaceGroup.values())
                        .filter(group -> group.name().equals(place))
                        .findFirst(),
                day(text(query.apply("from"))),
                day(text(query.apply("until"))),
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** The same filter, as a query, without the page. */
    public String query() {
        return "?product=" + encode(product) + "&lot=" + encode(lot) + "&dispenser=" + encode(dispenser) + "&place="
                + place.map(Enum::name).orElse("") + "&from="
                + from.map(LocalDate::toString).orElse("") + "&until="
                + until.map(LocalDate::toString).orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
