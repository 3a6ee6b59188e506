package yaogui.console.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how many wrong tries there may be in a minute, from everybody together. Any thread. */
final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final InstantSource clock;
    private final Deque<Instant> wrong = new ArrayDeque<>();

    Tries(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    synchronized boolean areTooMany() {
        Instant since = clock.instant().minus(WINDOW);
        while (!wrong.isEmpty() && wrong.getFirst().isBefore(since)) {
            wrong.removeFirst();
        }
        return wrong.size() >= most;
    }

    synchronized void wrong() {
        if (wrong.size() < most) {
            wrong.addLast(clock.instant());
        }
    }
}
