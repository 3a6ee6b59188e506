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
 * @param windows how much may be under way
 */
public record LinkSettings(
        String server,
        String clientId,
        String user,
        Access access,
        List<String> subscriptions,
        Optional<Will> will,
        Duration keepAlive,
        Duration sessionExpiry,
        Windows windows) {

    /**
     * The last word.
     *
     * @param topic where
     * @param payload what, as JSON text
     */
    public record Will(String topic, String payload) {}

    /**
     * How many messages may be under way at a time.
     *
     * @param going that wait for the broker's word, whatever the broker allows
     * @param coming that the broker may send before one is done
     */
    public record Windows(int going, int coming) {

        /** Of a dispenser, which waits for the console's word after each batch. */
        public static final Windows OF_ONE = new Windows(16, 64);

        /** Of the console, to which a county talks at once. */
        public static final Windows OF_A_COUNTY = new Windows(512, 1_024);

        /** @throws IllegalArgumentException if nothing could ever be under way, or more than MQTT can number */
        public Windows {
            if (going < 1 || coming < 1 || going > 65_535 || coming > 65_535) {
                throw new IllegalArgumentException("windows of %d and %d; use 1 to 65535".formatted(going, coming));
            }
        }
    }

    /** As a dispenser's. */
    public LinkSettings(
            String server,
            String clientId,
            String user,
            Access access,
            List<String> subscriptions,
            Optional<Will> will,
            Duration keepAlive,
            Duration sessionExpiry) {
        this(server, clientId, user, access, subscriptions, will, keepAlive, sessionExpiry, Windows.OF_ONE);
    }

    /** Copies the list. */
    public LinkSettings {
        subscriptions = List.copyOf(subscriptions);
    }

    /** As a dispenser's that has a password. */
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
