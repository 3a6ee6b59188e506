package yaogui.console.web.fleet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yaogui.console.fleet.Site;

/**
 * What the reader wants to see of the fleet.
 *
 * @param text part of a place's, township's or dispenser's name; empty for all
 * @param township empty for all
 * @param attention only what needs this
 * @param order what comes first
 * @param page 1 or more
 */
public record FleetFilter(String text, String township, Optional<Attention> attention, Order order, int page) {

    /** What comes first. */
    public enum Order {
        ATTENTION,
        PLACE,
        SEEN,
        STOCK
    }

    private static final int MOST_PAGES = 10_000;

    /** Reads a query; what it does not understand is as if not there. */
    static FleetFilter of(Function<String, @Nullable String> query) {
        return new FleetFilter(
                text(query.apply("text")),
                text(query.apply("township")),
                find(Attention.values(), query.apply("attention")),
                find(Order.values(), query.apply("order")).orElse(Order.ATTENTION),
                page(text(query.apply("page"))));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static int page(String text) {
        return text.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(text), MOST_PAGES) : 1;
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    boolean admits(DispenserLine line) {
        return attention.map(line.attention()::contains).orElse(true)
                && (township.isEmpty()
                        || line.site()
                                .filter(site -> site.township().equals(township))
                                .isPresent())
                && (text.isEmpty() || isNamed(line));
    }

    private boolean isNamed(DispenserLine line) {
        String wanted = text.toLowerCase(Locale.ROOT);
        String names = line.row().dispenser() + " "
                + line.site()
                        .map(site -> site.name().zh() + " " + site.name().en() + " " + site.township())
                        .orElse("");
        return names.toLowerCase(Locale.ROOT).contains(wanted);
    }

    Comparator<DispenserLine> comparator() {
        Comparator<DispenserLine> byName =
                Comparator.comparing(line -> line.row().dispenser().text());
        return switch (order) {
            case ATTENTION ->
                DispenserLine.WORST_FIRST
                        .thenComparing(line -> -line.attention().size())
                        .thenComparingDouble(DispenserLine::filled)
                        .thenComparing(byName);
            case PLACE ->
                Comparator.comparing((DispenserLine line) ->
                                line.site().map(Site::township).orElse(""))
                        .thenComparing(line ->
                                line.site().map(site -> site.name().zh()).orElse(""))
                        .thenComparing(byName);
            case SEEN ->
                Comparator.comparing((DispenserLine line) ->
                                line.row().lastSeen().map(Object::toString).orElse(""))
                        .thenComparing(byName);
            case STOCK -> Comparator.comparingDouble(DispenserLine::filled).thenComparing(byName);
        };
    }

    /** The same from another page, as a query. */
    public String onPage(int number) {
        return query(attention.map(Enum::name).orElse(""), order, number);
    }

    /** The same in another order, as a query. */
    public String inOrder(Order other) {
        return query(attention.map(Enum::name).orElse(""), other, 1);
    }

    private String query(String attentionName, Order by, int number) {
        return "?text=" + encode(text) + "&township=" + encode(township) + "&attention=" + attentionName + "&order="
                + by + "&page=" + number;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
