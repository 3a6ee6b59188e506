package yaogui.console.ingest;

import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Journals as they were committed last, so that a journal's goods need not be read again for each of its messages. The
 * store has the last word: what is remembered counts only as long as the row of its watermark says the same.
 */
final class KnownJournals {

    /** More than a county has dispensers. */
    private static final int MOST = 4_096;

    private final LinkedHashMap<JournalKey, StoredJournal> known = new LinkedHashMap<>(16, 0.75f, true);

    Optional<StoredJournal> find(JournalKey key) {
        return Optional.ofNullable(known.get(key));
    }

    /** To be called with what was committed. */
    void keep(JournalKey key, StoredJournal journal) {
        known.put(key, journal);
        if (known.size() > MOST) {
            known.pollFirstEntry();
        }
    }

    /** To be called when it is not known what was committed. */
    void forget() {
        known.clear();
    }
}
