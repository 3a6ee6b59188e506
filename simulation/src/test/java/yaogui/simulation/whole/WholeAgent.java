package yaogui.simulation.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.simulation.bench.Board;

/** The agent's own program, a process from its jar: residents and staff touch its screen, and hands are at its cabinet. */
final class WholeAgent implements AutoCloseable {

    private static final String SCREEN = "Screen: ";
    private static final String HANDS = "hands: ";
    private static final int PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(16);
    private final Process process;
    private volatile Optional<URI> page = Optional.empty();
    private volatile Optional<JsonNode> picture = Optional.empty();

    private WholeAgent(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon().name("agent's words").start(this::listen);
    }

    /** Starts it, and returns when its screen shows something. */
    static WholeAgent start(Path configuration, Path log) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(Board.find(Path.of("target")).agent(configuration, "--hands"));
        WholeAgent agent = new WholeAgent(command.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
        Eventually.becomes("the agent shows something", () -> !agent.shows().isEmpty());
        return agent;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(SCREEN)) {
                    URI address = URI.create(line.substring(SCREEN.length()));
                    page = Optional.of(address);
                    Thread.ofPlatform().daemon().name("eyes").start(() -> watch(address));
                } else if (line.startsWith(HANDS)) {
                    answers.add(line.substring(HANDS.length()));
                }
            }
        } catch (IOException _) {
            // As good as its end.
        }
    }

    /** Hands do something at the cabinet. Returns what came of it. */
    String hands(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            return String.valueOf(answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The name of the picture on its screen; nothing while it starts again. */
    String shows() {
        return picture.map(json -> json.path("view").asText()).orElse("");
    }

    boolean staffCanWork() {
        return picture.map(json -> json.path("workbench").isObject()).orElse(false);
    }

    /** Whether residents are offered a box of it now. */
    boolean offers(String product) {
        return offer(product).map(offer -> offer.path("available").asBoolean()).orElse(false);
    }

    /** Whether one of its lanes is for it. */
    boolean knows(String product) {
        return offer(product).isPresent();
    }

    private Optional<JsonNode> offer(String product) {
        return picture.flatMap(json -> json.path("offers")
                .valueStream()
                .filter(offer -> offer.path("product").asText().equals(product))
                .findFirst());
    }

    /** As the page does: one stream, as long as the screen is there. */
    private void watch(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/screen")).build();
        try (InputStream stream = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                        .body();
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    picture = Optional.of(MessageCodec.readDocument(line.substring("data:".length()), JsonNode.class));
                }
            }
        } catch (IOException | MalformedMessage _) {
            // The agent ends or starts again.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        picture = Optional.empty();
    }

    /** A finger on the screen. Returns what it says to that. */
    String touch(String path, String form) {
        URI address = page.orElseThrow();
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Origin", "http://" + address.getAuthority())
                .header("X-Yaogui", "1")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as a service manager does, and waits until it has. */
    @Override
    public void close() {
        client.shutdownNow();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the agent did not end within %d s".formatted(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
