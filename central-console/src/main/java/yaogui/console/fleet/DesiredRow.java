package yaogui.console.fleet;

import java.time.Instant;
import java.util.Optional;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState;

/**
 * A document that should be in force at a dispenser.
 *
 * @param kind which
 * @param version the one wanted
 * @param applied the one in force there, as far as is known
 * @param since when the wanted one has been wanted
 * @param refused why the dispenser cannot use the wanted one, if it said so
 */
public record DesiredRow(
        Desired.Kind kind,
        long version,
        Optional<Long> applied,
        Optional<Instant> since,
        Optional<UpState.Refused.Reason> refused) {

    /** Whether the dispenser has not caught up. */
    public boolean lags() {
        return applied.isEmpty() || applied.get() < version;
    }
}
