package yaogui.simulation.bench;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as lines of text, the aim beside each. */
final class FigureTable {

    private static final String LINE = "%-48s %9s %9s %17s %9s %4s  %s";

    private FigureTable() {}

    static List<String> head() {
        return List.of(LINE.formatted("", "first", "median", "quartiles", "most", "n", "aim"));
    }

    static List<String> lines(List<Figure> figures) {
        return figures.stream().map(FigureTable::line).toList();
    }

    private static String line(Figure figure) {
        return switch (figure.measurement()) {
            case Measurement.Missing missing -> "%-48s not measured: %s".formatted(figure.name(), missing.why());
            case Measurement.Taken taken -> line(figure, taken.series());
        };
    }

    private static String line(Figure figure, Series series) {
        String unit = figure.unit().text;
        double median = series.quantile(0.5);
        return LINE.formatted(
                        figure.name(),
                        series.first().isPresent() ? number(series.first().getAsDouble()) + " " + unit : "",
                        number(median) + " " + unit,
                        number(series.quantile(0.25)) + "–" + number(series.quantile(0.75)),
                        number(series.quantile(1)),
                        series.count(),
                        aim(figure.aim(), median, unit))
                .stripTrailing();
    }

    private static String aim(OptionalDouble aim, double median, String unit) {
        return aim.isEmpty()
                ? ""
                : "< %.0f %s: %s".formatted(aim.getAsDouble(), unit, median < aim.getAsDouble() ? "met" : "missed");
    }

    /** Three digits that matter, and whole numbers from 100 on. */
    private static String number(double value) {
        int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
