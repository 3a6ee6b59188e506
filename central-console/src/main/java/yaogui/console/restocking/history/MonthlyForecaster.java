package yaogui.console.restocking.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Foretells what will be issued, month by month, as a distribution: seven tenths are what all series did that stood in the
 * same {@link Circumstances}, in multiples of their {@link Levels level}, and three tenths what this series did itself, of
 * which each month weighs {@code ½^(age/3)}.
 *
 * <p>Nothing after the last known month enters. The shares and half-lives were chosen on five spans of three months of real
 * reports and are flat around these values (docs/forecast.md). For one thread.
 */
public final class MonthlyForecaster {

    /** The weight of a series' own months, once it has twelve. */
    private static final double OWN = 0.3;

    private static final int MONTHS_OF_A_YEAR = 12;

    /** After so many months an own month weighs half. */
    private static final double HALF_LIFE = 3;

    /** Cases before this month had too little to take a level from. */
    private static final int FIRST_CASE = 12;

    private final MonthlyHistory history;
    private final Map<Integer, double[]> levels = new HashMap<>();

    public MonthlyForecaster(MonthlyHistory history) {
        this.history = history;
    }

    /**
     * What each series will issue in one month.
     *
     * @param known how many months are known, 1 to those of the history; nothing after them is looked at
     * @param ahead which month after these is foretold, 1 or more
     * @return one a series, in their order
     */
    public List<MonthlyForecast> forecast(int known, int ahead) {
        return forecast(known, new Span(ahead, 1));
    }

    /** What each series will issue in the next months together; the rest as in {@link #forecast(int, int)}. */
    public List<MonthlyForecast> forecastTogether(int known, int months) {
        return forecast(known, new Span(1, months));
    }

    /** So many months from the one that is so far ahead. */
    private record Span(int ahead, int months) {

        int last() {
            return ahead + months - 1;
        }

        /** Issued in these months, seen from the end of the first {@code known}. */
        double issued(MonthlySeries series, int known) {
            double units = 0;
            for (int month = known + ahead - 1; month < known + ahead - 1 + months; month++) {
                units += series.issued(month);
            }
            return units;
        }
    }

    private List<MonthlyForecast> forecast(int known, Span span) {
        if (known < 1 || known > history.months() || span.ahead() < 1 || span.months() < 1) {
            throw new IllegalArgumentException("%s after %d of %d months".formatted(span, known, history.months()));
        }
        Analogues analogues = learn(known, span);
        double[] now = levels(known);
        List<MonthlyForecast> forecasts = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            MonthlySeries series = history.series().get(i);
            Circumstances circumstances = Circumstances.of(series, known, now[i]);
            forecasts.add(new MonthlyForecast(
                    series,
                    now[i],
                    circumstances,
                    analogues.cases(circumstances),
                    mixture(own(series, known, span.months()), now[i], analogues.ratios(circumstances))));
        }
        return forecasts;
    }

    private Analogues learn(int known, Span span) {
        Analogues analogues = new Analogues();
        for (int month = FIRST_CASE; month + span.last() <= known; month++) {
            double[] then = levels(month);
            for (int i = 0; i < then.length; i++) {
                MonthlySeries series = history.series().get(i);
                if (series.begins() < month) {
                    analogues.learn(Circumstances.of(series, month, then[i]), span.issued(series, month) / then[i]);
                }
            }
        }
        return analogues;
    }

    private double[] levels(int known) {
        return levels.computeIfAbsent(known, months -> Levels.at(history.series(), months));
    }

    /** What a series issued in so many months together, the latest first. */
    private static double[] own(MonthlySeries series, int known, int months) {
        int from = Math.max(series.begins(), known - Levels.LONGEST);
        int count = Math.max(0, known - from - months + 1);
        return IntStream.range(0, count)
                .mapToDouble(age -> new Span(1, months).issued(series, known - months - age))
                .toArray();
    }

    private static WeightedSample mixture(double[] own, double level, double[] ratios) {
        if (own.length + ratios.length == 0) {
            return new WeightedSample(new double[] {level}, new double[] {1});
        }
        double share = ratios.length == 0 ? 1 : OWN * Math.min(1, own.length / (double) MONTHS_OF_A_YEAR);
        double ofAll = IntStream.range(0, own.length)
                .mapToDouble(MonthlyForecaster::weight)
                .sum();
        double[] values = new double[ratios.length + own.length];
        double[] weights = new double[values.length];
        for (int i = 0; i < ratios.length; i++) {
            values[i] = ratios[i] * level;
            weights[i] = (1 - share) / ratios.length;
        }
        for (int age = 0; age < own.length; age++) {
            values[ratios.length + age] = own[age];
            weights[ratios.length + age] = share * weight(age) / ofAll;
        }
        return new WeightedSample(values, weights);
    }

    /** Of the month that is so many months old. */
    private static double weight(int age) {
        return Math.pow(0.5, age / HALF_LIFE);
    }
}
