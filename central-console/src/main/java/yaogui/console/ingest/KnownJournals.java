package yaogui.console.ingest;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaogui.protocol.DispenserId;

/**
 * Journals as they were committed last, so that a journal's goods need not be read again for each of its messages. The
 * store has the last word: once somebody else has committed something, what is remembered counts only if the row of its
 * watermark says the same.
 */
final class KnownJournals {

    /** More than a county has dispensers. */
    private static final int MOST = 4_096;

    private final LinkedHashMap<JournalKey, Remembered> known = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<DispenserId> entered = new HashSet<>();
    private long commits = -1;
    private long generation;

    /** @param generation those of the present one need not be held against the store */
    private record Remembered(StoredJournal journal, long generation) {}

    /**
     * A transaction begins.
     *
     * @param before how often anything was committed to the store before it
     */
    void begins(long before) {
        if (before != commits) {
            generation++;
        }
        commits = before;
    }

    Optional<StoredJournal> find(JournalKey key) {
        return Optional.ofNullable(known.get(key)).map(Remembered::journal);
    }

    /** Whether nobody can have changed it since it was committed. */
    boolean isSure(JournalKey key) {
        Remembered one = known.get(key);
        return one != null && one.generation() == generation;
    }

    /** Whether its dispenser is known to stand in the store. */
    boolean isEntered(DispenserId dispenser) {
        return entered.contains(dispenser);
    }

    /**
     * The transaction was committed.
     *
     * @param journals as they are now
     * @param dispensers that stand in the store
     */
    void committed(Map<JournalKey, StoredJournal> journals, Set<DispenserId> dispensers) {
        commits++;
        entered.addAll(dispensers);
        journals.forEach((key, journal) -> known.put(key, new Remembered(journal, generation)));
        while (known.size() > MOST) {
            known.pollFirstEntry();
        }
    }

    /** Of other lives of this dispenser's journal something has changed that their watermarks do not tell. */
    void forgetOthers(JournalKey key) {
        known.keySet().removeIf(other -> other.dispenser().equals(key.dispenser()) && !other.equals(key));
    }

    /** To be called when it is not known what was committed. */
    void forget() {
        known.clear();
        entered.clear();
    }
}
