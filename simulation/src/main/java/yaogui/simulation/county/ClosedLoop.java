package yaogui.simulation.county;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import yaogui.console.restocking.days.DayVan;

/**
 * Runs a county under a policy: every morning the policy plans, the vans drive and fill every lane to its target, then residents
 * come. What they ask for depends on seed, shelf and day only, so that two policies meet the same residents. One thread.
 */
final class ClosedLoop {

    private final SyntheticCounty county;
    private final long seed;
    private final DayPolicy policy;
    private final LongSupplier processorNanos;
    private long asked;
    private long lost;
    private double kilometres;
    private double vanHours;
    private int visits;

    /** @param processorNanos time that this thread has used, for the figures only */
    ClosedLoop(CountyWish wish, long seed, DayPolicy policy, LongSupplier processorNanos) {
        this.county = new SyntheticCounty(wish, seed);
        this.seed = seed;
        this.policy = policy;
        this.processorNanos = processorNanos;
    }

    /**
     * @param warmUp days that are not judged
     * @param days that are; at least 1
     */
    LoopFigures run(int warmUp, int days) {
        long[] planNanos = new long[days];
        for (int day = 0; day < warmUp; day++) {
            live(day);
        }
        asked = 0;
        lost = 0;
        kilometres = 0;
        vanHours = 0;
        visits = 0;
        long stockBefore = stock();
        for (int day = 0; day < days; day++) {
            planNanos[day] = live(warmUp + day);
        }
        Arrays.sort(planNanos);
        return new LoopFigures(asked, lost, kilometres, vanHours, visits, stockBefore, stock(), planNanos);
    }

    SyntheticCounty county() {
        return county;
    }

    private long live(int day) {
        long before = processorNanos.getAsLong();
        List<List<Integer>> rounds = policy.today(county.situation());
        long taken = processorNanos.getAsLong() - before;
        for (int van = 0; van < rounds.size(); van++) {
            drive(county.vans().get(van), rounds.get(van));
        }
        SplittableRandom residents = new SplittableRandom(seed * 1_000_003 + day);
        for (SyntheticShelf shelf : county.shelves()) {
            SyntheticShelf.Day lived = shelf.live(residents.split());
            asked += lived.asked();
            lost += lived.lost();
        }
        return taken;
    }

    private void drive(DayVan van, List<Integer> round) {
        int at = van.start();
        double way = 0;
        double stay = 0;
        for (int place : round) {
            way += county.roads().between(at, place);
            stay += county.stayHours(place);
            county.shelves(place).forEach(SyntheticShelf::fill);
            at = place;
        }
        way += county.roads().between(at, van.start());
        double hours = way / van.kilometresPerHour() + stay;
        if (hours > van.hours() + 1e-6) {
            throw new IllegalStateException("a round of %.2f h for a driver who has %.2f: the policy broke the hours"
                    .formatted(hours, van.hours()));
        }
        kilometres += way;
        vanHours += hours;
        visits += round.size();
    }

    private long stock() {
        return county.shelves().stream().mapToLong(SyntheticShelf::onHand).sum();
    }
}
