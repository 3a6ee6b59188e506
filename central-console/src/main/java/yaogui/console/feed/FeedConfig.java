package yaogui.console.feed;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Another system that is told what happened.
 *
 * @param name by which its cursor and its alarms are called; 1 to 32 of a-z, 0-9 and '-'. Changed, it begins anew
 * @param webhook where events are posted, if by HTTP
 * @param broker where they are published, if by MQTT 5, such as {@code tcp://broker.example:1883}
 * @param user at that broker; {@code name} unless said
 * @param secret of the webhook, or the password at the broker; never logged
 * @param proof how a webhook is shown the secret; HMAC unless said
 */
public record FeedConfig(
        String name,
        Optional<String> webhook,
        Optional<String> broker,
        Optional<String> user,
        String secret,
        Optional<Proof> proof) {

    private static final int SHORTEST_SECRET = 16;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** How the receiver knows who speaks. */
    public enum Proof {
        /** {@code Authorization: Bearer} and the secret: over https only. */
        BEARER,
        /** {@code Yaogui-Signature: sha256=} and the HMAC-SHA256 of the body in hexadecimal; the secret stays here. */
        HMAC
    }

    /** @throws IllegalArgumentException if something of it cannot be meant */
    public FeedConfig {
        if (!name.matches("[a-z0-9-]{1,32}")) {
            throw new IllegalArgumentException("feed '%s': use 1 to 32 of a-z, 0-9 and '-'".formatted(name));
        }
        if (webhook.isPresent() == broker.isPresent()) {
            throw new IllegalArgumentException("feed '%s': give either webhook or broker".formatted(name));
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "feed '%s': a secret has %d characters or more".formatted(name, SHORTEST_SECRET));
        }
        String named = name;
        boolean bearer = proof.equals(Optional.of(Proof.BEARER));
        webhook.ifPresent(address -> requireAddress(named, address, bearer));
    }

    private static void requireAddress(String name, String address, boolean bearer) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("feed '%s': the webhook is no address".formatted(name), e);
        }
        boolean https = "https".equals(uri.getScheme());
        boolean http = "http".equals(uri.getScheme());
        if (uri.getHost() == null || !(https || http)) {
            throw new IllegalArgumentException(
                    "feed '%s': the webhook begins with https:// and names a host".formatted(name));
        }
        if (bearer && http && !THIS_MACHINE.contains(uri.getHost())) {
            throw new IllegalArgumentException(
                    "feed '%s': a secret must not go over http:// as it is; use https, or proof = \"HMAC\""
                            .formatted(name));
        }
    }

    String userOrName() {
        return user.orElse(name);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return name + " at " + webhook.or(() -> broker).orElse("");
    }
}
