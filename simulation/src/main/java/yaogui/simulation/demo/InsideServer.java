package yaogui.simulation.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.kiosk.Doorkeeper;
import yaogui.agent.kiosk.Reply;
import yaogui.protocol.document.Text;

/**
 * Serves the pages that show the inside of the demo's simulated cabinets and let one put hands on them, on the loopback
 * address. Each request has a virtual thread.
 */
public final class InsideServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InsideServer.class);
    private static final int BACKLOG = 16;
    private static final String POINT = "/point/";

    private final HttpServer server;
    private final Doorkeeper doorkeeper;
    private final PageFiles files = new PageFiles();
    private final LiveStream live = new LiveStream();
    private final Map<String, Glass> glasses = new LinkedHashMap<>();
    private final Map<String, Hands> hands = new LinkedHashMap<>();
    private final Guide guide;
    private final ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * What a page reads once.
     *
     * @param faults in words
     * @param cards their names; one is shown by its number in this list
     */
    private record Guide(List<FaultGuide.Page> faults, List<Text> cards) {}

    private InsideServer(HttpServer server, List<DemoPoint> points, List<DemoCard> cards) {
        this.server = server;
        doorkeeper = new Doorkeeper(server.getAddress().getPort());
        guide = new Guide(FaultGuide.all(), cards.stream().map(DemoCard::name).toList());
        for (DemoPoint point : points) {
            Glass glass = new Glass(point);
            glasses.put(glass.id(), glass);
            hands.put(glass.id(), new Hands(point, List.copyOf(cards)));
        }
    }

    /**
     * Binds and serves.
     *
     * @param port on this machine only; 0 takes any that is free
     * @param points in the order in which they are listed
     * @param cards that can be shown to them
     * @throws IOException if the port is taken
     */
    public static InsideServer start(int port, List<DemoPoint> points, List<DemoCard> cards) throws IOException {
        InsideServer inside = new InsideServer(bind(port), points, cards);
        inside.server.createContext("/", inside::serve);
        inside.server.setExecutor(inside.requests);
        inside.server.start();
        return inside;
    }

    private static HttpServer bind(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (BindException e) {
            throw new IOException(
                    "Port %d for the inside of the cabinets is taken. Stop the other program or choose another port."
                            .formatted(port),
                    e);
        }
    }

    /** Where the list of all points is; the inside of one is at {@code point/} and its name. */
    public URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getAddress().getPort()));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!doorkeeper.knowsHost(exchange)) {
                stranger().send(exchange);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> get(exchange);
                case "POST" -> (doorkeeper.isOwnPage(exchange) ? post(exchange) : stranger()).send(exchange);
                default ->
                    Reply.refused(405, new Text("不支持这种请求。", "Only GET and POST are understood."))
                            .send(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("The inside could not answer {}", exchange.getRequestURI().getPath(), e);
            throw e;
        }
    }

    private void get(HttpExchange exchange) throws IOException {
        Address address = Address.of(exchange.getRequestURI().getPath());
        Optional<Glass> glass = address.point().map(glasses::get);
        if (glass.isPresent() && address.rest().equals("live")) {
            live.serve(exchange, glass.get()::look);
        } else if (glass.isEmpty() && address.rest().equals("/live")) {
            live.serve(
                    exchange, () -> glasses.values().stream().map(Glass::look).toList());
        } else {
            reply(address, glass.isPresent()).send(exchange);
        }
    }

    private Reply reply(Address address, boolean pointKnown) {
        if (address.point().isPresent()) {
            return pointKnown && address.rest().isEmpty() ? files.page() : unknown();
        }
        return switch (address.rest()) {
            case "/" -> files.page();
            case "/guide" -> Reply.json(200, guide);
            default -> files.find(address.rest()).orElseGet(InsideServer::unknown);
        };
    }

    private Reply post(HttpExchange exchange) throws IOException {
        Address address = Address.of(exchange.getRequestURI().getPath());
        Optional<Hands> at = address.point().map(hands::get);
        if (at.isEmpty()) {
            return unknown();
        }
        try {
            return Reply.done(at.get().act(address.rest(), Form.of(exchange)));
        } catch (Unfit unfit) {
            return Reply.refused(unfit.status(), unfit.sentence());
        }
    }

    private static Reply stranger() {
        return Reply.refused(403, new Text("只供本机页面使用。", "For this machine's own page only."));
    }

    private static Reply unknown() {
        return Reply.refused(
                404,
                new Text("没有这个点位或页面。回到首页看全部点位。", "There is no such point or page. The list of all points is at /."));
    }

    /** Every page is dismissed and the port given back. */
    @Override
    public void close() {
        live.close();
        server.stop(0);
        requests.shutdownNow();
    }

    /** What a path asks about: a point and something of it, or something of the whole. */
    private record Address(Optional<String> point, String rest) {

        static Address of(String path) {
            if (!path.startsWith(POINT)) {
                return new Address(Optional.empty(), path);
            }
            String[] parts = path.substring(POINT.length()).split("/", 2);
            return new Address(Optional.of(parts[0]), parts.length > 1 ? parts[1] : "");
        }
    }
}
