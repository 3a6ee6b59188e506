package yaogui.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.Epoch;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Fact;

/** What is written stays written, whatever happens next. */
class A01_Journal {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Fact OPENED = new DoorMoved(true);
    private static final Fact SHUT = new DoorMoved(false);

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void inANewPlace() {
        file = home.resolve("journal.db");
    }

    private Journal open() {
        return Journal.open(file, JournalSettings.DURABLE, new SplittableRandom(1));
    }

    private static void append(Journal journal, Fact fact) {
        journal.append(NOW, true, fact, Journal.Rider.NONE);
    }

    private static List<Fact> facts(Journal journal) {
        List<Fact> facts = new ArrayList<>();
        journal.replay(event -> facts.add(event.fact()));
        return facts;
    }

    @Test
    void aNewJournalIsEmptyAndBeginsWithOne() {
        try (Journal journal = open()) {
            assertThat(journal.lastSeq()).isZero();
            assertThat(journal.acknowledged()).isZero();
            assertThat(journal.stoppedCleanly()).as("there was nothing to stop").isTrue();
            append(journal, OPENED);
            assertThat(journal.lastSeq()).isEqualTo(1);
        }
    }

    @Test
    void everythingIsThereAfterAPowerCutInOrder() {
        Journal before = open();
        append(before, OPENED);
        append(before, SHUT);
        before.abandon();

        try (Journal after = open()) {
            assertThat(facts(after)).containsExactly(OPENED, SHUT);
            assertThat(after.lastSeq()).isEqualTo(2);
            assertThat(after.stoppedCleanly()).isFalse();
            append(after, OPENED);
            assertThat(facts(after)).containsExactly(OPENED, SHUT, OPENED);
        }
    }

    @Test
    void itKnowsWhetherItWasStoppedInGoodOrder() {
        open().close();
        Journal second = open();
        assertThat(second.stoppedCleanly()).isTrue();
        second.abandon();
        Journal third = open();
        assertThat(third.stoppedCleanly()).isFalse();
        third.close();
    }

    @Test
    void theEpochIsThatOfTheFileAndAnotherFileHasAnother() {
        Journal before = open();
        Epoch epoch = before.epoch();
        before.abandon();

        try (Journal after = Journal.open(file, JournalSettings.DURABLE, new SplittableRandom(2));
                Journal other =
                        Journal.open(home.resolve("other.db"), JournalSettings.DURABLE, new SplittableRandom(2))) {
            assertThat(after.epoch()).isEqualTo(epoch);
            assertThat(other.epoch()).isNotEqualTo(epoch);
        }
    }

    @Test
    void anEventAndItsRiderAreWrittenBoth() {
        try (Journal journal = open()) {
            journal.inTransaction(connection -> run(connection.createStatement(), "CREATE TABLE aside (n INTEGER)"));
            journal.append(NOW, true, OPENED, connection -> run(connection.createStatement(), INSERT));
            assertThat(facts(journal)).containsExactly(OPENED);
            assertThat(rowsAside(journal)).isEqualTo(1);
        }
    }

    @Test
    void orNeither() {
        try (Journal journal = open()) {
            journal.inTransaction(connection -> run(connection.createStatement(), "CREATE TABLE aside (n INTEGER)"));
            assertThatThrownBy(() -> journal.append(NOW, true, OPENED, connection -> {
                        run(connection.createStatement(), INSERT);
                        run(connection.createStatement(), "INSERT INTO nowhere VALUES (1)");
                    }))
                    .isInstanceOf(JournalFault.class);
            assertThat(facts(journal)).isEmpty();
            assertThat(rowsAside(journal)).isZero();
            append(journal, SHUT);
            assertThat(journal.lastSeq()).as("no number was lost either").isEqualTo(1);
        }
    }

    private static final String INSERT = "INSERT INTO aside VALUES (1)";

    private static void run(Statement statement, String sql) throws SQLException {
        try (statement) {
            statement.executeUpdate(sql);
        }
    }

    private static int rowsAside(Journal journal) {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT count(*) FROM aside")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }
}
