package yaogui.simulation.ingest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.Topics;
import yaogui.simulation.bench.LastWords;
import yaogui.simulation.bench.Workplace;

/** A console as a county runs it, in a process of its own with the flags of {@code central-console/jvm.options}. */
final class ConsoleProcess implements AutoCloseable {

    private static final CountyId COUNTY = new CountyId("qingxi");
    private static final int LOOK_MILLIS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Optional<ServerAddress> server;
    private final int port;
    private final List<Enrolled> dispensers;
    private final Process process;

    private ConsoleProcess(
            Path home, Optional<ServerAddress> server, int port, List<Enrolled> dispensers, Process process) {
        this.home = home;
        this.server = server;
        this.port = port;
        this.dispensers = dispensers;
        this.process = process;
    }

    /**
     * Enters dispensers into a new store, and starts a console on it.
     *
     * @param flags the file with the flags of its JVM
     * @param server an empty store for it; without one it makes itself a file
     * @throws IOException if something of it cannot be written or started
     * @throws IllegalStateException if it does not listen within a minute
     */
    static ConsoleProcess start(
            Workplace place,
            Path flags,
            Optional<ServerAddress> server,
            int dispensers,
            InstantSource time,
            SecureRandom random)
            throws IOException, InterruptedException {
        Path home = Files.createDirectories(place.folder().resolve("console"));
        List<Enrolled> enrolled;
        try (Database database = open(home, server)) {
            enrolled = enter(home, database, dispensers, time, random);
        }
        int port = freePort();
        Files.writeString(home.resolve("console.toml"), """
                county = "%s"
                time-zone = "Asia/Shanghai"
                [broker]
                host = "127.0.0.1"
                port = %d
                [web]
                host = "127.0.0.1"
                port = 0
                %s
                """.formatted(
                        COUNTY, port, server.map(ConsoleProcess::toml).orElse("")));
        ConsoleProcess console = new ConsoleProcess(home, server, port, enrolled, spawn(place, flags, home));
        console.awaitListening();
        return console;
    }

    private static String toml(ServerAddress server) {
        return "[store]\nurl = \"%s\"\nuser = \"%s\"\n%s"
                .formatted(
                        server.url(),
                        server.user(),
                        server.passwordFile()
                                .map("password-file = \"%s\"\n"::formatted)
                                .orElse(""));
    }

    private static Database open(Path home, Optional<ServerAddress> server) {
        return server.map(address -> Database.open(address, "a bench", Database.Durability.FULL))
                .orElseGet(() -> Database.open(home.resolve("county.db"), Database.Durability.FULL));
    }

    /** What its store holds, while it does not run. */
    Books books() {
        try (Database database = open(home, server)) {
            return Books.read(database);
        }
    }

    private static List<Enrolled> enter(
            Path home, Database database, int dispensers, InstantSource time, SecureRandom random) {
        Registry registry = new Registry(database);
        SiteId site = new SiteId("site-01");
        Text name = new Text("试验点", "a place to try things");
        registry.enter(new Site(site, name, "城关镇", "clinic", Optional.empty(), Optional.empty()));
        List<DispenserId> ids = IntStream.rangeClosed(1, dispensers)
                .mapToObj("qx-%04d"::formatted)
                .map(DispenserId::new)
                .toList();
        ids.forEach(id -> registry.enter(id, DispenserKind.RACK, site));
        return Enrolled.all(home, database, COUNTY, ids, time, random);
    }

    private static Process spawn(Workplace place, Path flags, Path home) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + flags,
                "-cp",
                System.getProperty("java.class.path"),
                "yaogui.console.Main",
                "run",
                "--config",
                home.resolve("console.toml").toString(),
                "--home",
                home.toString()));
        return place.start(new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(home).toFile())));
    }

    private void awaitListening() throws IOException, InterruptedException {
        for (long left = PATIENCE.toMillis() / LOOK_MILLIS; !listens(); left--) {
            if (left == 0 || !process.isAlive()) {
                throw new IllegalStateException("The console does not start: " + LastWords.of(log(home)));
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Free a moment ago. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path log(Path home) {
        return home.resolve("log.txt");
    }

    /** Those that it knows, each with its certificate. */
    List<Enrolled> dispensers() {
        return dispensers;
    }

    Topics topics() {
        return new Topics(COUNTY);
    }

    /** Where dispensers connect. */
    int port() {
        return port;
    }

    /** CPU time of the process so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it in good order. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
