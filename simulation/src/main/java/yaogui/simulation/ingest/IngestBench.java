package yaogui.simulation.ingest;

import io.netty.channel.Channel;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.console.store.TemporaryPostgres;
import yaogui.simulation.bench.MachineFacts;
import yaogui.simulation.bench.Workplace;

/**
 * How fast a console takes journals: a console with its broker and store in a process of its own, and here a county of
 * dispensers that hand over entries and wait for the acknowledgement of each message, as agents do. At the end what the store
 * holds is counted against the journals.
 */
public final class IngestBench {

    private static final int BATCH = 100;

    /** Of a dispenser at which three people took something, with a visit of staff. */
    private static final int A_DAY = 24;

    private static final Duration WARM = Duration.ofSeconds(10);

    /** The share of the highest rate at which the wait is measured too: nobody runs a console at its limit. */
    private static final double CALM = 0.5;

    /** Messages a second of one who floods: a hundred times what an honest one says at its busiest. */
    private static final int FLOOD = 1_000;

    private final Wish wish;
    private final PrintWriter out;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final SecureRandom random;

    /**
     * What is asked for.
     *
     * @param folder under which a folder is made for the console, and removed again
     * @param dispensers of the county, 1 or more
     * @param counted how long each figure is measured
     * @param store where the books are kept
     */
    public record Wish(Path folder, int dispensers, Duration counted, Store store) {

        /** @throws IllegalArgumentException if there is nothing to do */
        public Wish {
            if (dispensers < 1 || dispensers > 9_998 || !counted.isPositive()) {
                throw new IllegalArgumentException("%d dispensers for %d s; use 1 to 9998, and 1 s or more"
                        .formatted(dispensers, counted.toSeconds()));
            }
        }
    }

    /** The engines of the store. */
    public enum Store {
        SQLITE,
        /** A server of its own, which forces each commit to the disk, started for this on the same cores. */
        POSTGRESQL
    }

    /** Prints to {@code out}; {@code nanos} is monotonic time. */
    public IngestBench(Wish wish, PrintWriter out, InstantSource time, LongSupplier nanos, SecureRandom random) {
        this.wish = wish;
        this.out = out;
        this.time = time;
        this.nanos = nanos;
        this.random = random;
    }

    /**
     * Measures and prints.
     *
     * @param checkout a file or folder in the checkout whose flags for the console are used
     * @return whether the store held at the end what the journals say
     * @throws IOException if there is nowhere to write, or nothing to start
     */
    public boolean run(Path checkout) throws IOException, InterruptedException {
        try (Workplace place = Workplace.open(wish.folder())) {
            out.println(MachineFacts.line(place.fileSystem()));
            out.printf("The store is %s.%n", wish.store());
            out.printf(
                    "%d dispensers with certificates (mutual TLS 1.3), one message under way each; the console in another process on the same cores.%n%n",
                    wish.dispensers());
            out.flush();
            return switch (wish.store()) {
                case SQLITE -> measure(place, flags(checkout), Optional.empty());
                case POSTGRESQL -> onServer(place, flags(checkout));
            };
        }
    }

    private boolean onServer(Workplace place, Path flags) throws IOException, InterruptedException {
        try (TemporaryPostgres server = TemporaryPostgres.start(Database.Durability.FULL)) {
            return measure(place, flags, Optional.of(server.create("county", Optional.empty())));
        }
    }

    private boolean measure(Workplace place, Path flags, Optional<ServerAddress> server)
            throws IOException, InterruptedException {
        ConsoleProcess console = ConsoleProcess.start(place, flags, server, wish.dispensers() + 1, time, random);
        BusyJournal repeated = new BusyJournal(time.instant(), random);
        List<BusyJournal> journals;
        try (console;
                BusyCounty county = connect(console)) {
            storm(county.connectAll(console.port(), A_DAY));
            head();
            both(console, county, "batches of %d".formatted(BATCH), BATCH);
            Figures most = both(console, county, "one entry a message", 1);
            flooded(console, county, repeated, CALM * most.messagesPerSecond());
            journals = new ArrayList<>(county.journals());
        }
        journals.add(repeated);
        return agree(Books.of(journals), console.books());
    }

    /** What one who holds a stolen certificate can do to the others. */
    private void flooded(ConsoleProcess console, BusyCounty county, BusyJournal repeated, double perSecond)
            throws InterruptedException {
        Enrolled stolen = console.dispensers().getLast();
        Flooder flooder = new Flooder(stolen.id(), console.topics(), repeated, BATCH, FLOOD);
        Channel channel = county.connect(flooder, stolen, console.port());
        long begun = nanos.getAsLong();
        line(console, county, "the same, while one more floods", 1, perSecond);
        double seconds = (nanos.getAsLong() - begun) / 1e9;
        channel.close().syncUninterruptibly();
        out.printf(
                Locale.ROOT,
                "  The one said a batch of %d again and again, %,.0f times a second.%n",
                BATCH,
                flooder.said() / seconds);
        out.flush();
    }

    private BusyCounty connect(ConsoleProcess console) {
        return new BusyCounty(
                console.topics(), console.dispensers().subList(0, wish.dispensers()), time.instant(), nanos, random);
    }

    private void storm(BusyCounty.Storm storm) {
        out.printf(
                Locale.ROOT,
                "All connect at once, each with %d entries, to a console that has just started:%n"
                        + "  the last is connected after %.1f s, all %,d entries are committed and acknowledged after %.1f s.%n%n",
                A_DAY,
                storm.connectedNanos() / 1e9,
                storm.figures().entries(),
                storm.committedNanos() / 1e9);
        out.flush();
    }

    private void head() {
        out.printf(
                "%-44s %11s %11s %9s %9s %9s %7s%n",
                "", "entries/s", "messages/s", "p50 ms", "p99 ms", "most ms", "CPU");
        out.flush();
    }

    private Figures both(ConsoleProcess console, BusyCounty county, String name, int entries)
            throws InterruptedException {
        Figures most = line(console, county, name + ", as fast as it goes", entries, 0);
        line(console, county, name + ", at half of that", entries, CALM * most.messagesPerSecond());
        return most;
    }

    private Figures line(ConsoleProcess console, BusyCounty county, String name, int entries, double perSecond)
            throws InterruptedException {
        Duration before = console.cpu();
        long begun = nanos.getAsLong();
        Figures figures = county.send(entries, perSecond, WARM, wish.counted());
        double cores = (console.cpu().minus(before).toNanos()) / (double) (nanos.getAsLong() - begun);
        out.printf(
                Locale.ROOT,
                "%-44s %,11.0f %,11.0f %9.1f %9.1f %9.1f %7.2f%n",
                name,
                figures.entriesPerSecond(),
                figures.messagesPerSecond(),
                figures.waitMillis(0.5),
                figures.waitMillis(0.99),
                figures.waitMillis(1),
                cores);
        out.flush();
        return figures;
    }

    private boolean agree(Books said, Books kept) {
        out.printf(
                "%nThe journals have %,d entries, %,d boxes loaded, %,d taken.%nThe store has    %,d entries in %,d places, %,d boxes loaded, %,d taken; %d messages were set aside.%n",
                said.entries(),
                said.loaded(),
                said.taken(),
                kept.entries(),
                kept.places(),
                kept.loaded(),
                kept.taken(),
                kept.refused());
        out.println(said.equals(kept) ? "They agree: 0 missing, 0 twice." : "WRONG: they do not agree.");
        out.println("CPU is that of the console's process, in cores. The other process had the rest.");
        out.flush();
        return said.equals(kept);
    }

    private static Path flags(Path inside) throws IOException {
        for (Path above = inside.toAbsolutePath(); above != null; above = above.getParent()) {
            Path options = above.resolve("central-console/jvm.options");
            if (Files.isReadable(options)) {
                return options;
            }
        }
        throw new IOException(
                "No folder above %s holds central-console/jvm.options. Start it as ./yaogui bench ingest in a checkout."
                        .formatted(inside));
    }
}
