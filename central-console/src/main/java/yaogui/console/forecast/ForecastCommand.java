package yaogui.console.forecast;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.restocking.history.MonthlyForecast;
import yaogui.console.restocking.history.MonthlyForecaster;
import yaogui.console.restocking.history.MonthlyHistory;
import yaogui.console.table.TableFault;

/** {@code yaogui forecast}: foretells the months after one from a station's monthly reports. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Foretell what will be issued in the months to come, as a distribution, from monthly reports.",
        footer = {
            "",
            "The reports are CSV with the columns site, product, month (2019-06) and issued, and closing where known.",
            "Exit code: 0 written, 1 the forecast could not be written, 2 the reports or an option cannot be used."
        })
public final class ForecastCommand implements Callable<Integer> {

    /** As planners ask for: 0.05 to 0.95 in steps of 0.05, and 0.99. */
    private static final int[] PERCENTS = {5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 99
    };

    private static final int LONGEST_HORIZON = 24;

    @Spec
    private CommandSpec spec;

    @Option(names = "--history", required = true, paramLabel = "FILE", description = "The monthly reports, as CSV.")
    private Path history;

    @Option(
            names = "--origin",
            required = true,
            paramLabel = "YYYY-MM",
            converter = MonthOption.class,
            description = "The last month that is known; nothing after it is looked at.")
    private YearMonth origin;

    @Option(
            names = "--horizon",
            required = true,
            paramLabel = "N",
            description = "How many months after it to foretell, 1 to 24.")
    private int horizon;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV file to write.")
    private Path out;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ForecastCommand()).execute(arguments));
    }

    /** Foretells; see the footer for the exit codes. */
    @Override
    public Integer call() {
        if (horizon < 1 || horizon > LONGEST_HORIZON) {
            return refuse("--horizon is %d; use 1 to %d months".formatted(horizon, LONGEST_HORIZON));
        }
        try {
            MonthlyHistory reports = ReportTable.read(history);
            if (origin.isBefore(reports.first()) || origin.isAfter(reports.last())) {
                return refuse("--origin is %s, and the reports are of %s to %s; name one of these months"
                        .formatted(origin, reports.first(), reports.last()));
            }
            return write(reports);
        } catch (TableFault e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private int write(MonthlyHistory reports) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            try (CSVPrinter file =
                    new CSVPrinter(Files.newBufferedWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
                print(reports, file);
            }
        } catch (IOException e) {
            say(
                    spec.commandLine().getErr(),
                    "The forecast cannot be written to '%s': %s. Choose another file with --out.".formatted(out, e));
            return 1;
        }
        say(
                spec.commandLine().getOut(),
                "%d months of %d series after %s: %s"
                        .formatted(horizon, reports.series().size(), origin, out));
        return 0;
    }

    private void print(MonthlyHistory reports, CSVPrinter file) throws IOException {
        List<String> head = new ArrayList<>(List.of("site", "product", "month", "mean", "sd"));
        for (int percent : PERCENTS) {
            head.add(String.format(Locale.ROOT, "q%02d", percent));
        }
        file.printRecord(head);
        MonthlyForecaster forecaster = new MonthlyForecaster(reports);
        int known = reports.knownAtTheEndOf(origin);
        for (int ahead = 1; ahead <= horizon; ahead++) {
            for (MonthlyForecast forecast : forecaster.forecast(known, ahead)) {
                file.printRecord(row(forecast, origin.plusMonths(ahead)));
            }
        }
    }

    private static List<String> row(MonthlyForecast forecast, YearMonth month) {
        List<String> row = new ArrayList<>(
                List.of(forecast.series().site(), forecast.series().product(), month.toString()));
        row.add(units(forecast.mean()));
        row.add(units(forecast.standardDeviation()));
        for (int percent : PERCENTS) {
            row.add(units(forecast.units().quantile(percent / 100.0)));
        }
        return row;
    }

    private static String units(double units) {
        return String.format(Locale.ROOT, "%.3f", units);
    }

    private int refuse(String sentence) {
        say(spec.commandLine().getErr(), sentence);
        return 2;
    }

    private static void say(PrintWriter writer, String sentence) {
        writer.println(sentence);
        writer.flush();
    }
}
