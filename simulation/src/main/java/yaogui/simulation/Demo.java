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
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yaogui.simulation.demo.DemoCounty;
import yaogui.simulation.demo.DemoResidents;
import yaogui.simulation.demo.DemoRound;
import yaogui.simulation.demo.InsideServer;

/** The command {@code yaogui demo}: a whole small county on this machine. */
@Command(
        name = "yaogui demo",
        mixinStandardHelpOptions = true,
        description = "Starts a whole small county on this machine: console, broker and 12 simulated dispensers.")
public final class Demo implements Callable<Integer> {

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

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Demo()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            empty(home);
            try (DemoCounty county = start()) {
                county.stockUp();
                return once ? goRound(county) : stay(county);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            System.err.printf("The demo cannot go on: %s%n", e.getMessage());
            return 1;
        }
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
