package yaogui.console.restocking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule of ordering comes to, on months that can be reckoned by hand. */
final class H02_BacktestTest {

    private static final double[] NOTHING_KNOWN = {Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    private static final MonthlyHistory HISTORY = new MonthlyHistory(
            YearMonth.of(2026, 1),
            5,
            List.of(new MonthlySeries("s", "p", new double[] {4, 2, 6, 3, 9}, NOTHING_KNOWN)));

    @Test
    void deliveredAtOnce() {
        Backtest backtest = new Backtest(HISTORY, 3, 0);
        Backtest.Result result = backtest.run(known -> new double[] {5});

        // 5 there each month; 6, 3 and 9 asked for: 5, 3 and 5 given out; 0, 2 and 0 left.
        assertThat(result.fillRate()).isEqualTo(13 / 18.0, within(1e-12));
        assertThat(result.stockOutMonths()).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(result.shelf()).isEqualTo(5);
        assertThat(result.left()).isEqualTo(2 / 3.0, within(1e-12));
    }

    @Test
    void deliveredAMonthLater() {
        Backtest backtest = new Backtest(HISTORY, 3, 1);
        Backtest.Result result = backtest.run(known -> new double[] {5});

        // 5 there, 6 asked for; nothing was under way then, so 0 there and 3 asked for; then 5 come and 9 are asked
        // for.
        assertThat(result.fillRate()).isEqualTo(10 / 18.0, within(1e-12));
        assertThat(result.stockOutMonths()).isEqualTo(1);
        assertThat(result.shelf()).isEqualTo(10 / 3.0, within(1e-12));
    }

    @Test
    void theHandbooksRuleKnowsThePastOnly() {
        Backtest backtest = new Backtest(HISTORY, 2, 0);
        assertThat(backtest.averageTimes(3, 3).targets(3)).containsExactly(3 * (4 + 2 + 6) / 3.0);
        assertThat(backtest.averageTimes(3, 3).targets(4)).containsExactly(3 * (2 + 6 + 3) / 3.0);
    }

    @Test
    void moreChanceIsMoreStockAndFewerInVain() {
        MonthlyHistory history = new MonthlyHistory(YearMonth.of(2023, 1), 36, H01_MonthlyForecastTest.county(80));
        Backtest backtest = new Backtest(history, 12, 0);
        List<Backtest.Result> results =
                backtest.quantiles(new MonthlyForecaster(history), List.of(0.5, 0.8, 0.95)).stream()
                        .map(backtest::run)
                        .toList();
        for (int i = 1; i < results.size(); i++) {
            assertThat(results.get(i).shelf()).isGreaterThan(results.get(i - 1).shelf());
            assertThat(results.get(i).fillRate())
                    .isGreaterThan(results.get(i - 1).fillRate());
            assertThat(results.get(i).stockOutMonths())
                    .isLessThan(results.get(i - 1).stockOutMonths());
        }
        assertThat(results.getLast().stockOutMonths()).isLessThan(0.08);
    }

    @Test
    void moreReviewsThanMonthsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Backtest(HISTORY, 5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Backtest(HISTORY, 1, -1));
    }
}
