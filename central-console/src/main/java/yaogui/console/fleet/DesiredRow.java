package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.message.Desired;

/**
 * A document that should be in force at a dispenser.
 *
 * @param kind which
 * @param version the one wanted
 * @param applied the one in force there, as far as is known
 * @param since when the wanted one has been wanted
 */
public record DesiredRow(Desired.Kind kind, long version, Optional<Long> applied, Optional<Instant> since) {

    /** Whether the dispenser has not caught up. */
    public boolean lags() {
        return applied.isEmpty() || applied.get() < version;
    }
}
