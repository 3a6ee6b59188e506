package yaogui.simulation.crash;

import java.util.ArrayList;
import java.util.List;

/** What did not agree. Any thread. */
final class Findings {

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
