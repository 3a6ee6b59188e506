package yaogui.agent.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the page: these and no others, read once. */
final class Assets {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "kiosk.css", "text/css; charset=utf-8",
            "staff.css", "text/css; charset=utf-8",
            "kiosk.js", SCRIPT,
            "elements.js", SCRIPT,
            "icons.js", SCRIPT,
            "keys.js", SCRIPT,
            "staff.js", SCRIPT,
            "words.js", SCRIPT,
            "mark.svg", "image/svg+xml");

    private final Map<String, Reply> replies = new HashMap<>();

    /** @throws IllegalStateException if one is missing from the jar */
    Assets() {
        TYPES.forEach((name, type) -> replies.put("/" + name, new Reply(200, type, read(name))));
        replies.put("/", replies.get("/index.html"));
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file %s is missing from the jar".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file %s cannot be read from the jar".formatted(name), e);
        }
    }

    Optional<Reply> find(String path) {
        return Optional.ofNullable(replies.get(path));
    }
}
