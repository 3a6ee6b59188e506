package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whatever is wrong is said with a proposal, and the good lane beside it is planned all the same. */
final class E01_FindingsTest {

    private static final String GOOD = "good/A1 LOADED 14 of 14 to 14 on 0";

    @Test
    void negativeStock() {
        Plan plan =
                beside("site | dispenser | holds\ns2 | bad | F 2028-06-30 -2").plan();
        saidBesideTheGood(plan, "Lane A1 of bad holds -2 boxes of lot F in the books.");
        assertThat(Said.lanes(plan)).anySatisfy(line -> assertThat(line).startsWith("bad/A1 NOT_LOADABLE 0"));
    }

    @Test
    void aSiteWithoutCoordinates() {
        Plan plan = goodLane()
                .sites("site | at\nnowhere | -\nzero | 0,0")
                .lanes("site | dispenser | holds | taken | days\nnowhere | q8 | - | 14 | 28\nzero | q9 | - | 14 | 28")
                .plan();
        assertThat(Said.findings(plan))
                .contains(
                        "Site nowhere has no usable coordinates, so no round can include it.",
                        "Site zero has no usable coordinates, so no round can include it.");
        assertThat(plan.carriedOver()).extracting(CarriedOver::site).containsExactly("nowhere", "zero");
        assertThat(plan.rounds()).hasSize(1);
    }

    @Test
    void oneLotWithTwoDates() {
        Plan plan =
                beside("site | dispenser | holds\ns2 | bad | L1 2026-11-01 2").plan();
        assertThat(Said.findings(plan))
                .contains("Lot L1 of condom is booked with expiry 2026-11-01 and 2030-01-01; 2026-11-01 is used.");
        assertThat(plan.boxes())
                .as("by the earlier date the station's boxes are expired too")
                .isZero();
    }

    @Test
    void aVanWithoutRoomAndOneThatStands() {
        Plan plan = goodLane()
                .vans("van | boxes | hours\nflat | 0 | 8\nstill | 10 | 0")
                .plan();
        saidBesideTheGood(
                plan,
                "Van flat has room for 0 boxes and cannot be planned with.",
                "Van still cannot be planned with: 0.0 driver's hours, 40.0 km/h, start at 1.0, 0.0.");
    }

    @Test
    void noVans() {
        Plan plan = new County()
                .station("lot\nL1")
                .lanes("holds | taken | days\n- | 14 | 28")
                .plan();
        assertThat(Said.findings(plan)).containsExactly("No van can drive on this day.");
        assertThat(plan.carriedOver()).hasSize(1);
        assertThat(plan.carriedOver().getFirst().boxes()).isEqualTo(14);
    }

    @Test
    void expiredOnTheShelf() {
        Plan plan =
                beside("site | dispenser | holds\ns2 | bad | F 2026-11-21 2").plan();
        assertThat(Said.findings(plan))
                .contains("Lane A1 of bad holds 2 expired boxes of condom, lot F, expiry 2026-11-21.");
    }

    @Test
    void willExpireOnTheShelf() {
        Plan plan = beside("site | dispenser | holds | taken | days\ns2 | slow | F 2026-12-20 9 | 1 | 280")
                .plan();
        assertThat(Said.findings(plan))
                .contains(
                        "Of lot F of condom in lane A1 of slow, 9 boxes will likely not be taken before 2026-12-20, in 28 days.");
    }

    @Test
    void f24_whatASlowPlaceDoesNotUseInTimeGoesWhereItIsUsed() {
        Plan plan = beside("site | dispenser | holds | taken | days\ns2 | slow | F 2027-02-15 9 | 1 | 280")
                .plan();
        assertThat(plan.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.MOVE_BEFORE_EXPIRY)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence(Locale.ENGLISH))
                            .startsWith("Of lot F of condom in lane A1 of slow, 7 boxes")
                            .endsWith("before 2027-02-15, in 85 days.");
                    assertThat(finding.proposal(Locale.ENGLISH)).contains("Take 7 boxes", "good at s1");
                    assertThat(finding.proposal(Locale.CHINESE)).contains("取出 7 盒", "s1的 good");
                });
        assertThat(Said.lanes(plan))
                .as("what the plan brings still fits into 20")
                .contains("good/A1 LOADED 13 of 13 to 13 on 0");
    }

    @Test
    void f24_nobodyIsGivenMoreThanIsUsedThereBeforeThatDay() {
        Plan plan = new County().wellSupplied().lanes("""
                        site | dispenser | capacity | holds            | taken | days
                        s1   | busy      | 60       | -                | 28    | 28
                        s2   | slow      | 20       | F 2027-02-15 9   | 1     | 280
                        s3   | still     | 20       | G 2027-01-15 20  | 0     | 280
                        s4   | far       | 20       | H 2026-12-01 9   | 0     | 280
                        """).plan();
        assertThat(plan.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.MOVE_BEFORE_EXPIRY)
                        .map(finding -> finding.values().get("dispenser") + " "
                                + finding.values().get("taker")))
                .contains("still busy")
                .doesNotContain("far busy");
        int moved = plan.findings().stream()
                .filter(finding -> finding.kind() == FindingKind.MOVE_BEFORE_EXPIRY)
                .filter(finding -> "busy".equals(finding.values().get("taker")))
                .mapToInt(finding ->
                        Integer.parseInt(Objects.requireNonNull(finding.values().get("quantity"))))
                .sum();
        int target = plan.lanes().stream()
                .filter(lane -> lane.dispenser().equals("busy"))
                .mapToInt(lane -> lane.reason().laneTarget())
                .sum();
        assertThat(moved + target).isLessThanOrEqualTo(60);
    }

    @Test
    void f23_expiredBoxesAreToBeTakenOutAtTheNextVisit() {
        Plan plan = goodLane()
                .lanes("site | dispenser | holds\ns1 | old | F 2026-11-21 2")
                .plan();
        assertThat(plan.rounds().getFirst().visits().getFirst().removals())
                .contains(new Visit.Removal("old", "A1", "condom", "F", County.TODAY.minusDays(1), 2));
        assertThat(Said.findings(plan))
                .contains("Lane A1 of old holds 2 expired boxes of condom, lot F, expiry 2026-11-21.");
    }

    @Test
    void closedAndFaultedLanes() {
        Plan plan = beside("""
                        site | dispenser | lane | condition       | holds
                        s2   | bad       | A1   | FAULTED         | -
                        s2   | bad       | A2   | CLOSED_BY_STAFF | -
                        s2   | bad       | A3   | CLOSED_HELD     | -
                        s2   | bad       | A4   | CLOSED_CLOCK    | -
                        """).plan();
        saidBesideTheGood(
                plan,
                "Lane A1 of bad is faulted; residents cannot take condom from it.",
                "Staff closed lane A2 of bad; residents cannot take condom from it.",
                "Lane A3 of bad holds a lot of condom that is held or recalled.",
                "Dispenser bad does not trust its clock, so lane A4 is closed.");
        assertThat(plan.findings().stream()
                        .filter(finding -> finding.kind() == FindingKind.LANE_FAULTED)
                        .map(finding -> finding.proposal(Locale.ENGLISH)))
                .containsExactly("Send a technician to bad; nothing is loaded before that.");
    }

    @Test
    void demandOfAStolenMachine() {
        Plan plan = goodLane()
                .dispenser("stolen", "s1", false)
                .exposure("stolen", "condom", 14, 28)
                .plan();
        assertThat(Said.findings(plan))
                .containsExactly("14 boxes of condom are recorded for dispenser stolen, which is not in service here.");
        assertThat(plan.lanes()).extracting(LaneDecision::dispenser).containsExactly("good");
    }

    @Test
    void demandThatCannotBe() {
        Plan plan = goodLane()
                .exposure("good", "gel", 100_000, 3)
                .exposure("good", "ring", -1, 3)
                .exposure("good", "film", 4, 0)
                .exposure("good", "film", 4, Double.NaN)
                .plan();
        assertThat(plan.findings()).hasSize(4).allMatch(finding -> finding.kind() == FindingKind.DEMAND_IMPLAUSIBLE);
        assertThat(Said.lanes(plan)).containsExactly(GOOD);
    }

    @Test
    void whatIsMissingOrTwice() {
        Plan plan = goodLane()
                .dispenser("adrift", "gone", true)
                .lanes("dispenser | product\nadrift | condom")
                .lanes("site | dispenser | lane | capacity\ns1 | good | A9 | 5\ns1 | good | A9 | 6")
                .plan();
        assertThat(Said.findings(plan))
                .contains(
                        "Dispenser adrift stands at site gone, which is not in the snapshot.",
                        "good/A9 is listed twice; the entries are not the same, and one of them is used.");
    }

    @Test
    void ofTwoEntriesTheSameIsUsedInWhateverOrder() {
        String six = "site | dispenser | lane | capacity | taken | days\ns1 | q1 | A1 | 6 | 14 | 28";
        String nine = "site | dispenser | lane | capacity\ns1 | q1 | A1 | 9";
        Plan one = new County().wellSupplied().lanes(six).lanes(nine).plan();
        Plan other = new County().wellSupplied().lanes(nine).lanes(six).plan();
        assertThat(one).isEqualTo(other);
        assertThat(one.lanes()).hasSize(1);
    }

    @Test
    void moreThanFits() {
        Plan plan = beside("site | dispenser | capacity | holds\ns2 | bad | 5 | F 2028-06-30 7")
                .plan();
        saidBesideTheGood(plan, "Lane A1 of bad holds 7 boxes but has room for 5.");
    }

    @Test
    void theStationsBooks() {
        Plan plan = goodLane().station("lot | quantity\nL2 | -4").plan();
        saidBesideTheGood(plan, "The station holds -4 boxes of condom, lot L2, in the books.");
    }

    @Test
    void figuresOutOfThisWorldStopNothing() {
        Plan plan = goodLane()
                .sites("site | at\ns7 | NaN,5\ns8 | 91,400")
                .lanes("""
                        site | dispenser | lane | capacity    | doubt | holds             | taken | days
                        s7   | q7        | A1   | 2147483647  | 0     | -                 | 3     | 1
                        s8   | q8        | A1   | -5          | -3    | F 2028-06-30 2    | 0     | 2000000000
                        s2   | q9        | A1   | 0           | 99    | F 2028-06-30 2    | 200   | 1
                        """)
                .exposure("q7", "condom", 150, 1e-9)
                .exposure("q7", "condom", 199, 1e-300)
                .exposure("q7", "gel", Long.MAX_VALUE, Double.POSITIVE_INFINITY)
                .vans("van | at | speed\nfast | NaN,1 | Infinity")
                .station("lot | quantity\nL2 | 1000000")
                .plan();
        assertThat(plan.lanes()).hasSize(4);
        assertThat(plan.findings().stream().filter(finding -> finding.kind() == FindingKind.DEMAND_IMPLAUSIBLE))
                .hasSize(3);
        assertThat(plan.rounds()).isNotEmpty();
    }

    @Test
    void everySentenceIsWholeInBothLanguages() {
        Plan plan = beside("site | dispenser | holds | condition\ns2 | bad | F 2026-11-01 2, G 2028-01-01 -1 | FAULTED")
                .vans("van | boxes | hours\nflat | 0 | 0")
                .station("lot | quantity\nL2 | -4")
                .plan();
        assertThat(plan.findings()).hasSizeGreaterThan(5).allSatisfy(finding -> {
            for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                assertThat(finding.sentence(locale) + finding.proposal(locale)).doesNotContain("{");
            }
        });
    }

    private static County goodLane() {
        return new County().wellSupplied().lanes("site | dispenser | holds | taken | days\ns1 | good | - | 14 | 28");
    }

    private static County beside(String lanes) {
        return goodLane().lanes(lanes);
    }

    private static void saidBesideTheGood(Plan plan, String... sentences) {
        assertThat(Said.findings(plan)).contains(sentences);
        assertThat(Said.lanes(plan)).contains(GOOD);
    }
}
