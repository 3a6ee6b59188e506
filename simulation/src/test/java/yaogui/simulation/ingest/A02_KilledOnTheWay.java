package yaogui.simulation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.ConsoleKey;
import yaogui.protocol.DispenserId;

/** Brokers and consoles that end at the worst moment, stores and boards that come back from a copy; counted at the end. */
final class A02_KilledOnTheWay {

    private static final int ENTRIES = 1_000;

    @TempDir
    Path folder;

    @AutoClose
    private Mosquitto broker;

    private Path store;
    private ConsoleKey key;
    private Board board;

    @BeforeEach
    void open() throws IOException {
        broker = new Mosquitto(folder);
        key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
        store = folder.resolve("county.db");
        board = new Board(new DispenserId("qx-0001"), Files.createDirectory(folder.resolve("board")));
    }

    private void assertAllIsThereOnce(IngestSide console) {
        Counted.assertAllIsThereOnce(board, console, store, ENTRIES);
    }

    /** What it has acknowledged and not yet passed on is gone: the dispenser's journal has it still. */
    @Test
    void aBrokerIsKilledEachTimeItHasAcknowledgedAMessage() {
        AtomicInteger kills = new AtomicInteger();
        try (ThinLine line = new ThinLine(broker.port());
                IngestSide console = IngestSide.open(store, broker.port(), key)) {
            line.whenAcknowledged(() -> {
                if (kills.incrementAndGet() <= 10) {
                    broker.killAndStartAgain();
                }
            });
            board.with(ENTRIES).connect(line.port(), key);
            assertAllIsThereOnce(console);
        }
        assertThat(kills.get()).isGreaterThanOrEqualTo(10);
    }

    /** The dispenser is not told what is committed; it sends it again, and it counts once. */
    @Test
    void aConsoleIsKilledBetweenEachCommitAndItsWord() {
        board.with(ENTRIES).connect(broker.port(), key);
        for (int kill = 0; kill < 4; kill++) {
            try (IngestSide console = new IngestSide(store, broker.port(), key, kill % 3)) {
                Eventually.becomes("it is killed", console::isKilled);
            }
        }
        try (IngestSide console = IngestSide.open(store, broker.port(), key)) {
            assertAllIsThereOnce(console);
        }
    }

    /** The broker in its process starts anew with it; beside another, the next hourly report tells. */
    @Test
    void aStoreThatIsRestoredFromYesterdaysCopyHearsTodayAgain() throws IOException {
        board.with(ENTRIES / 2).connect(broker.port(), key);
        try (IngestSide console = IngestSide.open(store, broker.port(), key)) {
            Eventually.becomes("yesterday is in the store", () -> console.entries() >= ENTRIES / 2);
        }
        board.close();
        Path copy = Files.copy(store, folder.resolve("copy.db"), StandardCopyOption.REPLACE_EXISTING);
        long yesterday = board.books().entries();
        board.more(ENTRIES / 2);
        board.connect(broker.port(), key);
        try (IngestSide console = IngestSide.open(store, broker.port(), key)) {
            Eventually.becomes("today too", () -> console.entries() >= yesterday + ENTRIES / 2);
        }
        Files.copy(copy, store, StandardCopyOption.REPLACE_EXISTING);
        broker.killAndStartAgain();
        try (IngestSide console = IngestSide.open(store, broker.port(), key)) {
            assertThat(console.entries()).isLessThan(ENTRIES);
            assertAllIsThereOnce(console);
        }
    }

    /** Both write what the other does not know: neither is believed from there on, and somebody is told. */
    @Test
    void twoWithOneNameAndOneJournalAreFoundOut() throws IOException {
        board.with(100);
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(board.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        board.more(3);
        Board other = new Board(board.id(), copy);
        other.more(6);
        try (IngestSide console = IngestSide.open(store, broker.port(), key);
                Board one = board.connect(broker.port(), key);
                Board two = other.connect(broker.port(), key)) {
            Eventually.becomes("somebody is told", () -> console.standsAlarm("clone"));
            assertThat(one.id()).isEqualTo(two.id());
        }
    }
}
