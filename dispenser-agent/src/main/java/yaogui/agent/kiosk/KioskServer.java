package yaogui.agent.kiosk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.Request;
import yaogui.protocol.document.Text;

/**
 * Serves the touch screen's page on the loopback address. It holds no state of a resident: a page that died and came
 * back is shown where the dispenser is (F49). One thread looks for changes; each request has a virtual thread.
 */
public final class KioskServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KioskServer.class);
    private static final int LOOK_MILLIS = 100;
    private static final int BACKLOG = 16;

    private final HttpServer server;
    private final Doorkeeper doorkeeper;
    private final Kiosk kiosk;
    private final Audience audience;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kiosk").daemon().factory());
    private boolean failing;

    private KioskServer(
            HttpServer server, KioskSettings settings, Supplier<DispenserView> view, Predicate<Request> ask) {
        this.server = server;
        doorkeeper = new Doorkeeper(server.getAddress().getPort());
        kiosk = new Kiosk(settings, view, ask);
        audience = new Audience(() -> Screen.of(view.get()));
    }

    /**
     * Binds and serves.
     *
     * @param view what the dispenser is at this moment; asked for ten times a second
     * @param ask hands a request to the dispenser's thread; false if it cannot take more now
     * @throws IOException if the port is taken
     */
    public static KioskServer start(KioskSettings settings, Supplier<DispenserView> view, Predicate<Request> ask)
            throws IOException {
        KioskServer kiosk = new KioskServer(bind(settings.port()), settings, view, ask);
        kiosk.server.createContext("/", kiosk::serve);
        kiosk.server.setExecutor(kiosk.requests);
        Future<?> _ =
                kiosk.looking.scheduleWithFixedDelay(kiosk::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        kiosk.server.start();
        return kiosk;
    }

    private static HttpServer bind(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (BindException e) {
            throw new IOException(
                    "The screen's port %d is taken. Stop the other program or set another port.".formatted(port), e);
        }
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean listening = exchange.getRequestURI().getPath().equals("/screen")
                    && exchange.getRequestMethod().equals("GET")
                    && doorkeeper.knowsHost(exchange);
            if (listening && !audience.isFull()) {
                stream(exchange);
            } else {
                (listening ? Kiosk.busy() : reply(exchange)).send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("The screen could not answer {}", exchange.getRequestURI().getPath(), e);
            throw e;
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        if (!doorkeeper.knowsHost(exchange)) {
            return Kiosk.stranger();
        }
        return switch (exchange.getRequestMethod()) {
            case "GET" -> kiosk.get(exchange.getRequestURI().getPath());
            case "POST" -> doorkeeper.isOwnPage(exchange) ? kiosk.post(exchange) : Kiosk.stranger();
            default -> Reply.refused(405, new Text("不支持这种请求。", "Only GET and POST are understood."));
        };
    }

    private void stream(HttpExchange exchange) throws IOException {
        Reply.headers(exchange, "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            audience.attend(out, Audience.HEARTBEAT);
        }
    }

    /** A scheduled task that throws is never run again, and a screen that stands still is worse than a line in the log. */
    private void look() {
        try {
            audience.look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.error("The screen could not be drawn; trying on", e);
            }
            failing = true;
        }
    }

    /** Every page is dismissed and the port given back. */
    @Override
    public void close() {
        looking.shutdownNow();
        audience.dismissAll();
        server.stop(0);
        requests.shutdownNow();
    }
}
