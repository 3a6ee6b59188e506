package yaogui.console.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a store and its server, and cuts the next connection that commits, before or after the server has heard. */
final class CuttingProxy implements AutoCloseable {

    /** When to cut. */
    enum Cut {
        BEFORE_THE_SERVER_HEARS,
        AFTER_IT_HAS_ANSWERED
    }

    private final ServerSocket listening;
    private final int port;
    private final AtomicBoolean armed = new AtomicBoolean();
    private volatile Cut cut = Cut.AFTER_IT_HAS_ANSWERED;

    /** @param port the server's */
    CuttingProxy(int port) {
        this.port = port;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Works for a session's first commit: later ones are called by a number. */
    void cutNextCommit(Cut when) {
        cut = when;
        armed.set(true);
    }

    boolean hasCut() {
        return !armed.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                AtomicBoolean swallow = new AtomicBoolean();
                Thread.ofVirtual().start(() -> pass(client, server, swallow, true));
                Thread.ofVirtual().start(() -> pass(server, client, swallow, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, AtomicBoolean swallow, boolean outward) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                byte[] bytes = Arrays.copyOf(buffer, read);
                if (outward
                        && new String(bytes, StandardCharsets.ISO_8859_1).contains("COMMIT")
                        && armed.compareAndSet(true, false)) {
                    if (cut == Cut.BEFORE_THE_SERVER_HEARS) {
                        return;
                    }
                    swallow.set(true);
                }
                if (!outward && swallow.get()) {
                    return;
                }
                out.write(bytes);
                out.flush();
            }
        } catch (IOException cutOff) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
