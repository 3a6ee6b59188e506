package yaogui.console.identity;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.DispenserId;

/**
 * A key by which a dispenser is or was known.
 *
 * @param keyName see {@link yaogui.protocol.identity.DeviceKey#name}
 * @param dispenser whose
 * @param serial of its certificate, hexadecimal
 * @param standing whether it counts
 * @param issuedAt when it was signed
 * @param expiresAt the last moment of its certificate
 * @param seenAt when the broker saw it first
 * @param endedAt since when it counts no more
 * @param endedBy who ended it; empty where a newer one took its place
 * @param reason why it was revoked
 */
public record Identity(
        String keyName,
        DispenserId dispenser,
        String serial,
        Standing standing,
        Instant issuedAt,
        Instant expiresAt,
        Optional<Instant> seenAt,
        Optional<Instant> endedAt,
        Optional<String> endedBy,
        Optional<String> reason) {

    /** Whether a key counts. */
    public enum Standing {
        /** Given out; the dispenser has not come with it yet, and may still come with the one before. */
        ISSUED,
        ACTIVE,
        /** A newer one took its place. */
        SUPERSEDED,
        /** Somebody ended it. */
        REVOKED;

        /** Whether a dispenser may sign in with it. */
        public boolean counts() {
            return this == ISSUED || this == ACTIVE;
        }
    }
}
