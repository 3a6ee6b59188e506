package yaogui.simulation.crash;

import java.util.ArrayList;
import java.util.List;
import yaogui.simulation.rules.BrokenRule;

/** What did not agree. Any thread. */
final class Findings {

    private static final int ONE_ORDER_ONE_TURN = 1;

    private final List<String> sentences = new ArrayList<>();
    private int lost;
    private int doubled;

    /** Nothing, if both are 0. */
    synchronized void add(int moreLost, int moreDoubled, String sentence) {
        if (moreLost + moreDoubled > 0) {
            lost += moreLost;
            doubled += moreDoubled;
            sentences.add(sentence);
        }
    }

    /** An agent broke a rule: one that turned what it should not, or twice, gave out once more than it should. */
    synchronized void broke(BrokenRule rule) {
        doubled += rule.invariant() == ONE_ORDER_ONE_TURN ? 1 : 0;
        sentences.add(String.valueOf(rule.getMessage()));
    }

    /** Something else is wrong. */
    synchronized void complain(String sentence) {
        sentences.add(sentence);
    }

    synchronized boolean isEmpty() {
        return sentences.isEmpty();
    }

    /** Boxes that are gone without the journal knowing, beyond its doubt. */
    synchronized int lost() {
        return lost;
    }

    /** Boxes that fell, or were booked, once more than they should. */
    synchronized int doubled() {
        return doubled;
    }

    synchronized List<String> sentences() {
        return List.copyOf(sentences);
    }
}
