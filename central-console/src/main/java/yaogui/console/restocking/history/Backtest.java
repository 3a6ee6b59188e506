package yaogui.console.restocking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a rule of ordering would have come to on the months that really were: at each month's beginning every series is ordered
 * up to its target, and what was issued in the month is asked for. What is not there is lost. Immutable.
 *
 * <p>What was issued stands for what was asked for; where a shelf was really empty that is too little, for every rule alike.
 */
public final class Backtest {

    private final MonthlyHistory history;
    private final int reviews;
    private final int lead;

    /**
     * What a rule came to.
     *
     * @param fillRate units given out, of those that were asked for, 0 to 1
     * @param stockOutMonths months in which something was asked for in vain, of all months of all series, 0 to 1
     * @param shelf units on all shelves after what was ordered has come, on average
     * @param left units on all shelves at the end of a month, on average
     */
    public record Result(double fillRate, double stockOutMonths, double shelf, double left) {}

    /** How much a rule wants to have, in units on the shelf and on the way. */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param known months that have passed; the rule looks at nothing after them
         * @return units of each series, in their order
         */
        double[] targets(int known);
    }

    /**
     * Over the last months of a history.
     *
     * @param reviews so many months, at least one before them
     * @param lead months from order to delivery, 0 or more
     */
    public Backtest(MonthlyHistory history, int reviews, int lead) {
        if (reviews < 1 || reviews >= history.months() || lead < 0) {
            throw new IllegalArgumentException(
                    "%d reviews with lead %d in %d months".formatted(reviews, lead, history.months()));
        }
        this.history = history;
        this.reviews = reviews;
        this.lead = lead;
    }

    /** The handbook's rule: average monthly consumption of the last {@code months}, times {@code factor}. */
    public Rule averageTimes(int months, double factor) {
        return known -> history.series().stream()
                .mapToDouble(series -> factor
                        * IntStream.range(Math.max(0, known - months), known)
                                .mapToDouble(series::issued)
                                .average()
                                .orElse(0))
                .toArray();
    }

    /**
     * One rule a chance: the units that suffice with it until the next delivery but one can come.
     *
     * @param chances above 0 and below 1
     */
    public List<Rule> quantiles(MonthlyForecaster forecaster, List<Double> chances) {
        double[][][] targets = new double[chances.size()][history.months()][];
        for (int known = history.months() - reviews; known < history.months(); known++) {
            List<MonthlyForecast> forecasts = forecaster.forecastTogether(known, 1 + lead);
            for (int i = 0; i < chances.size(); i++) {
                double chance = chances.get(i);
                targets[i][known] = forecasts.stream()
                        .mapToDouble(forecast -> forecast.units().quantile(chance))
                        .toArray();
            }
        }
        return Arrays.stream(targets).<Rule>map(ofOne -> known -> ofOne[known]).toList();
    }

    /** Lives through the months with a rule; every shelf begins with its target. */
    public Result run(Rule rule) {
        int begin = history.months() - reviews;
        int count = history.series().size();
        double[] stock = whole(rule.targets(begin));
        List<double[]> underWay = new ArrayList<>();
        IntStream.range(0, lead).forEach(month -> underWay.add(new double[count]));
        double asked = 0;
        double given = 0;
        double shelf = 0;
        double left = 0;
        int inVain = 0;
        for (int month = begin; month < history.months(); month++) {
            underWay.add(order(whole(rule.targets(month)), stock, underWay));
            double[] comes = underWay.removeFirst();
            for (int i = 0; i < count; i++) {
                double wanted = history.series().get(i).issued(month);
                double there = stock[i] + comes[i];
                shelf += there;
                stock[i] = Math.max(0, there - wanted);
                left += stock[i];
                asked += wanted;
                given += there - stock[i];
                inVain += wanted > there ? 1 : 0;
            }
        }
        return new Result(
                asked == 0 ? 1 : given / asked, inVain / ((double) count * reviews), shelf / reviews, left / reviews);
    }

    private static double[] whole(double[] units) {
        return Arrays.stream(units).map(Math::ceil).toArray();
    }

    private static double[] order(double[] targets, double[] stock, List<double[]> underWay) {
        double[] order = new double[targets.length];
        for (int i = 0; i < order.length; i++) {
            double position = stock[i];
            for (double[] coming : underWay) {
                position += coming[i];
            }
            order[i] = Math.max(0, targets[i] - position);
        }
        return order;
    }
}
