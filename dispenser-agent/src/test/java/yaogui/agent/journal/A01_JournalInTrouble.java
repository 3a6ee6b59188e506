package yaogui.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Fact;

/** A second agent, a full disk, a file that is something else: each is a sentence for a technician, and nothing is lost. */
class A01_JournalInTrouble {

    private static final JournalSettings SMALL = new JournalSettings(JournalSettings.Synchronous.OFF, 12);
    private static final Fact LONG = new AlarmChanged("hot", true, "x".repeat(2000));

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void inANewPlace() {
        file = home.resolve("journal.db");
    }

    private Journal open(JournalSettings settings) {
        return Journal.open(file, settings, new SplittableRandom(1));
    }

    private static void append(Journal journal, Fact fact) {
        journal.append(Instant.EPOCH, true, fact, Journal.Rider.NONE);
    }

    private JournalFault refused() {
        return catchThrowableOfType(JournalFault.class, () -> open(JournalSettings.DURABLE));
    }

    private static long count(Journal journal) {
        AtomicLong count = new AtomicLong();
        journal.replay(event -> count.incrementAndGet());
        return count.get();
    }

    /** Until it says that it is full. */
    private static JournalFault fill(Journal journal) {
        return catchThrowableOfType(JournalFault.class, () -> {
            for (int i = 0; i < 1000; i++) {
                append(journal, LONG);
            }
        });
    }

    @Test
    void aSecondAgentIsRefused() {
        try (Journal first = open(JournalSettings.DURABLE)) {
            JournalFault fault = refused();
            assertThat(fault.kind()).isEqualTo(JournalFault.Kind.IN_USE);
            assertThat(fault.sentence())
                    .isEqualTo("Another agent is already running on " + file
                            + ". Stop it first: two would give out the same boxes.");
            append(first, LONG);
        }
        open(JournalSettings.DURABLE).close();
    }

    /** An entry that no transaction ended must not be read by the uplink, nor keep the next from being written. */
    @Test
    void aFaultInTheSoftwareWithinATransactionLeavesNothingOfIt() {
        try (Journal journal = open(JournalSettings.DURABLE)) {
            append(journal, new DoorMoved(true));
            assertThatThrownBy(() -> journal.append(Instant.EPOCH, true, new DoorMoved(false), connection -> {
                        throw new IllegalStateException("a bug");
                    }))
                    .hasMessage("a bug");
            assertThat(journal.after(0, 10)).hasSize(1);
            append(journal, LONG);
            assertThat(journal.after(0, 10)).hasSize(2);
            assertThat(count(journal)).isEqualTo(2);
        }
    }

    @Test
    void aFullDiskIsSaidAndLosesNothing() {
        try (Journal journal = open(SMALL)) {
            JournalFault fault = fill(journal);
            assertThat(fault.kind()).isEqualTo(JournalFault.Kind.FULL);
            assertThat(fault.sentence()).startsWith("The disk is full").endsWith("Make room.");
            assertThat(journal.lastSeq()).isGreaterThan(5).isEqualTo(count(journal));
            journal.acknowledge(3);
        }
    }

    @Test
    void whenThereIsRoomAgainItGoesOnWhereItStopped() {
        Journal full = open(SMALL);
        assertThat(fill(full)).isNotNull();
        long last = full.lastSeq();
        full.abandon();

        try (Journal roomy = open(JournalSettings.DURABLE)) {
            append(roomy, LONG);
            assertThat(roomy.lastSeq()).isEqualTo(last + 1).isEqualTo(count(roomy));
        }
    }

    @Test
    void aFileThatIsNoJournalIsRefusedAndLeftAsItIs() throws IOException {
        String letter = "Dear station, the new boxes came on Friday.\n".repeat(200);
        Files.writeString(file, letter);
        JournalFault fault = refused();
        assertThat(fault.kind()).isEqualTo(JournalFault.Kind.DAMAGED);
        assertThat(fault.sentence()).contains("Keep the file");
        assertThat(file).hasContent(letter);
        assertThat(refused().kind()).as("it can be tried again").isEqualTo(JournalFault.Kind.DAMAGED);
    }

    @Test
    void anEntryThatWasTamperedWithIsNamed() throws SQLException {
        try (Journal journal = open(JournalSettings.DURABLE)) {
            append(journal, new DoorMoved(true));
            append(journal, new DoorMoved(false));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE event SET json = 'gone' WHERE seq = 2");
        }
        JournalFault fault = refused();
        assertThat(fault.kind()).isEqualTo(JournalFault.Kind.DAMAGED);
        assertThat(fault.sentence()).startsWith("The journal is damaged: entry 2 of the journal cannot be read");
    }

    @Test
    void aFolderWhereTheFileShouldBeIsSaid() throws IOException {
        Files.createDirectory(file);
        assertThat(refused().kind()).isEqualTo(JournalFault.Kind.UNWRITABLE);
    }
}
