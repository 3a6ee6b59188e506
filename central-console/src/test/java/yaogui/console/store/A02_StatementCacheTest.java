package yaogui.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class A02_StatementCacheTest {

    @TempDir
    Path folder;

    private String url = "";

    /** Prepares as the cache does, and counts. */
    private static final class Counting extends org.jdbi.v3.core.statement.DefaultStatementBuilder {
        private int prepared;

        @Override
        public PreparedStatement create(Connection connection, String sql, StatementContext context)
                throws SQLException {
            prepared++;
            return super.create(connection, sql, context);
        }
    }

    private final Counting counting = new Counting();

    @BeforeEach
    void makeTable() throws SQLException {
        url = "jdbc:sqlite:" + folder.resolve("some.db");
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE box (lane TEXT NOT NULL UNIQUE, number INTEGER)");
        }
    }

    private Handle open() {
        Jdbi jdbi = Jdbi.create(url);
        jdbi.setStatementBuilderFactory(connection -> new StatementCache(counting));
        return jdbi.open();
    }

    @Test
    void oneTextIsPreparedOnceAndNeverHoldsTheValuesOfBefore() {
        try (Handle handle = open()) {
            for (int i = 0; i < 50; i++) {
                handle.createUpdate("INSERT INTO box (lane, number) VALUES (:lane, :number)")
                        .bind("lane", "A" + i)
                        .bind("number", i % 2 == 0 ? null : i)
                        .execute();
            }
            assertThat(counting.prepared).isEqualTo(1);
            assertThat(handle.createQuery("SELECT count(*) FROM box WHERE number IS NULL")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(25);
        }
    }

    @Test
    void aStatementInTheMiddleOfItsRowsIsNotGivenToAnother() {
        try (Handle handle = open()) {
            handle.execute("INSERT INTO box VALUES ('A1', 1), ('A2', 2), ('A3', 3)");
            String text = "SELECT number FROM box ORDER BY number";
            int[] pairs = new int[1];
            handle.createQuery(text)
                    .mapTo(Integer.class)
                    .forEach(outer ->
                            handle.createQuery(text).mapTo(Integer.class).forEach(inner -> pairs[0]++));
            assertThat(pairs[0]).isEqualTo(9);
        }
    }

    @Test
    void afterAStatementThatFailedTheSameTextWorks() {
        try (Handle handle = open()) {
            String text = "INSERT INTO box (lane, number) VALUES (?, ?)";
            handle.execute(text, "A1", 1);
            assertThatThrownBy(() -> handle.execute(text, "A1", 2))
                    .isInstanceOf(UnableToExecuteStatementException.class);
            handle.execute(text, "A2", 2);
            assertThat(handle.createQuery("SELECT count(*) FROM box")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(2);
        }
    }

    @Test
    void aQueryOfWhichOnlyTheFirstRowWasReadDoesNotHoldOthersUp() throws SQLException {
        try (Handle handle = open();
                Connection other = DriverManager.getConnection(url);
                var statement = other.createStatement()) {
            handle.execute("INSERT INTO box VALUES ('A1', 1), ('A2', 2), ('A3', 3)");
            handle.execute("BEGIN IMMEDIATE");
            assertThat(handle.createQuery("SELECT number FROM box ORDER BY number")
                            .mapTo(Integer.class)
                            .findFirst())
                    .contains(1);
            handle.execute("COMMIT");
            // A reader that was left open would keep the log from being emptied: busy would be 1.
            try (var rows = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                assertThat(rows.getInt("busy")).isZero();
            }
        }
    }

    @Test
    void manyDifferentTextsDoNotPileUp() {
        try (Handle handle = open()) {
            for (int i = 0; i < 1_000; i++) {
                handle.createQuery("SELECT " + i).mapTo(Integer.class).one();
            }
            assertThat(counting.prepared).isEqualTo(1_000);
            handle.createQuery("SELECT 999").mapTo(Integer.class).one();
            assertThat(counting.prepared).isEqualTo(1_000);
            handle.createQuery("SELECT 0").mapTo(Integer.class).one();
            assertThat(counting.prepared).isEqualTo(1_001);
        }
    }
}
