package yaogui.simulation.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A line to a broker that is slow, loses packets, stalls, breaks, or breaks in the middle of what it carries. */
final class ThinLine implements AutoCloseable {

    /** What fits into one packet on a narrow link. */
    private static final int PACKET_BYTES = 128;

    private static final int PUBACK = 0x40;

    private final ServerSocket server;
    private final int target;
    private final SplittableRandom random = new SplittableRandom(4);
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong carried = new AtomicLong();
    private final AtomicInteger halves = new AtomicInteger();
    private volatile CountDownLatch passes = new CountDownLatch(0);
    private volatile Quality quality = Quality.GOOD;
    private volatile Runnable onAcknowledgement = () -> {};

    /**
     * How good it is.
     *
     * @param bitsPerSecond each way; 0 for as fast as it goes
     * @param loss the share of packets that do not come through; TCP sends them again after a second, then two, then four
     * @param delayMillis of each packet
     */
    record Quality(int bitsPerSecond, double loss, int delayMillis) {
        static final Quality GOOD = new Quality(0, 0, 0);
    }

    ThinLine(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void become(Quality next) {
        quality = next;
    }

    /** Ends every connection; new ones come through. */
    void cut() {
        for (Socket socket = sockets.poll(); socket != null; socket = sockets.poll()) {
            close(socket);
        }
    }

    /** The next so many connections break when half of the first long piece has gone up. */
    void halve(int times) {
        halves.set(times);
    }

    int halvesLeft() {
        return halves.get();
    }

    /** From now on nothing comes through, and nobody is told. */
    void stall() {
        passes = new CountDownLatch(1);
    }

    /** What was held comes now. */
    void flow() {
        passes.countDown();
    }

    /** What to do when the broker's word that it has a message has just been handed to the other side. */
    void whenAcknowledged(Runnable action) {
        onAcknowledgement = action;
    }

    /** Bytes that came through, both ways, without what TCP puts around them. */
    long carried() {
        return carried.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                sockets.add(client);
                try {
                    Socket broker = new Socket(InetAddress.getLoopbackAddress(), target);
                    sockets.add(broker);
                    Thread.ofVirtual().start(() -> pipe(client, broker, true));
                    Thread.ofVirtual().start(() -> pipe(broker, client, false));
                } catch (IOException brokerIsGone) {
                    close(client);
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void pipe(Socket from, Socket to, boolean up) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                passes.await();
                if (up && read > PACKET_BYTES && halves.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    out.write(buffer, 0, read / 2);
                    return;
                }
                carry(out, buffer, read);
                if (!up && (buffer[0] & 0xf0) == PUBACK) {
                    onAcknowledgement.run();
                }
            }
        } catch (IOException cut) {
            close(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(OutputStream out, byte[] bytes, int length) throws IOException {
        Quality now = quality;
        if (now.equals(Quality.GOOD)) {
            out.write(bytes, 0, length);
            carried.addAndGet(length);
            return;
        }
        for (int at = 0; at < length; at += PACKET_BYTES) {
            int size = Math.min(PACKET_BYTES, length - at);
            rest(now, size);
            out.write(bytes, at, size);
            carried.addAndGet(size);
        }
    }

    private void rest(Quality now, int bytes) {
        double seconds = now.delayMillis() / 1e3;
        double again = 1;
        while (lost(now.loss())) {
            seconds += again;
            again *= 2;
        }
        if (now.bitsPerSecond() > 0) {
            seconds += 8.0 * bytes / now.bitsPerSecond();
        }
        LockSupport.parkNanos((long) (seconds * 1e9));
    }

    private synchronized boolean lost(double share) {
        return random.nextDouble() < share;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        flow();
        cut();
    }
}
