package yaogui.simulation.whole;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import yaogui.console.identity.AuthorityCommand;

/** Debian's broker with the county's certificates, set up as docs/authority.md has it. */
final class CountyMosquitto implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

    private final Process process;

    private CountyMosquitto(Process process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param console the folder of the console that has been started once
     * @param folder that the console writes for the broker
     */
    static CountyMosquitto start(Path console, Path folder, int port) throws IOException {
        int made = AuthorityCommand.of(InstantSource.system(), new SecureRandom())
                .execute("broker", "--home", console.toString(), "--out", folder.toString(), "--host", "127.0.0.1");
        if (made != 0) {
            throw new AssertionError("the broker has no certificate");
        }
        Path config = Files.writeString(folder.resolve("mosquitto.conf"), """
                user root
                per_listener_settings true
                listener %1$d 127.0.0.1
                cafile %2$s/county.pem
                certfile %2$s/broker.pem
                keyfile %2$s/broker.key
                crlfile %2$s/revoked.pem
                tls_version tlsv1.3
                require_certificate true
                use_identity_as_username true
                allow_anonymous false
                acl_file %2$s/access
                max_queued_messages 10000
                max_inflight_messages 100
                """.formatted(port, folder));
        Process started = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("mosquitto.log").toFile())
                .start();
        Eventually.becomes("mosquitto listens", () -> started.isAlive() && listens(port));
        return new CountyMosquitto(started);
    }

    private static boolean listens(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
