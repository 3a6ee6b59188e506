package yaogui.agent.desired;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.Signed;

/**
 * The last few documents by a key that is not known here: a broker hands out what it retains in any order, so that the list of
 * keys that names it may come after them. In memory only, since who has the broker can fill it. One thread.
 */
final class Unjudged {

    private static final int MOST = 2 * Desired.Kind.values().length;
    private static final int MOST_CHARACTERS = 512 * 1024;

    private final Deque<Signed> kept = new ArrayDeque<>();

    void keep(Signed signed, TrustedKeys keys) {
        if (keys.knows(signed.kid()) || kept.contains(signed)) {
            return;
        }
        kept.addLast(signed);
        while (kept.size() > MOST || characters() > MOST_CHARACTERS) {
            kept.removeFirst();
        }
    }

    private int characters() {
        return kept.stream().mapToInt(one -> one.document().length()).sum();
    }

    /** Lets each be judged once more, in the order in which they came. */
    void judge(Consumer<Signed> judge) {
        List<Signed> all = List.copyOf(kept);
        kept.clear();
        all.forEach(judge);
    }
}
