package yaogui.simulation.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yaogui.agent.kiosk.Reply;

/** The files of the page: these and no others, read once. */
final class PageFiles {

    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private static final Map<String, String> TYPES = Map.of(
            "inside.css", "text/css; charset=utf-8",
            "page.js", SCRIPT,
            "county.js", SCRIPT,
            "point.js", SCRIPT,
            "drawing.js", SCRIPT,
            "lane.js", SCRIPT,
            "elements.js", SCRIPT,
            "words.js", SCRIPT,
            "mark.svg", "image/svg+xml");

    private final Map<String, Reply> replies = new HashMap<>();
    private final Reply page;

    /** @throws IllegalStateException if one is missing from the jar */
    PageFiles() {
        TYPES.forEach((name, type) -> replies.put("/" + name, new Reply(200, type, read(name))));
        page = new Reply(200, "text/html; charset=utf-8", read("index.html"));
    }

    private static String read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file %s is missing from the jar".formatted(name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page's file %s cannot be read from the jar".formatted(name), e);
        }
    }

    /** The one page, which looks at its address to know what to show. */
    Reply page() {
        return page;
    }

    Optional<Reply> find(String path) {
        return Optional.ofNullable(replies.get(path));
    }
}
