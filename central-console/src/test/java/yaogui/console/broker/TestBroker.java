package yaogui.console.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yaogui.console.Eventually;

/** A real broker that a test stops and starts again on the same port. */
public sealed interface TestBroker extends AutoCloseable {

    int port();

    void start();

    void stop();

    @Override
    default void close() {
        stop();
    }

    static TestBroker artemis(Path folder) {
        return new Artemis(folder);
    }

    static TestBroker mosquitto(Path folder) {
        return new Mosquitto(folder);
    }

    static boolean hasMosquitto() {
        return Files.isExecutable(Mosquitto.PROGRAM);
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ours. */
    final class Artemis implements TestBroker {

        private final Path folder;
        private final int port = freePort();
        private @Nullable EmbeddedBroker broker;

        Artemis(Path folder) {
            this.folder = folder;
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void start() {
            broker = EmbeddedBroker.start(
                    folder.resolve("artemis"), Doors.inner(port), B01_EmbeddedBrokerTest.guard(), new Random(1));
        }

        @Override
        public void stop() {
            if (broker != null) {
                broker.close();
                broker = null;
            }
        }
    }

    /** Debian's, which forgets every session when it stops. */
    final class Mosquitto implements TestBroker {

        static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");

        private final Path folder;
        private final int port = freePort();
        private @Nullable Process process;

        Mosquitto(Path folder) {
            this.folder = folder;
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void start() {
            try {
                Path config = folder.resolve("mosquitto.conf");
                Files.writeString(config, """
                        listener %d 127.0.0.1
                        allow_anonymous true
                        persistence false
                        """.formatted(port));
                process = new ProcessBuilder(PROGRAM.toString(), "-c", config.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("mosquitto.log").toFile())
                        .start();
                Eventually.becomes("mosquitto listens", this::listens);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean listens() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void stop() {
            if (process != null) {
                process.destroy();
                try {
                    process.waitFor(10, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                process = null;
            }
        }
    }
}
