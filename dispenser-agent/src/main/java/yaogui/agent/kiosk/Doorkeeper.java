package yaogui.agent.kiosk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in what the machine's own page asks and nothing else. That the socket listens on loopback only is not enough: a
 * page from elsewhere, open in the same browser, could ask too.
 */
public final class Doorkeeper {

    /** Only a script of the page itself can set this header; another origin's would first have to ask, and is not let. */
    public static final String HEADER = "X-Yaogui";

    private final Set<String> hosts;

    /** @param port on which this machine is asked */
    public Doorkeeper(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /** Whether it was addressed to this machine by a name of its own, not by one that somebody pointed here. */
    public boolean knowsHost(HttpExchange exchange) {
        @Nullable String host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && hosts.contains(host);
    }

    /** Whether this may change anything. */
    public boolean isOwnPage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String own = "http://" + headers.getFirst("Host");
        return knowsHost(exchange) && Objects.equals(headers.getFirst("Origin"), own) && headers.containsKey(HEADER);
    }
}
