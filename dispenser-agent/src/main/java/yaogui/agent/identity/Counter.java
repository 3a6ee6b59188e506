package yaogui.agent.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLException;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** The console's counter for boards, over HTTP. Nothing that it says is believed for where it comes from. */
public final class Counter {

    private static final Duration CONNECT = Duration.ofSeconds(30);

    /** A slow line takes its time for 3 kB. */
    private static final Duration READ = Duration.ofSeconds(90);

    private static final int MOST_BYTES = 64 * 1024;

    private final URI console;

    /** @param console its address, as staff use it, such as {@code http://console.example:8080} */
    public Counter(URI console) {
        this.console = console;
    }

    /**
     * What was answered.
     *
     * @param <T> to what was asked
     */
    sealed interface Answer<T> {

        /** Something of the right form. */
        record Given<T>(T document) implements Answer<T> {}

        /** No. Anybody on the way can say so: it changes nothing here. */
        record Refused<T>(IdentityRefusal refusal) implements Answer<T> {}

        /** Nothing that could be read; a sentence. */
        record Nothing<T>(String why) implements Answer<T> {}
    }

    <T> Answer<T> ask(String path, Object question, Class<T> type) {
        try {
            HttpURLConnection line =
                    (HttpURLConnection) console.resolve("/" + path).toURL().openConnection();
            try {
                return ask(line, MessageCodec.writeDocument(question), type);
            } finally {
                line.disconnect();
            }
        } catch (IOException | IllegalArgumentException e) {
            return new Answer.Nothing<>(
                    "The console does not answer at %s: %s. See to console in the section [broker], and to the line."
                            .formatted(console, reason(e)));
        } catch (MalformedMessage e) {
            return new Answer.Nothing<>("What answers at %s is no console: %s".formatted(console, e.getMessage()));
        }
    }

    private static String reason(Exception e) {
        return switch (e) {
            case ConnectException refused -> "nobody listens there";
            case UnknownHostException unknown -> "nobody knows the name " + unknown.getMessage();
            case SocketTimeoutException silent -> "it is silent";
            case SSLException distrusted ->
                "this board does not trust its certificate, maybe since its clock is wrong; plain http will do";
            default -> String.valueOf(e.getMessage());
        };
    }

    private static <T> Answer<T> ask(HttpURLConnection line, String question, Class<T> type)
            throws IOException, MalformedMessage {
        line.setConnectTimeout((int) CONNECT.toMillis());
        line.setReadTimeout((int) READ.toMillis());
        line.setInstanceFollowRedirects(false);
        line.setRequestMethod("POST");
        line.setRequestProperty("Content-Type", "application/json");
        line.setDoOutput(true);
        byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
        line.setFixedLengthStreamingMode(bytes.length);
        try (OutputStream out = line.getOutputStream()) {
            out.write(bytes);
        }
        if (line.getResponseCode() == HttpURLConnection.HTTP_OK) {
            return new Answer.Given<>(MessageCodec.readDocument(text(line.getInputStream()), type));
        }
        InputStream error = line.getErrorStream();
        return error == null
                ? new Answer.Nothing<>(
                        "What answers is no console, or not a well one: it says %d and nothing more. See to console in the section [broker]."
                                .formatted(line.getResponseCode()))
                : new Answer.Refused<>(MessageCodec.readDocument(text(error), IdentityRefusal.class));
    }

    private static String text(InputStream in) throws IOException, MalformedMessage {
        try (in) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new MalformedMessage("an answer of more than %d bytes".formatted(MOST_BYTES));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
