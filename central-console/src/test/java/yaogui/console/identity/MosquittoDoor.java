package yaogui.console.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import yaogui.console.Eventually;

/** Debian's broker with the county's certificates, as the operators' guide has it. */
final class MosquittoDoor implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final Path config;
    private final Path folder;
    private final int port;
    private Process process;

    MosquittoDoor(IdentityDesk desk) throws IOException {
        this(
                desk.home().resolve("mosquitto"),
                desk.identities.devices().authority(),
                Files.writeString(desk.home().resolve("access"), """
                        pattern write yaogui/1/qingzhou/%u/up/events
                        pattern write yaogui/1/qingzhou/%u/up/state
                        pattern write yaogui/1/qingzhou/%u/up/gone
                        pattern read yaogui/1/qingzhou/%u/down/#
                        """),
                desk.authority().resolve("revoked.pem"),
                freePort());
    }

    MosquittoDoor(Path folder, CountyAuthority authority, Path access, Path revoked, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        authority.writeForBroker(folder, List.of("127.0.0.1"));
        this.config = folder.resolve("mosquitto.conf");
        Files.writeString(config, """
                user root
                per_listener_settings true
                listener %d 127.0.0.1
                cafile %s/county.pem
                certfile %s/broker.pem
                keyfile %s/broker.key
                crlfile %s
                tls_version tlsv1.3
                require_certificate true
                use_identity_as_username true
                allow_anonymous false
                acl_file %s
                """.formatted(port, folder, folder, folder, revoked, access));
        this.process = run();
    }

    int port() {
        return port;
    }

    /** It reads the list of what was revoked when it starts. */
    void startAgain() throws IOException {
        close();
        process = run();
    }

    private Process run() throws IOException {
        Process started = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Eventually.becomes("mosquitto listens", () -> listens(started));
        return started;
    }

    private boolean listens(Process started) {
        if (!started.isAlive()) {
            throw new AssertionError("mosquitto has ended: " + log());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    String log() {
        try {
            return Files.readString(folder.resolve("mosquitto.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
