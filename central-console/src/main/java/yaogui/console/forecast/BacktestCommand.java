package yaogui.console.forecast;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.restocking.history.Backtest;
import yaogui.console.restocking.history.MonthlyForecaster;
import yaogui.console.restocking.history.MonthlyHistory;
import yaogui.console.table.TableFault;

/** {@code yaogui plan-backtest}: what rules of ordering would have come to on a station's own months. */
@Command(
        name = "plan-backtest",
        mixinStandardHelpOptions = true,
        description =
                "Live through the last months of the reports with rules of ordering, and compare what each comes to.",
        footer = {
            "",
            "What was issued stands for what was asked for. Each month every place is ordered up to the rule's target.",
            "Exit code: 0 compared, 2 the reports or an option cannot be used."
        })
public final class BacktestCommand implements Callable<Integer> {

    private static final List<Double> MULTIPLES = List.of(1.0, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0);
    private static final double HANDBOOK = 3.0;
    private static final int AVERAGED_MONTHS = 3;
    private static final List<Double> CHANCES =
            List.of(0.5, 0.7, 0.8, 0.85, 0.88, 0.9, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99);

    @Spec
    private CommandSpec spec;

    @Option(names = "--history", required = true, paramLabel = "FILE", description = "The monthly reports, as CSV.")
    private Path history;

    @Option(
            names = "--reviews",
            defaultValue = "24",
            paramLabel = "N",
            description = "How many of the last months to live through (default: ${DEFAULT-VALUE}).")
    private int reviews;

    @Option(
            names = "--lead",
            split = ",",
            defaultValue = "0,1",
            paramLabel = "MONTHS",
            description = "Months from order to delivery, 0 to 6 (default: ${DEFAULT-VALUE}).")
    private List<Integer> leads;

    private record Line(String name, Backtest.Result result) {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BacktestCommand()).execute(arguments));
    }

    /** Compares; see the footer for the exit codes. */
    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            MonthlyHistory reports = ReportTable.read(history);
            if (reviews < 1 || reviews > reports.months() - AVERAGED_MONTHS) {
                return refuse("--reviews is %d, and the reports are of %d months (%s to %s); use 1 to %d"
                        .formatted(
                                reviews,
                                reports.months(),
                                reports.first(),
                                reports.last(),
                                reports.months() - AVERAGED_MONTHS));
            }
            for (int lead : leads) {
                if (lead < 0 || lead > 6) {
                    return refuse("--lead is %d; use 0 to 6 months".formatted(lead));
                }
                compare(reports, lead, out);
            }
        } catch (TableFault e) {
            return refuse(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private void compare(MonthlyHistory reports, int lead, PrintWriter out) {
        Backtest backtest = new Backtest(reports, reviews, lead);
        out.printf(
                "%d series, %d reviews (%s to %s), lead time %d months%n%n",
                reports.series().size(), reviews, reports.last().minusMonths(reviews - 1L), reports.last(), lead);
        out.printf(
                "| %-32s | %9s | %16s | %14s | %12s |%n",
                "rule", "fill rate", "stock-out months", "units on shelf", "left over");
        out.printf(
                "|%s|%s|%s|%s|%s|%n", "-".repeat(34), "-".repeat(11), "-".repeat(18), "-".repeat(16), "-".repeat(14));
        List<Line> handbook = new ArrayList<>();
        for (double multiple : MULTIPLES) {
            handbook.add(print(
                    out,
                    String.format(Locale.ROOT, "%.1f x average of 3 months", multiple),
                    backtest.run(backtest.averageTimes(AVERAGED_MONTHS, multiple))));
        }
        List<Backtest.Rule> rules = backtest.quantiles(new MonthlyForecaster(reports), CHANCES);
        List<Line> quantiles = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            quantiles.add(print(
                    out,
                    String.format(Locale.ROOT, "suffices with chance %.2f", CHANCES.get(i)),
                    backtest.run(rules.get(i))));
        }
        Backtest.Result bar = handbook.get(MULTIPLES.indexOf(HANDBOOK)).result();
        out.println();
        same(out, "fill rate", bar, quantiles, Backtest.Result::fillRate);
        same(out, "share of stock-out months", bar, quantiles, result -> -result.stockOutMonths());
        double fill = at(quantiles, Backtest.Result::shelf, bar.shelf(), Backtest.Result::fillRate);
        double empty = at(quantiles, Backtest.Result::shelf, bar.shelf(), Backtest.Result::stockOutMonths);
        out.printf(
                Locale.ROOT,
                "With as many units on the shelf as 3 x the average: fill rate %.1f %% and %.1f %% stock-out months, in place of %.1f and %.1f.%n%n",
                100 * fill,
                100 * empty,
                100 * bar.fillRate(),
                100 * bar.stockOutMonths());
        out.flush();
    }

    private static Line print(PrintWriter out, String name, Backtest.Result result) {
        out.printf(
                Locale.ROOT,
                "| %-32s | %7.1f %% | %14.1f %% | %,14.0f | %,12.0f |%n",
                name,
                100 * result.fillRate(),
                100 * result.stockOutMonths(),
                result.shelf(),
                result.left());
        return new Line(name, result);
    }

    private static void same(
            PrintWriter out,
            String what,
            Backtest.Result bar,
            List<Line> quantiles,
            ToDoubleFunction<Backtest.Result> service) {
        double shelf = at(quantiles, service, service.applyAsDouble(bar), Backtest.Result::shelf);
        double left = at(quantiles, service, service.applyAsDouble(bar), Backtest.Result::left);
        out.printf(
                Locale.ROOT,
                "With the %s of 3 x the average: %+.1f %% units on the shelf, %+.1f %% left over.%n",
                what,
                100 * (shelf / bar.shelf() - 1),
                100 * (left / bar.left() - 1));
    }

    /** Between the two rules where the one figure has that value, the other figure; at an end beyond it. */
    private static double at(
            List<Line> lines,
            ToDoubleFunction<Backtest.Result> known,
            double value,
            ToDoubleFunction<Backtest.Result> wanted) {
        Backtest.Result before = lines.getFirst().result();
        for (Line line : lines) {
            Backtest.Result after = line.result();
            double low = known.applyAsDouble(before);
            double high = known.applyAsDouble(after);
            if (high >= value) {
                double share = high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 1;
                return wanted.applyAsDouble(before)
                        + share * (wanted.applyAsDouble(after) - wanted.applyAsDouble(before));
            }
            before = after;
        }
        return wanted.applyAsDouble(before);
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        spec.commandLine().getErr().flush();
        return 2;
    }
}
