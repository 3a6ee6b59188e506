package yaogui.agent.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.protocol.Epoch;

/**
 * Opens a journal whatever has become of it (F31). A damaged one is set aside and kept; what can still be read of it goes on
 * in the one that takes its place, which says in numbers what happened ({@link Damage}).
 *
 * <p>Where the damage lies beside the entries, the journal goes on under its own epoch. Otherwise a new one begins with
 * nothing in its lanes, since nobody knows what came last: see docs/decisions/0013.
 */
public final class JournalRescue {

    private static final Logger LOG = LoggerFactory.getLogger(JournalRescue.class);

    private final Path path;
    private final JournalSettings settings;
    private final RandomGenerator random;
    private final InstantSource time;
    private final JournalLock lock;

    private JournalRescue(
            Path path, JournalSettings settings, RandomGenerator random, InstantSource time, JournalLock lock) {
        this.path = path;
        this.settings = settings;
        this.random = random;
        this.time = time;
        this.lock = lock;
    }

    /**
     * As {@link Journal#open}, but a damaged journal is no reason not to.
     *
     * @param time for the name under which a damaged one is kept
     * @throws JournalFault if another process has it, or the disk refuses even a new one
     */
    public static Journal open(Path path, JournalSettings settings, RandomGenerator random, InstantSource time) {
        JournalLock lock = JournalLock.take(path);
        try {
            return new JournalRescue(path, settings, random, time, lock).open();
        } catch (IOException e) {
            lock.close();
            throw new JournalFault(
                    JournalFault.Kind.UNWRITABLE,
                    "The journal %s is damaged, and no other can take its place: %s".formatted(path, e.getMessage()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private Journal open() throws IOException {
        SetAside.finish(path, settings);
        Path logFile = SetAside.beside(path, "-wal");
        byte[] log = readLog(logFile);
        Optional<Epoch> noted = EpochMark.read(path);
        String trouble;
        try {
            Journal journal = Journal.open(lock, path, settings, random);
            trouble = log.length == 0 ? "" : takeUp(journal, log);
            Optional<GivenUp> givenUp = trouble.isEmpty() ? GivenUp.of(journal) : Optional.empty();
            if (trouble.isEmpty() && givenUp.isEmpty()) {
                return journal;
            }
            journal.closeFile();
            if (givenUp.isPresent()) {
                rescue(givenUp.get().salvage(journal, readable(journal.epoch())), new byte[0], logFile);
                return Journal.open(lock, path, settings, random);
            }
        } catch (JournalFault fault) {
            if (fault.kind() != JournalFault.Kind.DAMAGED) {
                throw fault;
            }
            trouble = "";
        }
        rescue(salvage(log, noted, trouble), log, logFile);
        return Journal.open(lock, path, settings, random);
    }

    /** SQLite itself empties the log when it closes a file, so its bytes are kept until it is known whether all is well. */
    private static byte[] readLog(Path logFile) throws IOException {
        return Files.exists(logFile) ? Files.readAllBytes(logFile) : new byte[0];
    }

    /**
     * Entries that only the log holds: those of one transaction may be there after a power cut, which tore the rest of it,
     * and are taken up; one without the one before it was never relied on, and is not. Where there are more, the first of
     * them had been synced, so the log is damaged.
     */
    private static String takeUp(Journal journal, byte[] log) {
        Carving carving = new Carving(journal.epoch());
        carving.bytes(log);
        NavigableMap<Long, String> unseen = carving.found().tailMap(journal.lastSeq(), false);
        if (unseen.isEmpty()) {
            return "";
        }
        if (unseen.lastKey() > journal.lastSeq() + Journal.MOST_TOGETHER) {
            return "its write-ahead log is broken after entry " + journal.lastSeq();
        }
        for (String next = unseen.get(journal.lastSeq() + 1); next != null; next = unseen.get(journal.lastSeq() + 1)) {
            journal.adopt(next);
        }
        return "";
    }

    private Salvage salvage(byte[] log, Optional<Epoch> noted, String brokenLog) {
        JournalCheck check = check(noted);
        Optional<Epoch> epoch = noted.or(this::epochWithin);
        NavigableMap<Long, String> entries = new TreeMap<>();
        epoch.ifPresent(known -> {
            entries.putAll(readable(known));
            Carving carving = new Carving(known);
            carving.file(path);
            carving.bytes(log);
            carving.found().forEach(entries::putIfAbsent);
        });
        boolean whole = brokenLog.isEmpty() && check.entriesSound() && isWhole(epoch, entries, check.acknowledged());
        return new Salvage(
                brokenLog.isEmpty() ? check.trouble() : brokenLog,
                epoch,
                entries,
                check.acknowledged(),
                whole,
                new TreeMap<>());
    }

    private static boolean isWhole(Optional<Epoch> epoch, NavigableMap<Long, String> entries, OptionalLong through) {
        return epoch.isPresent()
                && through.isPresent()
                && !entries.isEmpty()
                && entries.lastKey() == entries.size()
                && entries.lastKey() >= through.getAsLong();
    }

    /** What SQLite itself can read, up to where it cannot. */
    private NavigableMap<Long, String> readable(Epoch epoch) {
        NavigableMap<Long, String> entries = new TreeMap<>();
        try (Connection connection = JournalFile.connect(path, settings);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT seq, json, sum FROM event ORDER BY seq")) {
            while (rows.next()) {
                if (JournalCheck.sound(epoch, rows.getString(2), rows.getString(3))) {
                    entries.put(rows.getLong(1), rows.getString(2));
                }
            }
        } catch (SQLException unreadable) {
            // What comes after is looked for byte by byte.
        }
        return entries;
    }

    private JournalCheck check(Optional<Epoch> noted) {
        try (Connection connection = JournalFile.connect(path, settings)) {
            return JournalCheck.of(connection, noted);
        } catch (SQLException e) {
            return new JournalCheck(false, String.valueOf(e.getMessage()), OptionalLong.empty());
        }
    }

    private Optional<Epoch> epochWithin() {
        try (Connection connection = JournalFile.connect(path, settings);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT epoch FROM life")) {
            return row.next() ? Optional.of(new Epoch(row.getString(1))) : Optional.empty();
        } catch (SQLException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private void rescue(Salvage salvage, byte[] log, Path logFile) throws IOException {
        SetAside aside = SetAside.at(path, time.instant(), settings);
        String sentence = salvage.sentence(String.valueOf(aside.damaged().getFileName()));
        LOG.error("{}", sentence);
        aside.clear();
        Successor.write(aside.next(), path, salvage, this::fresh, sentence, settings);
        if (log.length > 0) {
            Files.write(logFile, log);
        }
        aside.change();
    }

    private Epoch fresh() {
        return new Epoch(HexFormat.of().toHexDigits(random.nextLong()));
    }
}
