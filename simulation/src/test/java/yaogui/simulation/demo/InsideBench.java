package yaogui.simulation.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;

/** One rack and one cabinet with the real agent in them, and the server that shows them. */
final class InsideBench implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    final DemoBench demo;
    final DemoPoint rack;
    final DemoPoint cabinet;
    private final InsideServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    InsideBench(Path folder) throws IOException {
        demo = new DemoBench(folder);
        rack = demo.add("qz-0001", 2, 6, true);
        cabinet = demo.add("qz-0002", 3, 6, false);
        server = InsideServer.start(0, demo.points, demo.cards());
    }

    URI address() {
        return server.address();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As the page does it, at the rack. */
    HttpResponse<String> act(String deed, String form) {
        return post("/point/qz-0001/" + deed, form);
    }

    HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Origin", "http://127.0.0.1:" + address().getPort())
                .header("X-Yaogui", "page")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** What stands in a stream as soon as it is as wanted. */
    JsonNode see(String path, Predicate<JsonNode> wanted) {
        try (BufferedReader lines = lines(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data: ")) {
                    JsonNode sight = json(line.substring(6));
                    if (wanted.test(sight)) {
                        return sight;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the stream " + path + " ended");
    }

    BufferedReader lines(String path) {
        var response = send(request(path).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
        demo.close();
    }
}
