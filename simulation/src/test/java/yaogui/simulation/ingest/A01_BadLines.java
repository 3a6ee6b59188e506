package yaogui.simulation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import yaogui.console.fleet.ConsoleKey;
import yaogui.protocol.DispenserId;

/** F42, F43, F44: whatever the line does to what is on it, each entry is in the store once at the end; counted, not believed. */
@Execution(ExecutionMode.CONCURRENT)
final class A01_BadLines {

    private static final int ENTRIES = 500;

    /** Where each piece is late. */
    private static final int FEWER = 300;

    @TempDir
    Path folder;

    @AutoClose
    private Mosquitto broker;

    @AutoClose
    private ThinLine line;

    @AutoClose
    private IngestSide console;

    private ConsoleKey key;
    private Board board;

    @BeforeEach
    void open() throws IOException {
        broker = new Mosquitto(folder);
        key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
        line = new ThinLine(broker.port());
        console = IngestSide.open(folder.resolve("county.db"), broker.port(), key);
        board = new Board(new DispenserId("qx-0001"), Files.createDirectory(folder.resolve("board")));
    }

    private void assertAllIsThereOnce(int atLeast) {
        Counted.assertAllIsThereOnce(board, console, folder.resolve("county.db"), atLeast);
    }

    @Test
    void cutAgainAndAgain() {
        board.with(ENTRIES).connect(line.port(), key);
        for (int cut = 1; cut <= 4; cut++) {
            long before = console.entries();
            Eventually.becomes("something more came through", () -> console.entries() > before);
            line.cut();
        }
        assertAllIsThereOnce(ENTRIES);
    }

    @Test
    void cutInTheMiddleOfAMessage() {
        line.halve(4);
        board.with(ENTRIES).connect(line.port(), key);
        Eventually.becomes("four were halved", () -> line.halvesLeft() == 0);
        assertAllIsThereOnce(ENTRIES);
    }

    @Test
    void stalledAndLate() {
        line.become(new ThinLine.Quality(0, 0, 50));
        board.with(FEWER).connect(line.port(), key);
        Eventually.becomes("something came through", () -> console.entries() > 0);
        line.stall();
        long stalled = console.entries();
        assertThat(stalled).isLessThan(FEWER);
        line.cut();
        line.flow();
        assertAllIsThereOnce(FEWER);
    }

    /**
     * A morning's entries, at the rate of a 2G link on a bad day: 2.5 s go by in saying hello, 2 s with the entries, 5 s with the
     * state, and the rest with what the agent itself notes at its start. All in all some 1,500 bytes.
     */
    @Test
    void twoKilobitsASecondOfWhichEveryThirdPacketIsLost() {
        line.become(new ThinLine.Quality(2_000, 0.3, 300));
        board.with(4).connect(line.port(), key);
        assertAllIsThereOnce(4);
        assertThat(line.carried()).as("nothing was sent over and over").isLessThan(2_500);
    }
}
