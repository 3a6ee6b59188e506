package yaogui.console.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this machine's own program, in a folder of its own, on a free port of this machine only: for tests
 * and measurements, and gone with them. One thread at a time.
 */
public final class TemporaryPostgres implements AutoCloseable {

    /** Where Debian keeps its versions. */
    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql");

    /** The user and group that Debian's package makes. */
    private static final String DEBIANS = "postgres";

    private static final String USER = "yaogui";
    private static final String PASSWORD = "of this machine only";
    private static final int LOOKS = 1_200;
    private static final long PAUSE_NANOS = 25_000_000;

    private final Path programs;
    private final Path folder;
    private final Database.Durability durability;
    private final int port;
    private final Thread atExit = new Thread(this::remove, "postgres");
    private volatile @Nullable Process process;

    private TemporaryPostgres(Path programs, Path folder, Database.Durability durability) {
        this.programs = programs;
        this.folder = folder;
        this.durability = durability;
        this.port = freePort();
    }

    /** Whether this machine has the program. */
    public static boolean isInstalled() {
        return findPrograms().isPresent();
    }

    /**
     * Makes and starts one.
     *
     * @param durability FULL waits for the disk as a real one does; OFF is much faster
     * @throws IllegalStateException if the program is not there or does not start, with a sentence
     */
    public static TemporaryPostgres start(Database.Durability durability) {
        Path programs = findPrograms()
                .orElseThrow(() -> new IllegalStateException(
                        "PostgreSQL is not installed in %s: apt-get install postgresql".formatted(PROGRAMS)));
        try {
            TemporaryPostgres server =
                    new TemporaryPostgres(programs, Files.createTempDirectory("yaogui-postgres"), durability);
            server.create();
            Runtime.getRuntime().addShutdownHook(server.atExit);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary PostgreSQL has no folder", e);
        }
    }

    private static Optional<Path> findPrograms() {
        if (!Files.isDirectory(PROGRAMS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(PROGRAMS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparing(Path::toString));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void create() throws IOException {
        Path password = folder.resolve("password");
        Files.writeString(password, PASSWORD + "\n");
        if (isRoot()) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(DEBIANS);
            Files.setOwner(password, owner);
            Files.setOwner(folder, owner);
        }
        Process making = run(
                "initdb.log",
                "initdb",
                "--pgdata=" + folder.resolve("data"),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--no-sync");
        if (await(making) != 0) {
            throw new IllegalStateException("initdb failed: " + Files.readString(folder.resolve("initdb.log")));
        }
    }

    /** Starts it again after {@link #kill}. Returns when it answers. */
    public void start() {
        String synced = durability == Database.Durability.FULL ? "on" : "off";
        for (int look = 0; look < LOOKS; look++) {
            Process running = process;
            if (running == null || !running.isAlive()) {
                process = run(
                        "server.log",
                        "postgres",
                        "-D",
                        folder.resolve("data").toString(),
                        "-c",
                        "port=" + port,
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=" + synced,
                        "-c",
                        "full_page_writes=" + synced);
            }
            if (answers()) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("PostgreSQL does not start; see " + folder.resolve("server.log"));
    }

    private boolean answers() {
        try {
            connect("postgres").close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** The address of a database that exists. */
    public ServerAddress address(String database) {
        return new ServerAddress(
                "postgresql://127.0.0.1:%d/%s".formatted(port, database),
                USER,
                Optional.of(folder.resolve("password")));
    }

    /** Makes a database, empty or like another to which nobody is connected. */
    public ServerAddress create(String database, Optional<String> like) {
        execute("CREATE DATABASE %s TEMPLATE %s".formatted(database, like.orElse("template0")));
        return address(database);
    }

    /** Says something to the server as its owner. */
    public void execute(String sql) {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql + ": " + e.getMessage(), e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s?connectTimeout=5".formatted(port, database), USER, PASSWORD);
    }

    /** Ends all its processes at once, as a power cut does but for the disk. */
    public void kill() {
        Process killed = process;
        process = null;
        if (killed != null) {
            List<ProcessHandle> all = new ArrayList<>(killed.descendants().toList());
            killed.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
            await(killed);
        }
    }

    private Process run(String log, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + DEBIANS, "--regid=" + DEBIANS, "--clear-groups"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("%s does not start".formatted(program), e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor(1, TimeUnit.MINUTES) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and removes its folder. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        remove();
    }

    private void remove() {
        kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the folder %s of a temporary PostgreSQL cannot be removed".formatted(folder), e);
        }
    }
}
