package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What should lie in a lane: service level, capacity, expiry, display, packs, doubt. */
final class B01_TargetTest {

    @Test
    void capacityCaps() {
        Plan plan = new County()
                .wellSupplied()
                .lanes("capacity | holds | taken | days\n8 | F 2028-06-30 2 | 140 | 28")
                .plan();
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 6 of 6 to 8 on 2");
    }

    @Test
    void twoLanesOfOneProductShareByCapacity() {
        Plan plan = new County().wellSupplied().lanes("""
                        lane | capacity | holds | taken | days
                        A1   | 30       | -     | 14    | 28
                        A2   | 10       | -     | 0     | 0
                        """).plan();
        assertThat(Said.lanes(plan))
                .containsExactly("q1/A1 LOADED 11 of 11 to 11 on 0", "q1/A2 LOADED 3 of 3 to 3 on 0");
        assertThat(Shares.of(13, 1, new int[] {30, 10})).containsExactly(10, 3);
        assertThat(Shares.of(2, 1, new int[] {30, 10, 10})).containsExactly(1, 1, 0);
        assertThat(Arrays.stream(Shares.of(17, 2, new int[] {7, 0, 10})).sum()).isEqualTo(17);
    }

    @Test
    void aFaultedTwinGivesItsPartToTheOther() {
        Plan plan = new County().wellSupplied().lanes("""
                        lane | condition | holds           | taken | days
                        A1   | FAULTED   | F 2028-06-30 9 | 14    | 28
                        A2   | OPEN      | -               | 0     | 0
                        """).plan();
        assertThat(Said.lanes(plan))
                .containsExactly("q1/A1 NOT_LOADABLE 0 of 0 to 0 on 0", "q1/A2 LOADED 14 of 14 to 14 on 0");
    }

    @Test
    void notMoreThanIsUsedBeforeTheLongestLotExpires() {
        Plan plan = new County()
                .vans("van\nv1")
                .station("lot | expiry\nshort | 2026-12-09") // 17 days, less 7 of margin
                .lanes("holds | taken | days\n- | 14 | 28")
                .plan();
        LaneReason reason = plan.lanes().getFirst().reason();
        assertThat(reason.quantile()).isEqualTo(14);
        assertThat(reason.usable()).isEqualTo(3);
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 3 of 3 to 3 on 0");
    }

    @Test
    void eachLaneShowsAtLeastOne() {
        Plan plan = new County()
                .wellSupplied()
                .station("product | lot\ngel | G1")
                .lanes("""
                        dispenser | lane | product | holds | taken | days
                        q1        | A1   | condom  | -     | 60    | 60
                        q1        | A2   | gel     | -     | 0     | 600
                        """)
                .plan();
        assertThat(Said.lanes(plan)).contains("q1/A2 LOADED 1 of 1 to 1 on 0");
    }

    @Test
    void wholePacksUpIfThereIsRoomElseDown() {
        County county = new County()
                .wellSupplied()
                .products("product | pack\ncondom | 5")
                .lanes("""
                        site | dispenser | capacity | holds           | taken | days
                        s1   | q1        | 20       | F 2028-06-30 2 | 14    | 28
                        s2   | q2        | 14       | F 2028-06-30 2 | 14    | 28
                        s3   | q3        | 4        | -               | 14    | 28
                        """);
        assertThat(county.plan().lanes().stream().map(LaneDecision::quantity)).containsExactly(15, 10, 0);
    }

    @Test
    void aDoubtfulCountIsTakenAsFewOnTheShelfAndAsLittleRoom() {
        Plan plan = new County()
                .wellSupplied()
                .lanes("capacity | doubt | holds | taken | days\n13 | 1 | F 2028-06-30 5 | 14 | 28")
                .plan();
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 7 of 7 to 13 on 4");
    }

    @Test
    void aPlaceThatLastsIsLeftAlone() {
        Plan plan = new County()
                .wellSupplied()
                .lanes("holds | taken | days\nF 2028-06-30 12 | 14 | 28")
                .plan();
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 PLACE_NOT_DUE 0 of 2 to 14 on 12");
        assertThat(plan.rounds()).isEmpty();
        assertThat(plan.carriedOver()).isEmpty();
    }

    @Test
    void anExpiredFrontMakesTheWholeLaneEmptyUntilSomebodyComes() {
        Plan plan = new County()
                .wellSupplied()
                .lanes("holds | taken | days\nOLD 2026-11-21 3, F 2028-06-30 9 | 14 | 28")
                .plan();
        LaneReason reason = plan.lanes().getFirst().reason();
        assertThat(reason.shelfAvailable()).isZero();
        assertThat(reason.shelfOnHand()).isEqualTo(9);
        assertThat(Said.lanes(plan)).containsExactly("q1/A1 LOADED 5 of 5 to 14 on 9");
        assertThat(plan.rounds().getFirst().visits().getFirst().removals())
                .containsExactly(new Visit.Removal("q1", "A1", "condom", "OLD", County.TODAY.minusDays(1), 3));
    }
}
