package yaogui.simulation.history;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import yaogui.console.Console;
import yaogui.console.ConsoleConfig;
import yaogui.console.table.TableFault;
import yaogui.console.web.plan.PlanBoard;

/** The demo on a real county: replays its reports, starts a console on what came of it, and plans. */
public final class HistoryDemo {

    private static final String TIME_ZONE = "Asia/Shanghai";
    private static final Duration OPENING = Duration.ofHours(8);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final long SEED = 1;

    private final Tables tables;
    private final Path home;
    private final int webPort;
    private final PrintStream out;
    private final InstantSource time;
    private final LongSupplier nanos;

    /**
     * Where the history stands.
     *
     * @param history the table of monthly reports
     * @param sites the table of sites
     * @param products the table of products; if empty, a products.csv beside the reports is taken
     * @param months how many of the last months to live through, 1 or more
     */
    public record Tables(Path history, Path sites, Optional<Path> products, int months) {}

    /**
     * @param home an empty folder
     * @param webPort of the console's pages; 0 for any that is free
     * @param nanos monotonic time
     */
    public HistoryDemo(Tables tables, Path home, int webPort, PrintStream out, InstantSource time, LongSupplier nanos) {
        this.tables = tables;
        this.home = home;
        this.webPort = webPort;
        this.out = out;
        this.time = time;
        this.nanos = nanos;
    }

    /**
     * Replays, starts the console and plans.
     *
     * @param stay whether the console goes on until the process is ended
     * @return 0; 1 if not everything that was taken there could be taken here
     * @throws TableFault if a table cannot be used
     * @throws IllegalStateException if something else does not work, with a sentence that says what
     */
    public int run(boolean stay, SecureRandom random) throws TableFault, InterruptedException {
        Map<String, HistorySite> sites = HistorySite.read(tables.sites());
        History all = History.read(tables.history(), sites.keySet());
        Map<String, HistoryProduct> described = described();
        History history = all.last(tables.months());
        Goods goods = Goods.of(history.products(), described);
        Calendar calendar = Calendar.from(history.months().getFirst(), ZoneId.of(TIME_ZONE));
        Instant morning = calendar.end(history.months().getLast()).plus(OPENING);
        HistorySentences sentences = new HistorySentences(out);
        sentences.beginning(all, history, goods, calendar);
        int status = replay(sites, history, goods, calendar, morning, sentences);
        try (Console console = console(morning, random)) {
            plan(console, sentences);
            if (stay) {
                sentences.staying(
                        console.address(),
                        console.firstLink(),
                        calendar.lived(history.months().getLast()));
                new CountDownLatch(1).await();
            }
        }
        return status;
    }

    private Map<String, HistoryProduct> described() throws TableFault {
        Path beside = tables.history().resolveSibling("products.csv");
        Optional<Path> table = tables.products().or(() -> Optional.of(beside).filter(Files::isRegularFile));
        return table.isPresent() ? HistoryProduct.read(table.get()) : Map.of();
    }

    private int replay(
            Map<String, HistorySite> sites,
            History history,
            Goods goods,
            Calendar calendar,
            Instant morning,
            HistorySentences sentences) {
        long begun = nanos.getAsLong();
        MonthTally sum = MonthTally.NOTHING;
        try (Replay replay = new Replay(home, history, goods, calendar, SEED)) {
            int points = replay.plugIn(sites);
            sentences.pluggedIn(points, sites.size());
            for (YearMonth month : history.months()) {
                MonthTally tally = replay.live(month);
                sentences.month(month, calendar.lived(month), tally);
                sum = sum.plus(tally);
            }
            replay.end(morning);
        }
        sentences.sum(sum, history.issued(), Duration.ofNanos(nanos.getAsLong() - begun));
        return sum.missed() == 0 && sum.astray().isEmpty() ? 0 : 1;
    }

    private Console console(Instant morning, SecureRandom random) {
        ConsoleConfig config = new ConsoleConfig(
                ReplayedStore.COUNTY,
                TIME_ZONE,
                new ConsoleConfig.Listening("127.0.0.1", 0),
                new ConsoleConfig.Listening("127.0.0.1", webPort));
        InstantSource later = InstantSource.offset(time, Duration.between(time.instant(), morning));
        return Console.start(config, home.resolve("console"), later, random);
    }

    private void plan(Console console, HistorySentences sentences) {
        PlanBoard board = console.plans();
        board.planAnew();
        for (long looks = PATIENCE.dividedBy(LOOK);
                looks > 0 && board.state() instanceof PlanBoard.State.Working;
                looks--) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
        switch (board.state()) {
            case PlanBoard.State.Ready ready -> sentences.plan(ready.plan());
            case PlanBoard.State.Working _ ->
                throw new IllegalStateException("no plan came within %d s".formatted(PATIENCE.toSeconds()));
            case PlanBoard.State.None _, PlanBoard.State.Failed _ ->
                throw new IllegalStateException("the plan could not be worked out; the log says why");
        }
    }
}
