package yaogui.protocol.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach the broker, and as whom.
 *
 * @param server such as {@code ssl://broker.example:8883}; {@code tcp://} within one machine
 * @param clientId the same at every start
 * @param user as the broker knows this side
 * @param access by what the broker knows that it is this side
 * @param subscriptions topic filters, asked for again after every connect
 * @param will what the broker says when the connection breaks
 * @param keepAlive a silent connection is found dead after at most two of these
 * @param sessionExpiry how long the broker keeps what is not delivered
 */
public record LinkSettings(
        String server,
        String clientId,
        String user,
        Access access,
        List<String> subscriptions,
        Optional<Will> will,
        Duration keepAlive,
        Duration sessionExpiry) {

    /**
     * The last word.
     *
     * @param topic where
     * @param payload what, as JSON text
     */
    public record Will(String topic, String payload) {}

    /** Copies the list. */
    public LinkSettings {
        subscriptions = List.copyOf(subscriptions);
    }

    /** With a password. */
    public LinkSettings(
            String server,
            String clientId,
            String user,
            String password,
            List<String> subscriptions,
            Optional<Will> will,
            Duration keepAlive,
            Duration sessionExpiry) {
        this(server, clientId, user, new Access.Password(password), subscriptions, will, keepAlive, sessionExpiry);
    }

    @Override
    public String toString() {
        return clientId + " at " + server;
    }
}
