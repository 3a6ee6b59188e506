package yaogui.console.restocking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yaogui.console.restocking.demand.DemandDistribution;
import yaogui.console.restocking.demand.DemandEstimate;
import yaogui.console.restocking.demand.GammaPrior;
import yaogui.console.restocking.rounds.Van;

/** What holds of every plan, for counties made at random, bad data included. The seed is in the test's name. */
final class F01_PropertiesTest {

    private static final int SEEDS = 60;

    static List<Integer> seeds() {
        return IntStream.range(0, SEEDS).boxed().toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void laneAndStationAreNeverOverdrawn(int seed) {
        Snapshot snapshot = county(seed);
        Plan plan = RestockingPlanner.plan(snapshot);
        Map<String, Integer> issued = new HashMap<>();
        Map<String, Integer> loaded = new HashMap<>();
        lines(plan).forEach(line -> {
            assertThat(line.quantity()).isPositive();
            issued.merge(line.product() + "/" + line.lot(), line.quantity(), Integer::sum);
            loaded.merge(line.dispenser() + "/" + line.lane(), line.quantity(), Integer::sum);
        });
        LotDates dates = new LotDates(snapshot, new Findings());
        issued.forEach((lot, boxes) -> assertThat(boxes).as(lot).isLessThanOrEqualTo(atStation(snapshot, lot)));
        snapshot.lanes().forEach(lane -> {
            int boxes = loaded.getOrDefault(lane.dispenser() + "/" + lane.lane(), 0);
            int stays = lane.layers().stream()
                    .filter(layer -> !dates.expiry(lane.product(), layer.lot()).isBefore(snapshot.planningDate()))
                    .mapToInt(Lane.Layer::quantity)
                    .sum();
            assertThat(boxes == 0 || boxes + stays + lane.inDoubt() <= lane.capacity())
                    .as("%s gets %d", lane, boxes)
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingExpiredAndNothingIntoAClosedLane(int seed) {
        Snapshot snapshot = county(seed);
        Plan plan = RestockingPlanner.plan(snapshot);
        lines(plan).forEach(line -> {
            assertThat(line.expiry()).isAfterOrEqualTo(snapshot.planningDate());
            Lane lane = lane(snapshot, line.dispenser(), line.lane());
            assertThat(lane.condition()).isIn(Lane.Condition.OPEN, Lane.Condition.CLOSED_EXPIRED);
            assertThat(lane.product()).isEqualTo(line.product());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void roundsKeepTheirBoundsAndEachSiteComesOnce(int seed) {
        Snapshot snapshot = county(seed);
        Plan plan = RestockingPlanner.plan(snapshot);
        Set<String> seen = new HashSet<>();
        for (Round round : plan.rounds()) {
            Van van = snapshot.vans().stream()
                    .filter(one -> one.id().equals(round.van()))
                    .findFirst()
                    .orElseThrow();
            assertThat(round.hours()).isLessThanOrEqualTo(van.driverHours());
            assertThat(round.boxes()).isLessThanOrEqualTo(van.capacityBoxes());
            round.visits()
                    .forEach(visit ->
                            assertThat(seen.add(visit.site())).as(visit.site()).isTrue());
            assertThat(round.pickTotals().stream()
                            .mapToInt(Round.PickTotal::quantity)
                            .sum())
                    .isEqualTo(round.boxes());
            assertThat(round.loading().stream()
                            .mapToInt(Round.LoadStep::quantity)
                            .sum())
                    .isEqualTo(round.boxes());
        }
        plan.carriedOver()
                .forEach(left ->
                        assertThat(seen.add(left.site())).as(left.site()).isTrue());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePlanDoesNotDependOnTheOrderOfItsInput(int seed) {
        Snapshot s = county(seed);
        Random random = new Random(seed);
        Snapshot shuffled = new Snapshot(
                s.planningDate(),
                s.policy(),
                shuffle(s.products(), random),
                shuffle(s.sites(), random),
                shuffle(s.dispensers(), random),
                shuffle(s.lanes(), random),
                shuffle(s.exposures(), random),
                shuffle(s.station(), random),
                shuffle(s.vans(), random));
        assertThat(RestockingPlanner.plan(shuffled)).isEqualTo(RestockingPlanner.plan(s));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theLanesSayWhatTheRoundsDo(int seed) {
        Plan plan = RestockingPlanner.plan(county(seed));
        Map<String, Integer> brought = new HashMap<>();
        lines(plan).forEach(line -> brought.merge(line.dispenser() + "/" + line.lane(), line.quantity(), Integer::sum));
        plan.lanes()
                .forEach(lane -> assertThat(lane.quantity())
                        .isEqualTo(brought.getOrDefault(lane.dispenser() + "/" + lane.lane(), 0)));
        assertThat(plan.lanes().stream().mapToInt(LaneDecision::quantity).sum()).isEqualTo(plan.boxes());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFormulaOnTheScreenIsTheFormulaUsed(int seed) {
        for (LaneDecision lane : RestockingPlanner.plan(county(seed)).lanes()) {
            LaneReason r = lane.reason();
            double rate = (r.demand().prior().shape() + r.demand().unitsTaken())
                    / (r.demand().prior().days() + r.demand().daysInStock());
            DemandDistribution demand = DemandDistribution.negativeBinomial(
                    r.demand().prior().shape() + r.demand().unitsTaken(), rate * r.coverDays());
            assertThat(r.quantile()).isEqualTo(demand.quantile(r.serviceLevel()));
            assertThat(r.shelfTarget())
                    .isEqualTo(Math.min(
                            r.shelfCapacity(),
                            Math.max(r.minimumDisplay() * r.shelfLanes(), Math.min(r.quantile(), r.usable()))));
            int up = Math.ceilDiv(r.laneTarget() - r.onHand(), r.packSize());
            assertThat(r.wanted()).isEqualTo(Math.max(0, Math.min(up, r.room() / r.packSize()) * r.packSize()));
            assertThat(r.allotted()).isLessThanOrEqualTo(r.wanted());
            assertThat(r.formula()).hasSize(FormulaLine.Step.values().length);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreDaysWithoutDemandNeverRaiseTheTarget(int seed) {
        Random random = new Random(seed);
        GammaPrior prior = new GammaPrior(
                GammaPrior.Scope.PRODUCT, "", 9, 0.05 + 5 * random.nextDouble(), 1 + 50 * random.nextDouble());
        long units = random.nextInt(60);
        int last = Integer.MAX_VALUE;
        for (double days = 1; days < 400; days *= 1.3) {
            int quantile = DemandEstimate.of(prior, units, days).over(15).quantile(0.95);
            assertThat(quantile).isLessThanOrEqualTo(last);
            last = quantile;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void moreAtTheStationNeverServesWorse(int seed) {
        Snapshot s = county(seed);
        List<StationLot> more = s.station().stream()
                .map(lot -> new StationLot(lot.product(), lot.lot(), lot.expiry(), Math.max(0, lot.quantity()) * 2))
                .toList();
        Snapshot richer = new Snapshot(
                s.planningDate(),
                s.policy(),
                s.products(),
                s.sites(),
                s.dispensers(),
                s.lanes(),
                s.exposures(),
                more,
                s.vans());
        assertThat(allotted(RestockingPlanner.plan(richer)))
                .isGreaterThanOrEqualTo(allotted(RestockingPlanner.plan(s)));
    }

    private static int allotted(Plan plan) {
        return plan.lanes().stream().mapToInt(lane -> lane.reason().allotted()).sum();
    }

    private static List<Visit.Line> lines(Plan plan) {
        return plan.rounds().stream()
                .flatMap(round -> round.visits().stream())
                .flatMap(visit -> visit.lines().stream())
                .toList();
    }

    private static int atStation(Snapshot snapshot, String lot) {
        return snapshot.station().stream()
                .filter(one -> (one.product() + "/" + one.lot()).equals(lot))
                .mapToInt(StationLot::quantity)
                .sum();
    }

    private static Lane lane(Snapshot snapshot, String dispenser, String name) {
        return snapshot.lanes().stream()
                .filter(lane ->
                        lane.dispenser().equals(dispenser) && lane.lane().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Snapshot county(int seed) {
        return new RandomCounty(new Random(seed)).snapshot();
    }
}
