package yaogui.simulation.county;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import yaogui.console.restocking.days.SearchEffort;

/** The table that is printed. */
final class A03_TheBench {

    private static final CountyWish SMALL = new CountyWish(4, 40, 2, 6, 1.5);
    private static final SearchEffort EFFORT = new SearchEffort(10, 100, 0, 40, 40);

    @Test
    void aLineForEachCountyAndPolicyAndTheComparison() {
        StringWriter text = new StringWriter();
        boolean met = new CountyBench(new CountyBench.Wish(SMALL, 2, 6, 10, 10, EFFORT), new PrintWriter(text), () -> 0)
                .run();

        assertThat(text.toString().lines().filter(line -> line.contains("planned visit days")))
                .hasSize(2);
        assertThat(text.toString())
                .contains("against 'runs out in 3 days': lost")
                .contains("against 'and on the way'");
        assertThat(met).isTrue();
    }

    @Test
    void aBenchWithoutACountyIsRefused() {
        assertThatThrownBy(() -> new CountyBench.Wish(SMALL, 0, 1, 10, 10, EFFORT))
                .hasMessageContaining("0 seeds");
        assertThatThrownBy(() -> new CountyWish(2, 40, 2, 8, 1)).hasMessageContaining("at least 3 townships");
    }
}
