package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Too little for all: it goes where it prevents most unmet demand, first expired first out, never to waste. */
final class C01_ShortStationTest {

    private static final String THREE_PLACES = """
            site | dispenser | holds           | taken | days
            s1   | busy      | -               | 56    | 28
            s2   | middling  | -               | 28    | 28
            s3   | stocked   | F 2028-06-30 6 | 28    | 28
            """;

    @Test
    void sharedByTheServiceThatItBuys() {
        Plan plan = new County()
                .vans("van\nv1")
                .station("lot | quantity\nL1 | 30")
                .lanes(THREE_PLACES)
                .plan();
        assertThat(plan.boxes()).isEqualTo(30);
        assertThat(Said.findings(plan))
                .containsExactly(
                        "The station gives 30 of 54 boxes of condom that are wanted at the places that are due.");
        // each place ends with about the same chance that one more box would be missed
        double[] missed = plan.lanes().stream()
                .mapToDouble(lane -> lane.reason()
                        .demand()
                        .over(15)
                        .exceeds(lane.reason().shelfOnHand() + lane.reason().allotted() - 1))
                .toArray();
        assertThat(Arrays.stream(missed).max().orElseThrow()
                        - Arrays.stream(missed).min().orElseThrow())
                .isLessThan(0.25);
    }

    @Test
    void noOtherShareServesBetter() {
        Plan plan = new County()
                .vans("van\nv1")
                .station("lot | quantity\nL1 | 20")
                .lanes(THREE_PLACES)
                .plan();
        double greedy = shortage(
                plan, plan.lanes().stream().mapToInt(LaneDecision::quantity).toArray());
        for (int first = 0; first <= 20; first++) {
            for (int second = 0; first + second <= 20; second++) {
                int[] other = {first, second, 20 - first - second};
                assertThat(shortage(plan, other)).isGreaterThanOrEqualTo(greedy - 1e-12);
            }
        }
    }

    private static double shortage(Plan plan, int[] quantities) {
        double sum = 0;
        for (int i = 0; i < quantities.length; i++) {
            LaneReason reason = plan.lanes().get(i).reason();
            sum += reason.demand().over(15).expectedShortage(reason.shelfOnHand() + quantities[i]);
        }
        return sum;
    }

    @Test
    void whatAPlaceGivesUpBecauseAVisitNoLongerPaysGoesToTheOthers() {
        for (int boxes = 1; boxes <= 45; boxes++) {
            Plan plan = new County()
                    .vans("van\nv1")
                    .station("lot | quantity\nL1 | " + boxes)
                    .lanes("""
                            site | dispenser | holds | taken | days
                            s1   | busy      | -     | 560   | 280
                            s2   | middling  | -     | 280   | 280
                            s3   | slow      | -     | 25    | 280
                            """)
                    .plan();
            boolean allServed = plan.lanes().stream()
                    .filter(lane -> lane.outcome() == LaneDecision.Outcome.LOADED)
                    .allMatch(lane -> lane.quantity() == lane.reason().wanted());
            assertThat(plan.boxes() == boxes || allServed).as("%d boxes", boxes).isTrue();
        }
    }

    @Test
    void firstExpiredFirstOut() {
        Plan plan = new County()
                .vans("van\nv1")
                .station("""
                        lot | expiry     | quantity
                        B   | 2028-01-01 | 100
                        A   | 2027-12-01 | 5
                        """)
                .lanes("holds | taken | days\n- | 14 | 28")
                .plan();
        assertThat(Said.lines(plan)).containsExactly("q1/A1 condom A 5", "q1/A1 condom B 9");
    }

    @Test
    void aShortDatedLotGoesWhereItIsUsedAndOnlyAsFarAsItIs() {
        Plan plan = new County().vans("van\nv1").station("""
                        lot   | expiry     | quantity
                        short | 2026-12-06 | 50
                        long  | 2029-01-01 | 100
                        """).lanes("""
                        site | dispenser | holds | taken | days
                        s1   | busy      | -     | 56    | 28
                        s2   | slow      | -     | 5     | 28
                        """).plan();
        // 14 days less 7: the busy shelf surely uses 10 in 7 days, the slow one none
        assertThat(Said.lines(plan))
                .containsExactlyInAnyOrder(
                        "busy/A1 condom short 10", "busy/A1 condom long 10", "slow/A1 condom long 7");
    }

    @Test
    void anExpiredLotIsNeverIssued() {
        Plan plan = new County()
                .vans("van\nv1")
                .station("lot | expiry\nOLD | 2026-11-21")
                .lanes("holds | taken | days\n- | 14 | 28")
                .plan();
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 STATION_SHORT 0 of 14 to 14 on 0");
        assertThat(Said.findings(plan))
                .contains("The station holds 1000 expired boxes of condom, lot OLD, expiry 2026-11-21.");
        assertThat(plan.rounds()).isEmpty();
    }
}
