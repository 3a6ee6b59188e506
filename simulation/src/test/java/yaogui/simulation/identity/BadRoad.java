package yaogui.simulation.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The road between a board and the console's counter: loses what goes up or comes down, and lets somebody change it. */
final class BadRoad implements AutoCloseable {

    /** Where the next exchange is cut. */
    enum Cut {
        NOWHERE,
        ON_THE_WAY_UP,
        ON_THE_WAY_DOWN
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;
    private final URI console;
    private final AtomicInteger passed = new AtomicInteger();
    private volatile Cut cut = Cut.NOWHERE;
    private volatile BinaryOperator<String> change = (question, answer) -> answer;

    BadRoad(URI console) {
        this.console = console;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::pass);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void cutNext(Cut where) {
        cut = where;
    }

    void changeAnswers(UnaryOperator<String> by) {
        change = (question, answer) -> by.apply(answer);
    }

    /** @param by makes of a question and its answer another answer */
    void changeAnswers(BinaryOperator<String> by) {
        change = by;
    }

    /** How many requests have come to the console. */
    int passed() {
        return passed.get();
    }

    private void pass(HttpExchange exchange) throws IOException {
        Cut now = cut;
        cut = Cut.NOWHERE;
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            if (now == Cut.ON_THE_WAY_UP) {
                return;
            }
            passed.incrementAndGet();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(console.resolve(exchange.getRequestURI()))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (now == Cut.ON_THE_WAY_DOWN) {
                return;
            }
            byte[] body =
                    change.apply(new String(question, UTF_8), answer.body()).getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
