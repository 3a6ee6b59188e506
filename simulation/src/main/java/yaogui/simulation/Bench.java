package yaogui.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yaogui.console.restocking.days.SearchEffort;
import yaogui.simulation.bench.AgentBench;
import yaogui.simulation.county.CountyBench;
import yaogui.simulation.county.CountyWish;
import yaogui.simulation.crash.CrashBench;
import yaogui.simulation.ingest.IngestBench;

/** The command {@code yaogui bench}: measures this machine. */
@Command(
        name = "yaogui bench",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Measures how fast and how large Yaogui is on this machine.")
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .addSubcommand("agent", new OfAgent())
                .addSubcommand("county", new OfCounties())
                .addSubcommand("crash", new OfCrashes())
                .addSubcommand("ingest", new OfIngest());
    }

    /** Common to all: they write on a medium, print, and say in a sentence why they cannot go on. */
    private abstract static class Measuring implements Callable<Integer> {

        private static final int WRONG = 1;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--folder",
                description = "a folder on the medium to work on; what is written there is removed again"
                        + " (default: ${DEFAULT-VALUE})",
                defaultValue = "run")
        private Path folder;

        private final String trouble;

        /** @param trouble begins the sentence */
        Measuring(String trouble) {
            this.trouble = trouble;
        }

        /** @return whether all was as it should be */
        abstract boolean measure(Path folder, PrintWriter out) throws IOException, InterruptedException;

        @Override
        public Integer call() throws InterruptedException {
            LogFile.WARNINGS_ONLY.choose();
            try {
                return measure(folder, spec.commandLine().getOut()) ? 0 : WRONG;
            } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
                spec.commandLine().getErr().printf("%s: %s%n", trouble, e.getMessage());
                return WRONG;
            }
        }
    }

    /** Ends with 0 whatever the speed. */
    @Command(
            name = "agent",
            mixinStandardHelpOptions = true,
            description =
                    "The agent as on a board of 512 MB: card to motor, start to ready, idle memory. Takes some minutes.")
    private static final class OfAgent extends Measuring {

        @Option(
                names = "--samples",
                description = "cards in each process (default: ${DEFAULT-VALUE})",
                defaultValue = "40")
        private int samples;

        @Option(
                names = "--starts",
                description = "processes for each figure (default: ${DEFAULT-VALUE})",
                defaultValue = "5")
        private int starts;

        @Option(
                names = "--settle",
                description = "seconds that an agent is left alone before it is weighed (default: ${DEFAULT-VALUE})",
                defaultValue = "8")
        private int settle;

        OfAgent() {
            super("The agent cannot be measured");
        }

        @Override
        boolean measure(Path folder, PrintWriter out) throws IOException, InterruptedException {
            AgentBench.Wish wish = new AgentBench.Wish(folder, samples, starts, Duration.ofSeconds(settle));
            new AgentBench(wish, out, InstantSource.system(), System::nanoTime, new SecureRandom()).measure(here());
            return true;
        }
    }

    /** Ends with 0 if journals, shelves and hatches agreed to the end. */
    @Command(
            name = "crash",
            mixinStandardHelpOptions = true,
            description = "Kills agents for real while they work, and compares their journals with what fell. "
                    + "200 cuts take some minutes.")
    private static final class OfCrashes extends Measuring {

        @Option(
                names = "--cuts",
                description = "how many agents are killed (default: ${DEFAULT-VALUE})",
                defaultValue = "200")
        private int cuts;

        @Option(names = "--seed", description = "of the moments, the people and the physics (default: any)")
        private @Nullable Long seed;

        @Option(
                names = "--racks",
                description = "racks that work side by side (default: ${DEFAULT-VALUE})",
                defaultValue = "4")
        private int racks;

        OfCrashes() {
            super("The bench cannot go on");
        }

        @Override
        boolean measure(Path folder, PrintWriter out) throws IOException, InterruptedException {
            long chosen = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
            CrashBench.Wish wish = new CrashBench.Wish(folder, cuts, racks, chosen);
            return new CrashBench(wish, out, InstantSource.system(), System::nanoTime).run(here());
        }
    }

    /** Ends with 0 if the store held what the journals say, whatever the speed. */
    @Command(
            name = "ingest",
            mixinStandardHelpOptions = true,
            description = "How fast a console takes journals, with its broker and its store in a process of its own. "
                    + "Takes some minutes.")
    private static final class OfIngest extends Measuring {

        @Option(
                names = "--dispensers",
                description = "that are connected (default: ${DEFAULT-VALUE})",
                defaultValue = "1120")
        private int dispensers;

        @Option(
                names = "--store",
                description = "SQLITE or POSTGRESQL; Debian's package postgresql must be installed for that"
                        + " (default: ${DEFAULT-VALUE})",
                defaultValue = "SQLITE")
        private IngestBench.Store store;

        @Option(
                names = "--seconds",
                description = "for each figure, after 10 to get warm (default: ${DEFAULT-VALUE})",
                defaultValue = "20")
        private int seconds;

        OfIngest() {
            super("The bench cannot go on");
        }

        @Override
        boolean measure(Path folder, PrintWriter out) throws IOException, InterruptedException {
            IngestBench.Wish wish = new IngestBench.Wish(folder, dispensers, Duration.ofSeconds(seconds), store);
            return new IngestBench(wish, out, InstantSource.system(), System::nanoTime, new SecureRandom()).run(here());
        }
    }

    /** Ends with 0 if the planned visit days lost no more and drove 8 % less than the plain rule. */
    @Command(
            name = "county",
            mixinStandardHelpOptions = true,
            description =
                    "Restocks invented counties in closed loop: planned visit days against the rule 'visit what runs out "
                            + "within three days'. Takes a minute or two a seed.")
    private static final class OfCounties implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--seeds", description = "counties (default: ${DEFAULT-VALUE})", defaultValue = "10")
        private int seeds;

        @Option(names = "--first-seed", description = "of the first (default: ${DEFAULT-VALUE})", defaultValue = "1")
        private long firstSeed;

        @Option(names = "--days", description = "judged (default: ${DEFAULT-VALUE})", defaultValue = "40")
        private int days;

        @Option(names = "--warm-up", description = "days before them (default: ${DEFAULT-VALUE})", defaultValue = "20")
        private int warmUp;

        @Option(
                names = "--demand",
                description = "factor on all demand (default: ${DEFAULT-VALUE})",
                defaultValue = "1")
        private double demand;

        @Option(names = "--horizon", description = "days planned (default: ${DEFAULT-VALUE})", defaultValue = "14")
        private int horizon;

        @Option(
                names = "--iterations",
                description = "of the search, each day (default: ${DEFAULT-VALUE})",
                defaultValue = "8000")
        private int iterations;

        @Option(
                names = "--box",
                description = "kilometres that one box in time is worth (default: ${DEFAULT-VALUE})",
                defaultValue = "40")
        private double box;

        @Option(
                names = "--hour",
                description = "kilometres that an hour of work at a stop is worth (default: ${DEFAULT-VALUE})",
                defaultValue = "40")
        private double hour;

        @Override
        public Integer call() {
            try {
                CountyWish usual = CountyWish.USUAL;
                CountyWish county =
                        new CountyWish(usual.townships(), usual.places(), usual.vans(), usual.vanHours(), demand);
                SearchEffort effort = new SearchEffort(horizon, iterations, 0, box, hour);
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                CountyBench.Wish wish = new CountyBench.Wish(county, seeds, firstSeed, warmUp, days, effort);
                return new CountyBench(wish, spec.commandLine().getOut(), threads::getCurrentThreadCpuTime).run()
                        ? 0
                        : Measuring.WRONG;
            } catch (IllegalArgumentException e) {
                spec.commandLine().getErr().printf("The bench cannot go on: %s%n", e.getMessage());
                return Measuring.WRONG;
            }
        }
    }

    /** Where this class was loaded from, which is in the checkout. */
    private static Path here() {
        try {
            return Path.of(Bench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the program has no name", e);
        }
    }
}
