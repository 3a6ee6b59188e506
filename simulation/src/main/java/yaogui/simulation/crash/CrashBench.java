package yaogui.simulation.crash;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.simulation.bench.Board;
import yaogui.simulation.bench.LastWords;
import yaogui.simulation.bench.Workplace;
import yaogui.simulation.rules.BrokenRule;

/**
 * Kills agents, each a process of its own with a durable journal, at chosen moments of real work, starts others on what they
 * left, and compares their journals with what fell. This process is the cabinets: physics, residents and staff.
 */
public final class CrashBench {

    private static final String QUIET = "-Dlogback.configurationFile=yaogui/simulation/warnings-only.xml";

    private final Wish wish;
    private final PrintWriter out;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final Consumer<SimulatedCabinet> mischief;
    private final Findings findings = new Findings();
    private final Figures figures = new Figures();

    /**
     * What is asked for.
     *
     * @param folder under which a folder is made for the journals, and removed again
     * @param cuts how many agents are killed, 1 or more
     * @param racks how many racks work side by side, 1 or more
     * @param seed of the moments, the people and the physics; real processes do not repeat themselves exactly
     */
    public record Wish(Path folder, int cuts, int racks, long seed) {

        /** @throws IllegalArgumentException if there is nothing to do */
        public Wish {
            if (cuts < 1 || racks < 1) {
                throw new IllegalArgumentException("%d cuts at %d racks; use 1 or more of both".formatted(cuts, racks));
            }
        }
    }

    /** Prints to {@code out}; {@code nanos} is monotonic time. */
    public CrashBench(Wish wish, PrintWriter out, InstantSource time, LongSupplier nanos) {
        this(wish, out, time, nanos, cabinet -> {});
    }

    /** @param mischief is done to each cabinet before all begins: to see that it is found out */
    CrashBench(
            Wish wish, PrintWriter out, InstantSource time, LongSupplier nanos, Consumer<SimulatedCabinet> mischief) {
        this.wish = wish;
        this.out = out;
        this.time = time;
        this.nanos = nanos;
        this.mischief = mischief;
    }

    /**
     * Kills, compares and prints.
     *
     * @param checkout a file or folder in the checkout whose flags for the agent are used
     * @return whether journals and shelves agreed to the end
     * @throws IOException if there is nowhere to write, or nothing to start
     */
    public boolean run(Path checkout) throws IOException, InterruptedException {
        Board board = Board.find(checkout);
        long begun = nanos.getAsLong();
        try (Workplace place = Workplace.open(wish.folder())) {
            out.printf(
                    "SIGKILL for %d agents at %d racks, seed %d; journals on %s, synchronous FULL.%n",
                    wish.cuts(), wish.racks(), wish.seed(), place.fileSystem());
            out.flush();
            List<String> flags = rehearse(board, place);
            work(racks(agents(board, flags), place));
        }
        figures.lines(findings).forEach(out::println);
        out.printf("It took %d s.%n", (nanos.getAsLong() - begun) / 1_000_000_000L);
        findings.sentences().forEach(sentence -> out.println("WRONG: " + sentence));
        out.flush();
        return findings.isEmpty();
    }

    /**
     * Most of a cut is the start of a JVM, so one agent's life is recorded in an AOT cache for the others, where the class path
     * allows it: a cache knows jars only.
     *
     * @return the flags by which they use it
     */
    private List<String> rehearse(Board board, Workplace place) throws IOException, InterruptedException {
        String jars = System.getProperty("java.class.path");
        if (!Stream.of(jars.split(File.pathSeparator, -1)).allMatch(jar -> jar.endsWith(".jar"))) {
            return List.of();
        }
        Path cache = place.folder().resolve("agent.aot");
        Path home = place.folder().resolve("rehearsal");
        Function<Path, ProcessBuilder> recorded = agents(board, List.of("-XX:AOTCacheOutput=" + cache));
        SplittableRandom random = new SplittableRandom(wish.seed());
        new CrashRack(recorded, place, home, time, nanos, random, cabinet -> {}, new Findings(), new Figures())
                .rehearse();
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    private static Function<Path, ProcessBuilder> agents(Board board, List<String> flags) {
        List<String> all = Stream.concat(Stream.of(QUIET), flags.stream()).toList();
        return home -> new ProcessBuilder(board.here(all, Main.class.getName(), List.of(home.toString())));
    }

    private List<CrashRack> racks(Function<Path, ProcessBuilder> agents, Workplace place) throws IOException {
        SplittableRandom random = new SplittableRandom(wish.seed());
        List<CrashRack> racks = new ArrayList<>();
        for (int i = 1; i <= Math.min(wish.racks(), wish.cuts()); i++) {
            Path home = place.folder().resolve("rack-" + i);
            racks.add(new CrashRack(agents, place, home, time, nanos, random.split(), mischief, findings, figures));
        }
        return racks;
    }

    private void work(List<CrashRack> racks) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(wish.cuts());
        List<Thread> threads = new ArrayList<>();
        for (CrashRack rack : racks) {
            threads.add(Thread.ofPlatform().name("rack " + racks.indexOf(rack)).start(() -> work(rack, left)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void work(CrashRack rack, AtomicInteger left) {
        try {
            while (findings.isEmpty() && left.getAndDecrement() > 0) {
                rack.cut();
            }
            if (findings.isEmpty()) {
                rack.end();
            }
        } catch (BrokenRule rule) {
            findings.broke(rule);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            findings.complain("%s; the agent said: %s".formatted(e.getMessage(), lastWords(rack)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            findings.complain("it was interrupted");
        }
        addUp(rack);
    }

    /** Whatever it ended by. A rule that its journal breaks was complained of when it was read first. */
    private void addUp(CrashRack rack) {
        try {
            rack.addUp();
        } catch (BrokenRule rule) {
            findings.complain(String.valueOf(rule.getMessage()));
        } catch (IOException e) {
            findings.complain(String.valueOf(e.getMessage()));
        }
    }

    private static String lastWords(CrashRack rack) {
        try {
            return LastWords.of(rack.log());
        } catch (IOException _) {
            return "nothing that can be read";
        }
    }
}
