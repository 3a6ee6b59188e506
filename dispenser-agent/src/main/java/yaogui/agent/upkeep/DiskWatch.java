package yaogui.agent.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;

/**
 * Sees to it that dispensing stops before recording does (F32). A reserve lies beside the journal; it is given up when room
 * runs out, so that what staff do, alarms and acknowledgements can still be written, and laid aside again later.
 */
public final class DiskWatch {

    /** Enough for some thousand entries. */
    public static final int RESERVE = 2 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
    private static final Duration INTERVAL = Duration.ofSeconds(20);

    /** Of a simulated disk there are hundreds on one real one, so it is looked at seldom and has no reserve. */
    private static final Duration SIMULATED_INTERVAL = Duration.ofHours(1);

    /** With less than this the reserve is given up. */
    private static final long LAST = 1L << 20;

    private static final int PAGE = 4096;

    private final Path reserve;
    private final Journal journal;
    private final boolean real;
    private @Nullable FileStore store;
    private boolean low;
    private boolean begun;
    private long nextNanos;

    DiskWatch(Journal journal) {
        this.reserve = journal.folder().resolve("journal.reserve");
        this.journal = journal;
        this.real = journal.settings().waitsForDisk();
    }

    /** Looks now and then. */
    void tick(long nanos) {
        if (begun && nanos < nextNanos) {
            return;
        }
        begun = true;
        nextNanos = nanos + (real ? INTERVAL : SIMULATED_INTERVAL).toNanos();
        Room room = room();
        boolean nowLow = room.low(low);
        if (nowLow != low) {
            LOG.warn("{}", nowLow ? sentence() : "There is room for the journal again.");
        }
        low = nowLow;
        if (room.bytes() < LAST) {
            giveUp();
        } else if (real && !low) {
            layAside();
        }
    }

    boolean low() {
        return low;
    }

    String sentence() {
        return "The disk has less than %d MB left, so nothing is given out. Make room.".formatted(Room.LOW >> 20);
    }

    private Room room() {
        long journalPages = journal.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("""
                            SELECT m.max_page_count - p.page_count + f.freelist_count
                            FROM pragma_max_page_count m, pragma_page_count p, pragma_freelist_count f
                            """)) {
                return row.getLong(1);
            }
        });
        try {
            return new Room(store().getUsableSpace(), journalPages * PAGE);
        } catch (IOException unknown) {
            return new Room(Long.MAX_VALUE, journalPages * PAGE);
        }
    }

    /** Found once: to find it, Linux's list of everything mounted is read from its beginning. */
    private FileStore store() throws IOException {
        if (store == null) {
            store = Files.getFileStore(journal.folder());
        }
        return store;
    }

    private void giveUp() {
        try {
            Files.deleteIfExists(reserve);
        } catch (IOException e) {
            LOG.warn("The reserve {} cannot be given up: {}", reserve, e.getMessage());
        }
    }

    private void layAside() {
        try {
            if (!Files.exists(reserve) || Files.size(reserve) < RESERVE) {
                write();
            }
        } catch (IOException e) {
            LOG.warn("No reserve can be laid aside in {}: {}", reserve, e.getMessage());
        }
    }

    private void write() throws IOException {
        byte[] block = new byte[64 * 1024];
        try (OutputStream file = Files.newOutputStream(reserve)) {
            for (int done = 0; done < RESERVE; done += block.length) {
                file.write(block);
            }
        }
    }
}
