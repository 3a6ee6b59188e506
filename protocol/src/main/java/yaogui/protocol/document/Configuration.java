package yaogui.protocol.document;

import java.util.Optional;

/**
 * What of a dispenser's configuration can be said from afar; what is left out stays as its own file says. Which pins drive
 * what, and what lies where, cannot.
 *
 * @param server how the broker is reached, such as {@code ssl://broker.example:8883}
 * @param keepAliveSeconds how often the line is tried while nothing is said, 30 to 1,800
 * @param reportMinutes how often it says how it is although nothing has changed, 5 to 1,440
 */
public record Configuration(
        Optional<String> server, Optional<Integer> keepAliveSeconds, Optional<Integer> reportMinutes) {

    /** Everything as the file says. */
    public static final Configuration NONE = new Configuration(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SERVER = "ssl://[A-Za-z0-9.-]{1,200}:[0-9]{1,5}";

    /** @throws IllegalArgumentException if a figure or an address cannot be, with what can */
    public Configuration {
        server.filter(address -> !address.matches(SERVER)).ifPresent(address -> {
            throw new IllegalArgumentException("server: an address such as ssl://broker.example:8883");
        });
        require("keepAliveSeconds", keepAliveSeconds, 30, 1_800);
        require("reportMinutes", reportMinutes, 5, 1_440);
    }

    private static void require(String name, Optional<Integer> figure, int least, int most) {
        figure.filter(value -> value < least || value > most).ifPresent(value -> {
            throw new IllegalArgumentException("%s: %d; it can be %d to %d".formatted(name, value, least, most));
        });
    }
}
