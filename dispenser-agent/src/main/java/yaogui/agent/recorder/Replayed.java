package yaogui.agent.recorder;

import java.util.List;
import java.util.Optional;

/** What came of a replay. */
public final class Replayed {

    private final Recording recording;
    private final Account recorded;
    private final Account replayed;

    Replayed(Recording recording, Account replayed) {
        this.recording = recording;
        this.recorded = Account.of(recording);
        this.replayed = replayed;
    }

    /** Whether everything that follows from what came in is as it was recorded. */
    public boolean tookTheSamePath() {
        return difference().isEmpty();
    }

    /** A sentence about the first thing that is not as it was recorded, if something is not. */
    public Optional<String> difference() {
        List<Passage> then = recorded.followed();
        List<Passage> now = replayed.followed();
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            Optional<Passage> one = i < then.size() ? Optional.of(then.get(i)) : Optional.empty();
            Optional<Passage> other = i < now.size() ? Optional.of(now.get(i)) : Optional.empty();
            if (!one.equals(other)) {
                return Optional.of("The replay takes another path. Recorded: %s. This software: %s."
                        .formatted(phrase(one), phrase(other)));
            }
        }
        return Optional.empty();
    }

    private static String phrase(Optional<Passage> passage) {
        return passage.map(some -> "at %s s, %s %s"
                        .formatted(seconds(some.nanos()), some.kind().word(), some.what()))
                .orElse("nothing more");
    }

    static String seconds(long nanos) {
        return "%.3f".formatted(nanos / 1e9);
    }

    int steps() {
        return recorded.followed().size();
    }

    Recording recording() {
        return recording;
    }

    /** What this software makes of it, passage by passage. */
    List<Passage> passages() {
        return replayed.passages();
    }
}
