package yaogui.console.broker;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yaogui.console.Eventually;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** Opens links for tests, quick to come back. */
public final class Links {

    private Links() {}

    public static PahoLink open(int port, String user, String password, String... filters) {
        return open(settings(port, user, user, password, filters));
    }

    public static LinkSettings settings(int port, String id, String user, String password, String... filters) {
        return new LinkSettings(
                "tcp://127.0.0.1:" + port,
                id,
                user,
                password,
                List.of(filters),
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofHours(1));
    }

    public static PahoLink open(LinkSettings settings) {
        return PahoLink.open(settings, new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), new Random(7)));
    }

    public static PahoLink connected(PahoLink link) {
        Eventually.becomes("the link connects", link::connected);
        return link;
    }

    public static Link.Arrival next(Link link) {
        return Eventually.comes("a message arrives", link::poll);
    }

    public static void send(Link link, String topic, String text) {
        Eventually.becomes(
                "the link takes a message", () -> link.publish(topic, text.getBytes(StandardCharsets.UTF_8), false));
    }

    public static String text(Link.Arrival arrival) {
        return new String(arrival.payload(), StandardCharsets.UTF_8);
    }
}
