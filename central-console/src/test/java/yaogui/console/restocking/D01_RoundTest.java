package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import yaogui.console.restocking.rounds.LeftOut;

/** One round a van on a plain map: order, hours, room, doors, what is left out, and the sheets. */
final class D01_RoundTest {

    private static final String SQUARE = """
            site | at
            s1   | 1,11
            s2   | 11,11
            s3   | 11,1
            """;

    private static final String ONE_EMPTY_LANE_EACH = """
            site | dispenser | holds | taken | days
            s1   | q1        | -     | 14    | 28
            s2   | q2        | -     | 14    | 28
            s3   | q3        | -     | 14    | 28
            """;

    @Test
    void roundTheSquare() {
        Plan plan = square().vans("van | at\nv1 | 1,1").plan();
        assertThat(Said.rounds(plan)).containsExactly("v1: s1 > s2 > s3, 40.0 km, 1.60 h, 39 boxes");
        assertThat(plan.rounds().getFirst().visits())
                .extracting(Visit::number, Visit::site, visit -> visit.arrival().toString(), Visit::kilometresFromLast)
                .containsExactly(
                        tuple(1, "s1", "08:15", 10.0), tuple(2, "s2", "08:42", 10.0), tuple(3, "s3", "09:09", 10.0));
    }

    @Test
    void twoVansTakeTheTwoSides() {
        Plan plan = new County()
                .station("lot\nL1")
                .sites("site | at\neast1 | 1,21\neast2 | 2,23\nwest1 | 1,-19\nwest2 | 2,-21")
                .lanes("""
                        site  | dispenser | holds | taken | days
                        east1 | q1        | -     | 14    | 28
                        west1 | q2        | -     | 14    | 28
                        east2 | q3        | -     | 14    | 28
                        west2 | q4        | -     | 14    | 28
                        """)
                .vans("van | at | hours\nv1 | 1,1 | 1.6\nv2 | 1,1 | 1.6")
                .plan();
        assertThat(plan.rounds()).hasSize(2);
        assertThat(plan.rounds())
                .allSatisfy(round -> assertThat(round.visits().stream()
                                .map(visit -> visit.site().substring(0, 4))
                                .distinct())
                        .hasSize(1));
        assertThat(plan.carriedOver()).isEmpty();
    }

    @Test
    void whatTheDayCannotHoldIsCarriedOverAndTheWorthiestGoFirst() {
        Plan plan = new County()
                .station("lot\nL1")
                .sites(SQUARE)
                .lanes("""
                        site | dispenser | holds | taken | days
                        s1   | q1        | -     | 14    | 28
                        s2   | q2        | -     | 56    | 28
                        s3   | q3        | -     | 14    | 28
                        """)
                .vans("van | at | hours\nv1 | 1,1 | 1.0")
                .plan();
        assertThat(Said.rounds(plan)).containsExactly("v1: s2, 28.3 km, 0.91 h, 20 boxes");
        assertThat(plan.carriedOver())
                .extracting(CarriedOver::site, CarriedOver::reason)
                .containsExactly(tuple("s1", LeftOut.DAY_FULL), tuple("s3", LeftOut.DAY_FULL));
        assertThat(plan.lanes())
                .extracting(LaneDecision::outcome)
                .containsExactly(
                        LaneDecision.Outcome.CARRIED_OVER,
                        LaneDecision.Outcome.LOADED,
                        LaneDecision.Outcome.CARRIED_OVER);
        assertThat(Said.findings(plan)).contains("Site s1 is due but the day is full with places that are worth more.");
        assertThat(plan.findings().getFirst().proposal(Locale.ENGLISH)).contains("boxes stay set aside for it");
    }

    @Test
    void theVansRoomBinds() {
        Plan plan = square().vans("van | at | boxes\nv1 | 1,1 | 26").plan();
        assertThat(plan.boxes()).isEqualTo(26);
        assertThat(plan.carriedOver()).hasSize(1);
        assertThat(square().vans("van | at | boxes\nv1 | 1,1 | 12").plan().carriedOver())
                .extracting(CarriedOver::reason)
                .containsOnly(LeftOut.LOAD_ABOVE_EVERY_VAN);
    }

    @Test
    void tooFarForAnyDriver() {
        Plan plan = square().vans("van | at | hours\nv1 | 1,1 | 0.8").plan();
        assertThat(plan.carriedOver())
                .extracting(CarriedOver::site, CarriedOver::reason)
                .contains(tuple("s2", LeftOut.OUT_OF_REACH));
    }

    @Test
    void doorsAreWaitedForAndNotMissed() {
        Plan plan = new County()
                .station("lot\nL1")
                .sites("""
                        site | at    | opens | closes
                        s1   | 1,11  | 09:30 | -
                        s2   | 11,11 | -     | 08:30
                        s3   | 11,1  | -     | -
                        """)
                .lanes(ONE_EMPTY_LANE_EACH)
                .vans("van | at\nv1 | 1,1")
                .plan();
        assertThat(plan.rounds().getFirst().visits())
                .extracting(Visit::site, visit -> visit.arrival().toString())
                .containsExactly(tuple("s2", "08:21"), tuple("s3", "08:48"), tuple("s1", "09:30"));
    }

    @Test
    void aDoorThatClosesEarlyComesFirst() {
        Plan plan = new County()
                .station("lot\nL1")
                .sites("site | at | closes\ns1 | 1,11 | -\ns2 | 11,11 | -\ns3 | 11,1 | 08:20")
                .lanes(ONE_EMPTY_LANE_EACH)
                .vans("van | at\nv1 | 1,1")
                .plan();
        assertThat(Said.rounds(plan)).containsExactly("v1: s3 > s2 > s1, 40.0 km, 1.60 h, 39 boxes");
    }

    @Test
    void theLastStopIsLoadedFirst() {
        Plan plan = square().lanes(
                        "site | dispenser | lane | product | holds | taken | days\ns1 | q1 | A2 | gel | - | 14 | 28")
                .station("product | lot\ngel | G1")
                .vans("van | at\nv1 | 1,1")
                .plan();
        Round round = plan.rounds().getFirst();
        assertThat(round.loading())
                .extracting(
                        Round.LoadStep::order, Round.LoadStep::site, Round.LoadStep::product, Round.LoadStep::quantity)
                .containsExactly(
                        tuple(1, "s3", "condom", 13),
                        tuple(2, "s2", "condom", 13),
                        tuple(3, "s1", "condom", 13),
                        tuple(4, "s1", "gel", 14));
        assertThat(round.pickTotals())
                .extracting(Round.PickTotal::product, Round.PickTotal::lot, Round.PickTotal::quantity)
                .containsExactly(tuple("condom", "L1", 39), tuple("gel", "G1", 14));
    }

    @Test
    void aVisitIsWorthWhatItPrevents() {
        Plan plan = square().vans("van | at\nv1 | 1,1").plan();
        Visit visit = plan.rounds().getFirst().visits().getFirst();
        LaneReason reason = plan.lanes().getFirst().reason();
        assertThat(visit.unmetDemandPrevented())
                .isEqualTo(reason.unmetWithoutVisit() - reason.unmetWithVisit())
                .isGreaterThan(3);
    }

    private static County square() {
        return new County().station("lot\nL1").sites(SQUARE).lanes(ONE_EMPTY_LANE_EACH);
    }
}
