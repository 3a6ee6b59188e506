package yaogui.agent.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;

/** A kiosk on a free port, before a dispenser that stands still until the test moves it. */
final class RunningKiosk implements AutoCloseable {

    final List<Request> asked = new CopyOnWriteArrayList<>();
    final AtomicReference<DispenserView> view;
    private final AtomicReference<Predicate<Request>> answering = new AtomicReference<>(request -> true);
    private final KioskServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    RunningKiosk(State state) throws IOException {
        view = new AtomicReference<>(SampleCabinet.in(state));
        server = KioskServer.start(new KioskSettings(0, KioskSettings.TITLE, Optional.empty()), view::get, this::ask);
    }

    private boolean ask(Request request) {
        asked.add(request);
        return answering.get().test(request);
    }

    void answering(Predicate<Request> answer) {
        answering.set(answer);
    }

    void turnTo(State state) {
        view.set(SampleCabinet.in(state));
    }

    URI address() {
        return server.address();
    }

    String origin() {
        return "http://127.0.0.1:" + address().getPort();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** As the page itself does it. */
    HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Origin", origin())
                .header(Doorkeeper.HEADER, "page")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address().resolve(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
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
    }
}
