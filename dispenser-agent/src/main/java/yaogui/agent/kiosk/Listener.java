package yaogui.agent.kiosk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One page that is told of every change. Its own thread writes to it; another one only leaves messages. */
final class Listener {

    /** Messages that may wait, some seconds' worth; a page that is further behind is dead or might as well be. */
    static final int MOST_WAITING = 16;

    private static final String HEARTBEAT = ":\n\n";

    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;

    /** To be made on the thread that will write. */
    Listener() {
        writer = Thread.currentThread();
    }

    /** Leaves a message; never blocks. False if the page cannot keep up. */
    boolean tell(String json) {
        return waiting.offer("data: " + json + "\n\n");
    }

    /** Ends {@link #write}, also where it is stuck in a full socket: an interrupt closes that. */
    void dismiss() {
        writer.interrupt();
    }

    /**
     * Writes what is left for it, and a comment when there is nothing, so that a page that went is noticed.
     *
     * @throws IOException when the page has gone
     * @throws InterruptedException when it was dismissed
     */
    void write(OutputStream out, Duration heartbeat) throws IOException, InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            String next = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            out.write((next == null ? HEARTBEAT : next).getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
