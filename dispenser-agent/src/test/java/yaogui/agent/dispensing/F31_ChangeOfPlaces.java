package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.agent.journal.JournalRescue;

/** F31: the power goes while a damaged journal and the one that takes its place change places. */
class F31_ChangeOfPlaces {

    private static final String ASIDE = "journal-damaged-20261122T080000Z.db";
    private static final String NEXT = "journal-next-20261122T080000Z.db";

    @TempDir
    Path home;

    private DamagedPoint point;
    private Path place;

    @BeforeEach
    void aJournalWithABrokenHeader() throws IOException {
        point = new DamagedPoint(home.resolve("point"), true);
        byte[] spoilt = point.database.clone();
        spoilt[3] ^= 0x20;
        place = DamagedPoint.lay(home.resolve("place"), spoilt, point.log, point.mark);
    }

    private Journal open(long second) {
        return JournalRescue.open(
                place.resolve("journal.db"),
                TestPoint.UNSYNCED,
                new SplittableRandom(second),
                InstantSource.fixed(DamagedPoint.NOW.plusSeconds(second)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The change stops where its next step finds a folder in its way: all before it is done, and nothing after it. */
    private void cutAt(String target) throws IOException {
        Path inTheWay = Files.createDirectories(place.resolve(target));
        Path within = Files.createFile(inTheWay.resolve("file"));
        assertThatThrownBy(() -> open(0)).isInstanceOf(JournalFault.class);
        Files.delete(within);
        Files.delete(inTheWay);
    }

    private void move(String from, String to) throws IOException {
        Files.move(place.resolve(from), place.resolve(to));
    }

    /**
     * 0: the next one is whole and nothing has moved; 1: the database has; 2: the log too; 3: the mark too; 4: the next one's
     * mark stands in the old place.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void F31_aCutBetweenAnyTwoOfTheMovesLosesNothing(int moves) throws IOException {
        cutAt(moves < 2 ? ASIDE + "-wal" : ASIDE + ".epoch");
        switch (moves) {
            case 0 -> move(ASIDE, "journal.db");
            case 3 -> move("journal.db.epoch", ASIDE + ".epoch");
            case 4 -> {
                move("journal.db.epoch", ASIDE + ".epoch");
                move(NEXT + ".epoch", "journal.db.epoch");
            }
            default -> {}
        }
        assertThat(files()).contains(NEXT).matches(names -> (moves == 0) == names.contains("journal.db"));

        DamagedPoint.Start start = DamagedPoint.start(place, point.epoch);

        assertThat(start.damage()).isPresent();
        List<String> there = Stream.of(start.entries(), start.old())
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .toList();
        assertThat(there).containsAll(new TreeMap<>(point.entries).tailMap(10L).values());
        assertThat(files())
                .contains("journal.db", "journal.db.epoch", ASIDE, ASIDE + "-wal", ASIDE + ".epoch")
                .noneMatch(name -> name.startsWith("journal-next-"));
        assertThat(place.resolve(ASIDE + ".epoch")).as("its own mark").hasBinaryContent(point.mark);
        try (Journal again = open(1)) {
            assertThat(again.epoch()).as("once is enough").isEqualTo(start.epoch());
        }
    }

    @Test
    void F31_noneIsEverDeletedWhateverTheClockSays() throws IOException {
        for (int second = 7; second > 0; second--) {
            open(second).abandon();
            byte[] database = Files.readAllBytes(place.resolve("journal.db"));
            database[3] ^= 0x20;
            Files.write(place.resolve("journal.db"), database);
            Files.write(place.resolve("journal.db-wal"), point.log);
        }
        open(0).abandon();
        assertThat(files().stream().filter(name -> name.matches("journal-damaged-.*db")))
                .hasSize(8);
    }
}
