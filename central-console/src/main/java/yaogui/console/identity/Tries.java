package yaogui.console.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how many wrong tries are listened to in a minute: from everybody together, and from one place. Any thread. */
final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final int mostOfOne;
    private final InstantSource clock;
    private final Deque<Wrong> wrong = new ArrayDeque<>();

    private record Wrong(Instant at, String source) {}

    Tries(int most, int mostOfOne, InstantSource clock) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.clock = clock;
    }

    /** @param source where it comes from, such as an address */
    synchronized boolean areTooMany(String source) {
        Instant since = clock.instant().minus(WINDOW);
        while (!wrong.isEmpty() && wrong.getFirst().at().isBefore(since)) {
            wrong.removeFirst();
        }
        return wrong.size() >= most
                || wrong.stream().filter(one -> one.source().equals(source)).count() >= mostOfOne;
    }

    synchronized void wrong(String source) {
        if (wrong.size() < most) {
            wrong.addLast(new Wrong(clock.instant(), source));
        }
    }
}
