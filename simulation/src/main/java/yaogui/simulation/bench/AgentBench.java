package yaogui.simulation.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.LongSupplier;

/** Measures the agent on this machine and prints a table. What cannot be measured is a line that says why. */
public final class AgentBench {

    private final Wish wish;
    private final PrintWriter out;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final SecureRandom random;

    /**
     * What is asked for.
     *
     * @param folder under which a folder is made for everything, and removed again; on the medium that is to be measured
     * @param samples cards in each process, 1 or more
     * @param starts processes for each figure, 1 or more
     * @param settling how long an agent is left alone before its memory is weighed
     */
    public record Wish(Path folder, int samples, int starts, Duration settling) {

        /** @throws IllegalArgumentException if there is nothing to do */
        public Wish {
            if (samples < 1 || starts < 1 || settling.isNegative()) {
                throw new IllegalArgumentException(
                        "%d samples of %d starts; use 1 or more of both".formatted(samples, starts));
            }
        }
    }

    /** Prints to {@code out}; {@code nanos} is monotonic time. */
    public AgentBench(Wish wish, PrintWriter out, InstantSource time, LongSupplier nanos, SecureRandom random) {
        this.wish = wish;
        this.out = out;
        this.time = time;
        this.nanos = nanos;
        this.random = random;
    }

    /**
     * Measures everything; takes some minutes.
     *
     * @param checkout a file or folder in the checkout whose agent is measured
     * @throws IOException if there is no built agent, or nowhere to write
     */
    public void measure(Path checkout) throws IOException, InterruptedException {
        Board board = Board.find(checkout);
        try (Workplace place = Workplace.open(wish.folder())) {
            out.println(MachineFacts.line(place.fileSystem()));
            out.printf(
                    "%d cold processes for each figure, with the flags of dispenser-agent/jvm.options.%n%n",
                    wish.starts());
            out.flush();
            print(FigureTable.head());
            print(FigureTable.lines(
                    new CardFigures(new PartProcess(board, place), wish.samples(), wish.starts()).measure()));
            print(FigureTable.lines(starts(board, place)));
            out.println();
            explain();
            out.flush();
        }
    }

    private void explain() {
        out.print("""
                first: the first card of a cold process (the middle one of its processes); it is in the median too.
                verified: base45, signature, dates and revocation judged; of a picture, from a frame in the camera's pipe.
                committed: the commit of the order (SQLite WAL, synchronous FULL) has returned; its product was chosen.
                motor supply on: its relay was told to, after TurnStarted was committed too; the motor follows after a look of 60 ms.
                a dispense: from the choice to the box in the hatch, its three entries; its share of a checkpoint comes on top.
                journal bytes are handed over; sent is what Linux counts for the whole process, in pages, without the file system's own.
                taken: the card came at any moment, so with it is how long the agent's loop took to look.
                ready: the screen's page has answered, counted from the start of the process; it says "ready" just before.
                """);
        out.printf(
                "idle: connected, every document in force, then left alone for %d s. MB are 1,000,000 bytes.%n",
                wish.settling().toSeconds());
    }

    private void print(List<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    private List<Figure> starts(Board board, Workplace place) throws InterruptedException {
        try (BenchCounty county = BenchCounty.start(place.folder(), time, random)) {
            AgentStarts agents = new AgentStarts(board, place, county, time, nanos, wish.settling());
            return StartFigures.measure(agents, wish.starts());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return StartFigures.missing("the console, to which agents connect, cannot start: " + e.getMessage());
        }
    }
}
