package yaogui.simulation.county;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;
import yaogui.console.restocking.days.RunsOutSoon;
import yaogui.console.restocking.days.SearchEffort;

/**
 * Plans whole invented counties in closed loop and sets the planned visit days beside two plain rules. Everything but the
 * processor time is the same on every machine.
 */
public final class CountyBench {

    /** The stronger plain rule: of several tried, the one that drove least at no more loss. */
    private static final RunsOutSoon AND_ON_THE_WAY = new RunsOutSoon(3, 7, 3);

    private static final double TRAVEL_AIM = 0.08;
    private static final double SECONDS_AIM = 10;
    private static final String LINE = "%-6s %-22s %7s %6s %8s %9s %10s %8s %8s %8s%n";

    private final Wish wish;
    private final PrintWriter out;
    private final LongSupplier processorNanos;

    /**
     * What is asked for.
     *
     * @param county to invent, anew for each seed
     * @param seeds how many, 1 or more
     * @param firstSeed the others follow it
     * @param warmUp days before the judging
     * @param days judged, 1 or more
     * @param effort of the plan; its seed is that of the county
     */
    public record Wish(CountyWish county, int seeds, long firstSeed, int warmUp, int days, SearchEffort effort) {

        /** @throws IllegalArgumentException if there is nothing to do */
        public Wish {
            if (seeds < 1 || warmUp < 0 || days < 1) {
                throw new IllegalArgumentException(
                        "%d seeds, %d days after %d: give at least 1, 1 and 0".formatted(seeds, days, warmUp));
            }
        }
    }

    /** @param processorNanos time that this thread has used */
    public CountyBench(Wish wish, PrintWriter out, LongSupplier processorNanos) {
        this.wish = wish;
        this.out = out;
        this.processorNanos = processorNanos;
    }

    /** @return whether the plan met the aim against the plain rule: lost no more, drove 8 % less, each plan within 10 s */
    public boolean run() {
        out.printf(
                "%d places, %d vans of %s h; %d days judged after %d; plans over %d days, %d iterations, %s km a box, %s km an hour%n%n",
                wish.county().places(),
                wish.county().vans(),
                wish.county().vanHours(),
                wish.days(),
                wish.warmUp(),
                wish.effort().horizon(),
                wish.effort().iterations(),
                wish.effort().worth(),
                wish.effort().hour());
        out.printf(
                LINE, "seed", "policy", "asked", "lost", "km", "van h/day", "visits/day", "stock", "plan s", "longest");
        List<LoopFigures> plain = new ArrayList<>();
        List<LoopFigures> onTheWay = new ArrayList<>();
        List<LoopFigures> planned = new ArrayList<>();
        for (long seed = wish.firstSeed(); seed < wish.firstSeed() + wish.seeds(); seed++) {
            plain.add(judge(seed, "runs out in 3 days", new UrgentFirst(RunsOutSoon.THREE_DAYS)));
            onTheWay.add(judge(seed, "  and on the way", new UrgentFirst(AND_ON_THE_WAY)));
            planned.add(judge(seed, "planned visit days", new RollingPlan(effort(seed))));
        }
        out.println();
        compare("runs out in 3 days", plain, planned);
        compare("and on the way", onTheWay, planned);
        out.flush();
        return isMet(plain, planned);
    }

    private SearchEffort effort(long seed) {
        SearchEffort effort = wish.effort();
        return new SearchEffort(effort.horizon(), effort.iterations(), seed, effort.worth(), effort.hour());
    }

    private LoopFigures judge(long seed, String name, DayPolicy policy) {
        LoopFigures figures =
                new ClosedLoop(wish.county(), seed, policy, processorNanos).run(wish.warmUp(), wish.days());
        out.printf(
                LINE,
                seed,
                name,
                figures.asked(),
                figures.lost(),
                decimals(0, figures.kilometres()),
                decimals(1, figures.vanHours() / wish.days()),
                decimals(1, (double) figures.visits() / wish.days()),
                figures.stockAfter(),
                decimals(2, figures.planSeconds()),
                decimals(2, figures.longestPlanSeconds()));
        out.flush();
        return figures;
    }

    private void compare(String rule, List<LoopFigures> plain, List<LoopFigures> planned) {
        out.printf(
                "against '%s': lost %s to %s, median per county %s %%; km %s to %s, median %s %%; van hours %s %%%n",
                rule,
                decimals(0, sum(plain, LoopFigures::lost)),
                decimals(0, sum(planned, LoopFigures::lost)),
                decimals(1, 100 * medianChange(plain, planned, LoopFigures::lost)),
                decimals(0, sum(plain, LoopFigures::kilometres)),
                decimals(0, sum(planned, LoopFigures::kilometres)),
                decimals(1, 100 * medianChange(plain, planned, LoopFigures::kilometres)),
                decimals(1, 100 * medianChange(plain, planned, LoopFigures::vanHours)));
    }

    private static boolean isMet(List<LoopFigures> plain, List<LoopFigures> planned) {
        boolean servesAsMany = sum(planned, LoopFigures::lost) <= sum(plain, LoopFigures::lost);
        boolean drivesLess = medianChange(plain, planned, LoopFigures::kilometres) <= -TRAVEL_AIM;
        boolean inTime = planned.stream().allMatch(figures -> figures.longestPlanSeconds() <= SECONDS_AIM);
        return servesAsMany && drivesLess && inTime;
    }

    private static double sum(List<LoopFigures> all, ToDoubleFunction<LoopFigures> figure) {
        return all.stream().mapToDouble(figure).sum();
    }

    private static double medianChange(
            List<LoopFigures> from, List<LoopFigures> to, ToDoubleFunction<LoopFigures> figure) {
        double[] changes = new double[from.size()];
        for (int i = 0; i < changes.length; i++) {
            changes[i] = figure.applyAsDouble(to.get(i)) / figure.applyAsDouble(from.get(i)) - 1;
        }
        Arrays.sort(changes);
        return (changes[changes.length / 2] + changes[(changes.length - 1) / 2]) / 2;
    }

    private static String decimals(int places, double figure) {
        return String.format(Locale.ROOT, "%." + places + "f", figure);
    }
}
