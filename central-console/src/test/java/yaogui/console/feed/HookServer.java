package yaogui.console.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Another system's end of a webhook: keeps what came, and answers what a test tells it to. */
final class HookServer implements AutoCloseable {

    private final int port;
    private final List<JsonNode> events = Collections.synchronizedList(new ArrayList<>());
    private final List<HttpExchange> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<byte[]> bodies = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch closing = new CountDownLatch(1);
    private Optional<HttpServer> server = Optional.empty();
    volatile int status = 200;
    volatile boolean stalls;

    HookServer() {
        server = Optional.of(listen(0));
        port = server.get().getAddress().getPort();
    }

    private HttpServer listen(int on) {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/", this::handle);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (stalls) {
            await();
        }
        requests.add(exchange);
        bodies.add(body);
        if (status < 300) {
            try {
                MessageCodec.readDocument(
                                "{\"events\":" + new String(body, StandardCharsets.UTF_8) + "}", JsonNode.class)
                        .path("events")
                        .forEach(events::add);
            } catch (MalformedMessage e) {
                throw new IOException(e);
            }
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        server.ifPresent(running -> running.stop(0));
        server = Optional.empty();
    }

    void rise() {
        server = Optional.of(listen(port));
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    List<String> ids() {
        return events().stream().map(event -> event.path("id").asText()).toList();
    }

    String header(int request, String name) {
        return String.valueOf(requests.get(request).getRequestHeaders().getFirst(name));
    }

    byte[] body(int request) {
        return bodies.get(request);
    }

    int requests() {
        return requests.size();
    }

    @Override
    public void close() {
        closing.countDown();
        kill();
    }
}
