package yaogui.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import yaogui.console.table.TableFault;
import yaogui.simulation.demo.DemoCounty;
import yaogui.simulation.demo.DemoResidents;
import yaogui.simulation.demo.DemoRound;
import yaogui.simulation.demo.InsideServer;
import yaogui.simulation.history.HistoryDemo;

/** The command {@code yaogui demo}: a whole small county on this machine. */
@Command(
        name = "yaogui demo",
        mixinStandardHelpOptions = true,
        description = "Starts a whole small county on this machine: console, broker and 12 simulated dispensers.")
public final class Demo implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    /** Between one resident and the next: livelier than life, so that there is something to see. */
    private static final Duration PACE = Duration.ofSeconds(20);

    @Option(names = "--once", description = "does one complete round without a person, says what happened, and ends")
    private boolean once;

    @Option(
            names = "--home",
            description = "the folder for everything it writes; emptied first (default: ${DEFAULT-VALUE})",
            defaultValue = "run/demo")
    private Path home;

    @Option(
            names = "--port",
            description = "of the console's pages; 0 for any that is free (default: ${DEFAULT-VALUE})",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--history",
            paramLabel = "FILE",
            description = "a table of monthly reports (site,product,month,opening,received,issued,adjusted,closing):"
                    + " replays that county instead, and needs --sites")
    private @Nullable Path history;

    @Option(
            names = "--sites",
            paramLabel = "FILE",
            description = "the table of its sites (site,kind,region,district,latitude,longitude)")
    private @Nullable Path sites;

    @Option(
            names = "--products",
            paramLabel = "FILE",
            description = "the table of its products (product,kind,name); products.csv beside the reports, if there")
    private @Nullable Path products;

    @Option(
            names = "--months",
            description = "how many of the history's last months to replay (default: ${DEFAULT-VALUE})",
            defaultValue = "3")
    private int months;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            Optional<HistoryDemo.Tables> tables = tables();
            empty(home);
            if (tables.isPresent()) {
                LogFile.WARNINGS_ONLY.choose();
                return replay(tables.get());
            }
            try (DemoCounty county = start()) {
                county.stockUp();
                return once ? goRound(county) : stay(county);
            }
        } catch (TableFault e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            System.err.printf("The demo cannot go on: %s%n", e.getMessage());
            return 1;
        }
    }

    private Optional<HistoryDemo.Tables> tables() {
        if (history == null && sites == null && products == null) {
            return Optional.empty();
        }
        if (history == null || sites == null) {
            throw new ParameterException(
                    spec.commandLine(), "--history and --sites go together: the reports, and where their sites are");
        }
        if (months < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--months is %d: replay 1 or more of the last months".formatted(months));
        }
        requireOutsideHome(history);
        requireOutsideHome(sites);
        return Optional.of(new HistoryDemo.Tables(history, sites, Optional.ofNullable(products), months));
    }

    /** The home is emptied. */
    private void requireOutsideHome(Path table) {
        if (table.toAbsolutePath().normalize().startsWith(home.toAbsolutePath().normalize())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s lies in %s, which is emptied first: name another --home".formatted(table, home));
        }
    }

    private int replay(HistoryDemo.Tables tables) throws TableFault, InterruptedException {
        return new HistoryDemo(tables, home, once ? 0 : port, System.out, InstantSource.system(), System::nanoTime)
                .run(!once, new SecureRandom());
    }

    private DemoCounty start() throws IOException {
        return new DemoCounty(home, once ? 0 : port, InstantSource.system(), System::nanoTime, new SecureRandom());
    }

    private static int goRound(DemoCounty county) throws IOException {
        List<DemoRound.Step> steps = new DemoRound(county, System::nanoTime).drive();
        steps.forEach(step -> System.out.printf("%6d ms  %-28s %s%n", step.millis(), step.what(), step.result()));
        return 0;
    }

    private int stay(DemoCounty county) throws IOException, InterruptedException {
        try (InsideServer inside = InsideServer.start(0, county.points(), county.cards());
                DemoResidents residents =
                        new DemoResidents(county.points(), county.goodCards(), new SecureRandom(), PACE)) {
            Thread.ofPlatform().daemon().name("residents").start(residents);
            System.out.printf("Console           %s%n", county.console().address());
            county.console()
                    .firstLink()
                    .ifPresent(link -> System.out.printf("  first account   %s  (once, within a day)%n", link));
            System.out.printf(
                    "A cabinet's screen %s%n",
                    county.points().getFirst().screen().orElseThrow());
            System.out.printf("Inside the cabinets %s%n", inside.address());
            System.out.printf("Cards             %s/card-1.png … and cards.pdf%n", county.cardFolder());
            System.out.println("End it with Ctrl-C.");
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
