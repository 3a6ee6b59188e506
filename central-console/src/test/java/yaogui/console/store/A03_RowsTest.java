package yaogui.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;

final class A03_RowsTest {

    private static final String INSERT = "INSERT INTO box (lane, number, at) VALUES (?, ?, ?)";

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void makeTable() {
        database = Database.open(folder.resolve("some.db"), Database.Durability.OFF);
        write(handle -> handle.execute("CREATE TABLE box (lane TEXT NOT NULL UNIQUE, number INTEGER, at TEXT) STRICT"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(java.util.function.ToIntFunction<Handle> work) {
        database.write(handle -> work.applyAsInt(handle));
    }

    private List<String> stored() {
        return database.read(handle -> handle.createQuery(
                        "SELECT lane || '|' || coalesce(number, 'none') || '|' || coalesce(at, 'none') FROM box ORDER BY lane")
                .mapTo(String.class)
                .list());
    }

    @Test
    void whatIsWrittenIsWhatJdbiWouldHaveWritten() {
        Instant at = Instant.parse("2026-11-22T08:30:15.123Z");
        LocalDate day = LocalDate.of(2026, 11, 22);
        write(handle -> {
            Rows rows = new Rows(handle, INSERT);
            rows.add("A1", 7, at);
            rows.add("A2", 8L, Optional.of(day));
            rows.add("A3", true, LaneCondition.FAULTED);
            rows.add("A4", Optional.empty(), Optional.empty());
            rows.write();
            String named = "INSERT INTO box (lane, number, at) VALUES (:lane, :number, :at)";
            handle.createUpdate(named)
                    .bind("lane", "B1")
                    .bind("number", 7)
                    .bind("at", at)
                    .execute();
            handle.createUpdate(named)
                    .bind("lane", "B2")
                    .bind("number", 8L)
                    .bind("at", day)
                    .execute();
            return handle.createUpdate(named)
                    .bind("lane", "B3")
                    .bind("number", true)
                    .bind("at", LaneCondition.FAULTED)
                    .execute();
        });
        assertThat(stored())
                .containsExactly(
                        "A1|7|2026-11-22T08:30:15Z",
                        "A2|8|2026-11-22",
                        "A3|1|FAULTED",
                        "A4|none|none",
                        "B1|7|2026-11-22T08:30:15Z",
                        "B2|8|2026-11-22",
                        "B3|1|FAULTED");
    }

    @Test
    void rowsOfATransactionThatFailedDoNotComeWithTheNext() {
        assertThatThrownBy(() -> write(handle -> {
                    Rows rows = new Rows(handle, INSERT);
                    rows.add("A1", 1, "x");
                    rows.add("A1", 2, "y");
                    rows.write();
                    return 0;
                }))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageNotContaining("A1");
        write(handle -> {
            Rows rows = new Rows(handle, INSERT);
            rows.add("A2", 3, "z");
            rows.write();
            rows.write();
            return 0;
        });
        assertThat(stored()).containsExactly("A2|3|z");
    }

    @Test
    void aTypeThatNoColumnHasIsRefused() {
        write(handle -> {
            Rows rows = new Rows(handle, INSERT);
            assertThatThrownBy(() -> rows.add(new DispenserId("qx-0001"), 1, "x"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("DispenserId");
            return 0;
        });
    }
}
