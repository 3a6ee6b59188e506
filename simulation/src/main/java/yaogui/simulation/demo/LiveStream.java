package yaogui.simulation.demo;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import yaogui.agent.kiosk.Reply;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.MessageCodec;

/**
 * Sends what there is to see to a page, whenever it has changed: quickly while something moves, at leisure while nothing
 * does. Each page occupies the (virtual) thread that serves it.
 */
final class LiveStream {

    /** Every point in a tab of its own, and some more. */
    private static final int MOST_PAGES = 24;

    private static final Duration MOVING = Duration.ofMillis(90);
    private static final Duration STILL = Duration.ofMillis(250);
    /** Looks without anything to say, after which a comment finds out whether the page is still there. */
    private static final int LOOKS_PER_HEARTBEAT = 8;

    private final Semaphore places = new Semaphore(MOST_PAGES);
    private volatile boolean closed;

    /** Serves one page until it goes. */
    void serve(HttpExchange exchange, Supplier<?> sight) throws IOException {
        if (!places.tryAcquire()) {
            Reply.refused(503, new Text("打开的页面太多，请先关闭几个。", "Too many pages are open. Close some first."))
                    .send(exchange);
            return;
        }
        try {
            Reply.headers(exchange, "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                run(out, sight);
            }
        } finally {
            places.release();
        }
    }

    private void run(OutputStream out, Supplier<?> sight) throws IOException {
        String shown = "";
        int idle = 0;
        while (!closed && !Thread.currentThread().isInterrupted()) {
            String now = MessageCodec.writeDocument(sight.get());
            boolean changed = !now.equals(shown);
            if (changed) {
                send(out, "data: " + now);
                shown = now;
                idle = 0;
            } else if (++idle % LOOKS_PER_HEARTBEAT == 0) {
                send(out, ":");
            }
            LockSupport.parkNanos((changed ? MOVING : STILL).toNanos());
        }
    }

    private static void send(OutputStream out, String line) throws IOException {
        out.write((line + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Every page is dismissed. */
    void close() {
        closed = true;
    }
}
