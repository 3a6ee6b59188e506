package yaogui.agent.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.document.Holds;

/** Recordings are bounded in number and bytes, and trouble with them stops nobody. */
class A06_FewAndSmall {

    @TempDir
    private Path home;

    private RecordingFolder folder() {
        return new RecordingFolder(home.resolve("recordings"), TestPoint.ID);
    }

    @Test
    void theOldestGiveWay() {
        RecordingFolder folder = folder();
        for (int i = 1; i <= 25; i++) {
            folder.add("recording " + i);
        }
        assertThat(Recordings.in(home.resolve("recordings")))
                .hasSize(RecordingFolder.MOST_FILES)
                .first()
                .extracting(file -> file.getFileName().toString())
                .isEqualTo("incident-000006.jsonl.gz");
    }

    @Test
    void alsoWhenTheyAreLarge() throws IOException {
        byte[] noise = new byte[80_000];
        new SplittableRandom(4).nextBytes(noise);
        for (int i = 1; i <= 20; i++) {
            folder().add(HexFormat.of().formatHex(noise));
        }
        long bytes = 0;
        for (Path file : Recordings.in(home.resolve("recordings"))) {
            bytes += Files.size(file);
        }
        assertThat(bytes).isBetween(RecordingFolder.MOST_BYTES / 2, RecordingFolder.MOST_BYTES);
    }

    @Test
    void aFolderThatCannotBeMadeStopsNobody() throws IOException {
        Files.writeString(home.resolve("recordings"), "a file where the folder should be");
        RecordingFolder folder = folder();
        folder.add("recording 1");
        folder.add("recording 2");
        assertThat(Files.readString(home.resolve("recordings"))).startsWith("a file");
    }

    private static void mostPages(TestPoint point, String pages) {
        point.journal().ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT " + pages)) {
                row.next();
                return statement.execute("PRAGMA max_page_count = " + row.getLong(1));
            }
        });
    }

    @Test
    void nothingIsWrittenWhileThereIsHardlyRoomForTheJournal() {
        try (TestPoint point = new TestPoint(home)) {
            mostPages(point, "(SELECT page_count + 100 FROM pragma_page_count)");
            point.pass(Duration.ofMinutes(61));
            assertThat(point.story()).anyMatch(line -> line.contains("disk-full"));
            point.pass(Duration.ofMinutes(1));
            assertThat(Recordings.in(point.recordings())).isEmpty();
            mostPages(point, "65536");
            point.pass(Duration.ofMinutes(61));
            point.openDoor();
            point.pass(Duration.ofMinutes(12));
            assertThat(Recordings.in(point.recordings())).hasSize(1);
        }
    }

    private static Opening opening() {
        return new Opening(
                new State.Idle(),
                Shelf.empty(TestGoods.PLANOGRAM),
                new Opening.Around(Optional.empty(), Optional.empty(), Set.of(), Optional.of(Holds.NONE), Map.of(), 1));
    }

    @Test
    void aReelThatIsFullLeavesTheRestOut() {
        Reel reel = new Reel(opening());
        for (int i = 0; i < Reel.MOST_TICKS + 10; i++) {
            reel.tick(i, OptionalInt.empty());
        }
        assertThat(reel.full()).isTrue();
        RecordingWriter writer = new RecordingWriter(
                new Heading(
                        Heading.VERSION,
                        "0.1.0",
                        TestPoint.ID,
                        List.of(),
                        "",
                        TestPoint.EQUIPMENT,
                        RecordingJson.MAPPER.createObjectNode()),
                opening(),
                0);
        reel.tell(writer);
        assertThat(writer.end()).endsWith("{\"end\":%d}\n".formatted(Reel.MOST_TICKS));
    }
}
