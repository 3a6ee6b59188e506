package yaogui.simulation.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import yaogui.simulation.bench.Figure.Unit;

/** From samples to a line of the table. */
final class A01_Figures {

    private static String line(OptionalDouble aim, Measurement measurement) {
        return FigureTable.lines(List.of(new Figure("a figure", Unit.MILLISECONDS, aim, measurement)))
                .getFirst();
    }

    @Test
    void noSampleIsLeftOutNeitherTheFirstNorTheWorst() {
        Series series = new Series(List.of(List.of(30.0, 2.0, 1.0), List.of(10.0, 3.0, 4.0), List.of(20.0, 5.0)));

        assertThat(series.count()).isEqualTo(8);
        assertThat(series.first()).hasValue(20);
        assertThat(series.quantile(0)).isEqualTo(1);
        assertThat(series.quantile(0.25)).isEqualTo(2.75);
        assertThat(series.quantile(0.5)).isEqualTo(4.5);
        assertThat(series.quantile(1)).isEqualTo(30);
    }

    @Test
    void whereEachProcessGivesOneSampleNoneIsTheFirst() {
        assertThat(Series.ofSingles(List.of(3.0, 1.0, 2.0)).first()).isEmpty();
    }

    @Test
    void aProcessWithoutSamplesIsNotPassedOver() {
        assertThatThrownBy(() -> new Series(List.of(List.of(1.0), List.of())))
                .hasMessage("a series needs at least one sample of each process");
    }

    @Test
    void theAimStandsBesideTheMedianAndSaysWhetherItIsMet() {
        Measurement taken = new Measurement.Taken(new Series(List.of(List.of(123.4, 4.0, 6.0))));

        assertThat(line(OptionalDouble.of(5), taken))
                .matches("a figure +123 ms +6\\.00 ms +5\\.00–64\\.7 +123 +3 +< 5 ms: missed");
        assertThat(line(OptionalDouble.of(7), taken)).endsWith("3  < 7 ms: met");
        assertThat(line(OptionalDouble.empty(), taken)).endsWith(" 3");
    }

    @Test
    void whatCouldNotBeMeasuredSaysWhy() {
        assertThat(line(OptionalDouble.of(5), new Measurement.Missing("this system does not tell")))
                .matches("a figure +not measured: this system does not tell");
    }
}
