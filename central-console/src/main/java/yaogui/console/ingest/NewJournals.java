package yaogui.console.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;

/**
 * Bounds how many journals a dispenser may begin within a day, within a transaction. A journal begins anew when a board is replaced or its
 * file was damaged; whoever begins one after the other has a certificate and no board. What is too much is left out and not
 * acknowledged: an honest board sends it again, and is heard a day later.
 */
final class NewJournals {

    /** A technician who tries cards and boards for a day begins fewer. */
    static final int MOST_A_DAY = 12;

    private static final Duration DAY = Duration.ofDays(1);

    private final Handle handle;
    private final Instant now;
    private final Set<JournalKey> admitted = new HashSet<>();

    NewJournals(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Whether this journal is known, or may begin now. */
    boolean admits(OpenJournal journal) {
        JournalKey key = journal.key();
        if (journal.through() > 0 || journal.quarantined().isPresent() || admitted.contains(key) || isKept(key)) {
            return true;
        }
        boolean admits = begunLately(key.dispenser()) + begunNow(key.dispenser()) < MOST_A_DAY;
        if (admits) {
            admitted.add(key);
        }
        return admits;
    }

    private boolean isKept(JournalKey key) {
        return handle.createQuery("SELECT count(*) FROM watermark WHERE dispenser = :dispenser AND epoch = :epoch")
                        .bindMethods(key)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private long begunLately(DispenserId dispenser) {
        return handle.createQuery("SELECT count(*) FROM watermark WHERE dispenser = :dispenser AND first_seen > :since")
                .bind("dispenser", dispenser)
                .bind("since", now.minus(DAY))
                .mapTo(Long.class)
                .one();
    }

    private long begunNow(DispenserId dispenser) {
        return admitted.stream()
                .filter(key -> key.dispenser().equals(dispenser))
                .count();
    }
}
