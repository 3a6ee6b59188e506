package yaogui.agent.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that a damaged journal and the one that takes its place go by while they change places. A power cut between two
 * steps leaves no journal in the old place but a finished one under its passing name, and {@link #finish} goes on from there.
 */
final class SetAside {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NEXT = "journal-next-";
    private static final String DAMAGED = "journal-damaged-";
    private static final String DATABASE = ".db";

    /** With what SQLite and we keep beside a journal. The journal itself is the last to move, since it is looked for. */
    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal", ".epoch");

    private final Path journal;
    private final Path next;
    private final Path damaged;
    private final JournalSettings settings;

    private SetAside(Path journal, String name, JournalSettings settings) {
        this.journal = journal;
        this.settings = settings;
        this.next = journal.resolveSibling(NEXT + name + DATABASE);
        this.damaged = journal.resolveSibling(DAMAGED + name + DATABASE);
    }

    /** A name that is not taken yet, with the time by a clock that may be wrong. */
    static SetAside at(Path journal, Instant now, JournalSettings settings) {
        String name = TIME.format(now);
        SetAside aside = new SetAside(journal, name, settings);
        for (int again = 2; Files.exists(aside.damaged); again++) {
            aside = new SetAside(journal, name + "-" + again, settings);
        }
        return aside;
    }

    /** Where the one is written that takes the damaged one's place. */
    Path next() {
        return next;
    }

    /** Where the damaged one is kept. */
    Path damaged() {
        return damaged;
    }

    /** Those that are kept, oldest first. */
    static List<Path> kept(Path journal) throws IOException {
        return list(journal, DAMAGED);
    }

    /** Goes on with what a power cut interrupted, and clears away what was not finished. */
    static void finish(Path journal, JournalSettings settings) throws IOException {
        for (Path next : list(journal, NEXT)) {
            String file = next.getFileName().toString();
            String name = file.substring(NEXT.length(), file.length() - DATABASE.length());
            SetAside aside = new SetAside(journal, name, settings);
            if (Files.exists(journal)) {
                aside.clear();
            } else {
                aside.change();
            }
        }
    }

    /** Removes what is left of an attempt. */
    void clear() throws IOException {
        for (String beside : BESIDE) {
            Files.deleteIfExists(beside(next, beside));
        }
        Files.deleteIfExists(next);
    }

    /** Lets the next one, which is whole and on disk, take the place of the damaged one. Goes on where it was cut. */
    void change() throws IOException {
        move(journal, damaged);
        sync();
        boolean markIsStillOld = Files.exists(beside(next, ".epoch"));
        for (String beside : BESIDE) {
            if (markIsStillOld || !beside.equals(".epoch")) {
                move(beside(journal, beside), beside(damaged, beside));
            }
        }
        sync();
        // While the next one is not in its place yet, a cut leads back here; so no key outlives its window in what is
        // kept.
        QuotaKeys.overwrite(damaged);
        QuotaKeys.overwrite(beside(damaged, "-wal"));
        move(beside(next, ".epoch"), beside(journal, ".epoch"));
        sync();
        move(next, journal);
        sync();
    }

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void sync() throws IOException {
        if (!settings.waitsForDisk()) {
            return;
        }
        try (FileChannel folder = FileChannel.open(folder(journal))) {
            folder.force(true);
        }
    }

    private static Path folder(Path journal) {
        return Optional.ofNullable(journal.toAbsolutePath().getParent()).orElseThrow();
    }

    private static List<Path> list(Path journal, String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder(journal))) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(beginning) && name.endsWith(DATABASE);
                    })
                    .sorted()
                    .toList();
        }
    }
}
