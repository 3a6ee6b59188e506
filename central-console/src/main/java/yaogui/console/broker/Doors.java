package yaogui.console.broker;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the broker listens.
 *
 * @param innerPort on this machine only and without TLS, for the console's own link; 0 for any that is free
 * @param outer for dispensers, by mutual TLS 1.3; empty only in tests
 */
public record Doors(int innerPort, Optional<Outer> outer) {

    /**
     * The door for dispensers.
     *
     * @param host the address to listen on, such as {@code 0.0.0.0}
     * @param port 0 for any that is free
     * @param keyStore what the broker is known by, PKCS #12
     * @param trustStore the county's root, PKCS #12
     * @param password of both files
     */
    public record Outer(String host, int port, Path keyStore, Path trustStore, String password) {

        @Override
        public String toString() {
            return "%s:%d".formatted(host, port);
        }
    }

    /** Only the inner one. */
    static Doors inner(int port) {
        return new Doors(port, Optional.empty());
    }
}
