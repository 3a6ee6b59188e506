package yaogui.simulation.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Another system that listens at a broker. */
final class Ears implements AutoCloseable {

    private final PahoLink link;
    private final Thread thread;
    private volatile boolean open = true;

    Ears(int port, String filter, Heard heard) {
        link = link(port, "province", List.of(filter));
        Eventually.becomes("it listens", link::connected);
        thread = Thread.ofPlatform().daemon().name("ears").start(() -> listen(heard));
    }

    /** A client in this process, to a broker on this machine that takes any secret, or this one. */
    static PahoLink link(int port, String name, List<String> filters) {
        return PahoLink.open(
                new LinkSettings(
                        "tcp://127.0.0.1:" + port,
                        name,
                        name,
                        FedConsole.SECRET,
                        filters,
                        Optional.empty(),
                        Duration.ofSeconds(20),
                        Duration.ofHours(1)),
                new Backoff(Duration.ofMillis(50), Duration.ofMillis(500), new SplittableRandom(1)));
    }

    private void listen(Heard heard) {
        while (open) {
            Optional<Link.Arrival> arrival = link.poll();
            arrival.ifPresentOrElse(
                    one -> {
                        heard.hear(read(one));
                        one.done();
                    },
                    () -> LockSupport.parkNanos(1_000_000));
        }
    }

    private static JsonNode read(Link.Arrival arrival) {
        try {
            return MessageCodec.readDocument(new String(arrival.payload(), StandardCharsets.UTF_8), JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
