package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.Optional;
import yaogui.hardware.Readings;

/**
 * Knows a switch that rattles from a door that moves (F17). Open is open at once. One that opens and shuts more often than
 * people do counts as open until it has been still, so that nothing turns and the journal is not filled with it. One thread.
 */
final class DoorSwitch {

    /** A visit has two to ten. */
    static final int MOST_MOVES = 40;

    private static final Duration EACH = Duration.ofMinutes(3);
    private static final Duration STILL = Duration.ofMinutes(10);

    private final Ration moves = new Ration(MOST_MOVES, EACH);
    private boolean begun;
    private boolean open;
    private boolean rattles;
    private long movedNanos;

    /** The readings by which everything goes. */
    Readings settled(Readings raw) {
        if (begun && raw.doorOpen() != open) {
            movedNanos = raw.nanos();
            moves.take(raw.nanos());
            rattles |= moves.isSpent(raw.nanos());
        } else if (rattles && raw.nanos() - movedNanos >= STILL.toNanos()) {
            rattles = false;
        }
        begun = true;
        open = raw.doorOpen();
        return rattles ? raw.withDoorOpen() : raw;
    }

    boolean rattles() {
        return rattles;
    }

    Optional<String> sentence() {
        return rattles
                ? Optional.of(
                        "The switch of the service door opens and shuts again and again. The door counts as open until"
                                + " the switch has been still for 10 minutes. Look at the switch and its cable.")
                : Optional.empty();
    }
}
