package yaogui.agent.kiosk;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests that a well-behaved client would not send. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer to these lines. */
    static String send(RunningKiosk kiosk, String... lines) throws IOException {
        try (Socket socket =
                new Socket(kiosk.address().getHost(), kiosk.address().getPort())) {
            String text = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
