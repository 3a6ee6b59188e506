package yaogui.console.restocking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is foretold follows from what was reported, and from nothing after the origin. */
final class H01_MonthlyForecastTest {

    private static final int MONTHS = 36;
    private static final SplittableRandom RANDOM = new SplittableRandom(20261122);

    @Test
    void nothingAfterTheOriginIsLookedAt() {
        List<MonthlySeries> series = county(40);
        List<MonthlySeries> otherwise =
                series.stream().map(one -> changedAfter(one, 30)).toList();

        for (int ahead : new int[] {1, 2, 3, 6}) {
            assertThat(told(series, 30, ahead)).isEqualTo(told(otherwise, 30, ahead));
        }
        assertThat(told(series, 31, 1)).isNotEqualTo(told(otherwise, 31, 1));
    }

    @Test
    void thatOfEachMonthIsWhatItShouldBe() {
        // Poisson with known means: the share of months at or below each quantile is about what was promised.
        List<MonthlySeries> series = county(200);
        int below = 0;
        int cells = 0;
        for (int known = 26; known < MONTHS; known++) {
            for (MonthlyForecast forecast : forecaster(series).forecast(known, 1)) {
                below += forecast.series().issued(known) <= forecast.units().quantile(0.9) ? 1 : 0;
                cells++;
            }
        }
        assertThat(below / (double) cells).isBetween(0.88, 0.97);
    }

    @Test
    void anEmptyShelfIssuesNothingNextMonthIfItNeverDid() {
        // Whoever has nothing left gets nothing for a month, then five again.
        List<MonthlySeries> series = IntStream.range(0, 30)
                .mapToObj(i -> series(
                        "s" + i, "p", month -> (month + i) % 3 == 0 ? 0 : 5, month -> (month + i) % 3 == 2 ? 0 : 5))
                .toList();
        for (MonthlyForecast forecast : forecaster(series).forecast(MONTHS, 1)) {
            boolean empty = forecast.series().closing(MONTHS - 1) == 0;
            assertThat(forecast.circumstances().cover() == Circumstances.Cover.EMPTY)
                    .isEqualTo(empty);
            assertThat(forecast.units().quantile(0.5)).isEqualTo(empty ? 0 : 5);
        }
    }

    @Test
    void oneThatHasJustBegunBorrowsFromItsProduct() {
        List<MonthlySeries> series = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            series.add(series("busy" + i, "busy", month -> 20 + RANDOM.nextInt(3), month -> 60));
            series.add(series("slow" + i, "slow", month -> RANDOM.nextInt(2), month -> 60));
        }
        series.add(new MonthlySeries("new", "busy", unknown(), unknown()));
        series.add(new MonthlySeries("new", "slow", unknown(), unknown()));
        List<MonthlyForecast> forecasts = forecaster(series).forecast(MONTHS, 1);

        assertThat(forecasts.get(40).level()).isEqualTo(21, within(1.0));
        assertThat(forecasts.get(41).level()).isEqualTo(0.5, within(0.3));
        assertThat(forecasts.get(40).units().quantile(0.5)).isGreaterThan(5);
    }

    @Test
    void aMonthWithoutAReportIsOneWithoutIssues() {
        double[] issued = {3, Double.NaN, 4};
        assertThat(new MonthlySeries("s", "p", issued, new double[3]).issued(1)).isZero();
    }

    @Test
    void oneMonthIsEnoughToSaySomething() {
        MonthlySeries one = new MonthlySeries("s", "p", new double[] {7}, new double[] {Double.NaN});
        MonthlyForecast forecast = new MonthlyForecaster(new MonthlyHistory(YearMonth.of(2026, 1), 1, List.of(one)))
                .forecast(1, 3)
                .getFirst();
        assertThat(forecast.mean()).isEqualTo(7);
        assertThat(forecast.standardDeviation()).isZero();
        assertThat(forecast.cases()).isZero();
    }

    @Test
    void monthsTogetherAreMoreThanOne() {
        List<MonthlySeries> series = county(60);
        List<MonthlyForecast> one = forecaster(series).forecast(MONTHS, 1);
        List<MonthlyForecast> three = forecaster(series).forecastTogether(MONTHS, 3);
        double single = one.stream().mapToDouble(MonthlyForecast::mean).sum();
        double together = three.stream().mapToDouble(MonthlyForecast::mean).sum();
        assertThat(together / single).isEqualTo(3, within(0.3));
    }

    @Test
    void whatIsOutOfBoundsIsRefused() {
        MonthlyForecaster forecaster = forecaster(county(2));
        assertThatIllegalArgumentException().isThrownBy(() -> forecaster.forecast(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> forecaster.forecast(MONTHS + 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> forecaster.forecast(MONTHS, 0));
    }

    private static List<List<Double>> told(List<MonthlySeries> series, int known, int ahead) {
        return forecaster(series).forecast(known, ahead).stream()
                .map(forecast -> List.of(
                        forecast.mean(),
                        forecast.standardDeviation(),
                        forecast.units().quantile(0.5),
                        forecast.units().quantile(0.95)))
                .toList();
    }

    private static MonthlySeries changedAfter(MonthlySeries series, int known) {
        return series(
                series.site(),
                series.product(),
                month -> month < known ? series.issued(month) : 999 - series.issued(month),
                month -> month < known ? series.closing(month) : 0);
    }

    private static MonthlyForecaster forecaster(List<MonthlySeries> series) {
        return new MonthlyForecaster(new MonthlyHistory(YearMonth.of(2023, 1), MONTHS, series));
    }

    static List<MonthlySeries> county(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double mean = 1 + i % 20;
                    return series("s" + i, "p" + i % 3, month -> poisson(mean), month -> 2 * mean);
                })
                .toList();
    }

    private interface OfMonth {
        double in(int month);
    }

    private static MonthlySeries series(String site, String product, OfMonth issued, OfMonth closing) {
        double[] out = new double[MONTHS];
        double[] left = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            out[month] = issued.in(month);
            left[month] = closing.in(month);
        }
        return new MonthlySeries(site, product, out, left);
    }

    private static double[] unknown() {
        double[] months = new double[MONTHS];
        Arrays.fill(months, Double.NaN);
        return months;
    }

    private static double poisson(double mean) {
        double limit = Math.exp(-mean);
        double product = RANDOM.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= RANDOM.nextDouble();
            count++;
        }
        return count;
    }
}
