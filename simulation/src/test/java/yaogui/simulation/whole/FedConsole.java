package yaogui.simulation.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;
import yaogui.protocol.link.PahoLink;

/** The console's own program as a process, with a feed by webhook and one by MQTT; it is killed and started again on its folder. */
final class FedConsole implements AutoCloseable {

    static final String SECRET = "sixteen-and-more";

    private static final List<String> RACKS = List.of("qx-0001", "qx-0002", "qx-0003");
    private static final int BATCHES = 5;
    private static final int ENTRIES = 100;

    /** Entries of all racks, each of them one movement of goods. */
    static final int ALL = RACKS.size() * BATCHES * ENTRIES;

    private final Path home;
    private final int door;
    private volatile Process process;

    FedConsole(Path home, String webhook, int brokerPort) throws IOException {
        this.home = home;
        this.door = CountyMosquitto.freePort();
        try (Database database = open()) {
            Registry registry = new Registry(database);
            SiteId site = new SiteId("site-01");
            Text name = new Text("试验点", "a place to try things");
            registry.enter(new Site(site, name, "城关镇", "clinic", Optional.empty(), Optional.empty()));
            RACKS.forEach(rack -> registry.enter(new DispenserId(rack), DispenserKind.RACK, site, SECRET));
        }
        Files.writeString(home.resolve("console.toml"), """
                county = "qingxi"
                time-zone = "Asia/Shanghai"
                [broker]
                host = "127.0.0.1"
                port = 0
                [web]
                host = "127.0.0.1"
                port = 0
                [plain]
                port = %1$d
                [[feeds]]
                name = "hook"
                webhook = "%2$s"
                secret = "%3$s"
                [[feeds]]
                name = "ears"
                broker = "tcp://127.0.0.1:%4$d"
                secret = "%3$s"
                """.formatted(door, webhook, SECRET, brokerPort));
        process = spawn();
    }

    private Database open() {
        return Database.open(home.resolve("county.db"), Database.Durability.OFF);
    }

    private Process spawn() throws IOException {
        Path module = Path.of("..", "central-console").toAbsolutePath().normalize();
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + module.resolve("jvm.options"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        module.resolve("target/central-console.jar") + ":" + module.resolve("target/lib/*"),
                        "yaogui.console.Main",
                        "run",
                        "--config",
                        home.resolve("console.toml").toString(),
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()))
                .start();
        Eventually.becomes("the console listens", () -> started.isAlive() && listens());
        return started;
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), door)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
    }

    /** Waits until it has been killed, and starts it again on what it left. */
    void riseAgain() throws IOException, InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it was not killed");
        }
        process = spawn();
    }

    /**
     * Every rack sends its whole journal, as racks do that have heard of no commit: each entry is one loading of one box. They
     * leave off when the console is killed.
     */
    void racksSendAll() {
        RACKS.forEach(this::sendAll);
    }

    private void sendAll(String rack) {
        try (PahoLink link = Ears.link(door, rack, List.of())) {
            await("the rack is let in", link::connected);
            for (int batch = 0; batch < BATCHES; batch++) {
                byte[] entries = batch(rack, batch);
                await(
                        "a batch goes",
                        () -> link.publish("yaogui/1/qingxi/%s/up/events".formatted(rack), entries, false));
            }
            await("the broker has them", () -> link.underWay() == 0);
        }
    }

    private void await(String what, BooleanSupplier condition) {
        Eventually.becomes(what, () -> !process.isAlive() || condition.getAsBoolean());
    }

    private static byte[] batch(String rack, int batch) {
        String events = IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(entry -> """
                        {"seq":%d,"at":"2026-11-20T08:00:00Z","clockTrusted":true,"fact":{"type":"loaded","lane":"A1",\
                        "product":"condom-52-10","lot":"L1","expiry":"2099-12-31","quantity":1}}""".formatted(batch * ENTRIES + entry))
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return "{\"epoch\":\"00000000000000%s\",\"events\":[%s]}"
                .formatted(rack.substring(rack.length() - 2), events)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What there was to tell, in its order; once the console is off. */
    List<String> items() {
        try (Database database = open()) {
            return database.read(handle -> handle.createQuery("SELECT id FROM feed_item ORDER BY number")
                    .mapTo(String.class)
                    .list());
        }
    }

    @Override
    public void close() {
        stop();
    }

    /** Ends it in good order. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
