package yaogui.agent.kiosk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.MessageCodec;

/**
 * One whole answer over HTTP.
 *
 * @param status of HTTP
 * @param type of the body, as HTTP names it
 * @param body whole
 */
public record Reply(int status, String type, String body) {

    private static final String JSON = "application/json; charset=utf-8";

    /**
     * What came of a POST, for the eyes of whoever touched the screen.
     *
     * @param done whether it was done
     * @param again whether it is to be looked at and entered once more
     * @param sentence what to say about it
     */
    public record Result(boolean done, boolean again, Text sentence) {}

    public static Reply json(int status, Object value) {
        return new Reply(status, JSON, MessageCodec.writeDocument(value));
    }

    /** It was done. */
    public static Reply done(Text sentence) {
        return json(200, new Result(true, false, sentence));
    }

    /** It was not done, and the sentence says why. */
    public static Reply refused(int status, Text sentence) {
        return json(status, new Result(false, false, sentence));
    }

    /** It was not done yet: it is surprising, and somebody should look once more. */
    static Reply again(Text sentence) {
        return json(409, new Result(false, true, sentence));
    }

    /** Sends it and closes the body. */
    public void send(HttpExchange exchange) throws IOException {
        headers(exchange, type);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** What every answer says about itself: kept nowhere, guessed at by nobody, framed by nobody, nothing from outside. */
    public static void headers(HttpExchange exchange, String type) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
}
