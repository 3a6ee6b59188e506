package yaogui.simulation;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code yaogui simulate}: lives through counties by seed and holds every rule. */
@Command(
        name = "yaogui simulate",
        mixinStandardHelpOptions = true,
        description = "Lives through small counties, faults and power cuts included, and holds the eight invariants.")
public final class Simulate implements Callable<Integer> {

    /** As many days as a seed lives in the tests. */
    static final int DAYS = 2;

    @Option(names = "--seed", description = "the first seed (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private long seed;

    @Option(names = "--seeds", description = "how many seeds (default: ${DEFAULT-VALUE})", defaultValue = "1")
    private int seeds;

    @Option(names = "--days", description = "days each county lives (default: ${DEFAULT-VALUE})", defaultValue = "2")
    private int days;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Simulate()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (seeds > 1) {
            LogFile.SILENT.choose();
        }
        List<Seeds.Course> courses = seeds == 1 ? List.of(Seeds.live(seed, days)) : Seeds.live(seed, seeds, days);
        courses.forEach(this::sayFailure);
        Tally sum = courses.stream().map(Seeds.Course::tally).reduce(Tally.NOTHING, Tally::plus);
        long failed =
                courses.stream().filter(course -> course.failure().isPresent()).count();
        System.out.printf(
                "%d seeds of %d days: %d orders, %d dispensed, %d unknown, %d boxes fell (%d without a line), %d journal entries, %d commands done, %d writes torn, %d seeds failed%n",
                courses.size(),
                days,
                sum.orders(),
                sum.dispensed(),
                sum.unknown(),
                sum.fell(),
                sum.withoutLine(),
                sum.entries(),
                sum.commands(),
                sum.torn(),
                failed);
        return failed == 0 ? 0 : 1;
    }

    private void sayFailure(Seeds.Course course) {
        course.failure().ifPresent(failure -> {
            System.out.printf("seed %d: %s%n  again: %s%n", course.seed(), failure, course.replay(days));
            if (seeds == 1) {
                failure.printStackTrace(System.out);
            }
        });
    }
}
