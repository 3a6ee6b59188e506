package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import yaogui.console.restocking.demand.DemandDistribution;
import yaogui.console.restocking.demand.GammaPrior;

/** One lane: from what was taken to what is brought, each figure in sight. */
final class A01_DemandOfOneLaneTest {

    @Test
    void fourteenBoxesInFourWeeks() {
        Plan plan = new County().wellSupplied().lanes("""
                        dispenser | lane | holds           | taken | days
                        q1        | A1   | F 2028-06-30 2 | 14    | 28
                        """).plan();

        // m = 14.5 / 28; one series: b = 1 / m; NB(1 + 14, λ · 15 days)
        double mean = 14.5 / 28;
        double rate = 15 / (1 / mean + 28);
        int quantile = DemandDistribution.negativeBinomial(15, rate * 15).quantile(0.95);
        LaneReason reason = plan.lanes().getFirst().reason();
        assertThat(reason.demand().prior().scope()).isEqualTo(GammaPrior.Scope.PRODUCT);
        assertThat(reason.demand().ratePerDay()).isCloseTo(rate, within(1e-12));
        assertThat(reason.quantile()).isEqualTo(quantile).isEqualTo(14);
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 12 of 12 to 14 on 2");
        assertThat(Said.rounds(plan)).containsExactly("v1: s1, 2.0 km, 0.25 h, 12 boxes");
    }

    @Test
    void anotherServiceLevelIsAnotherTarget() {
        Plan plan = new County()
                .wellSupplied()
                .products("product | level\ncondom | 0.5")
                .lanes("holds | taken | days\nF 2028-06-30 2 | 14 | 28")
                .plan();
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 5 of 5 to 7 on 2");
    }
}
