package yaogui.console.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement, collected and then written together. For what a busy county writes thousands of times a second:
 * Jdbi takes as long to find out how a value is bound as SQLite takes to write it. Everything else goes through Jdbi.
 */
public final class Rows {

    private final Handle handle;
    private final String sql;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param sql with a {@code ?} for each value of a row */
    public Rows(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
    }

    /**
     * One more row.
     *
     * @param values in the order of the statement: texts, whole numbers, truths, moments, days, constants of enums, or an
     *     {@link Optional} of these
     * @throws IllegalArgumentException if a value is of another type
     */
    public void add(Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = values[i] instanceof Optional<?> optional
                    ? optional.map(Rows::stored).orElse(null)
                    : stored(values[i]);
        }
        rows.add(row);
    }

    /** As {@link StoredTypes} has it, so that both write the same. */
    private static Object stored(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Boolean truth -> truth ? 1L : 0L;
            case Instant at -> StoredTypes.text(at);
            case LocalDate day -> day.toString();
            case Enum<?> constant -> constant.name();
            default ->
                throw new IllegalArgumentException(
                        "%s is of a type that no column has: %s".formatted(value, value.getClass()));
        };
    }

    /** Writes what was collected, in its order, and forgets it. */
    public void write() {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch named = handle.prepareBatch(sql)) {
            prepareAndRun(named.getContext());
        }
        rows.clear();
    }

    private void prepareAndRun(StatementContext context) {
        Connection connection = handle.getConnection();
        StatementBuilder statements = handle.getStatementBuilder();
        try {
            PreparedStatement statement = statements.create(connection, sql, context);
            try {
                run(statement);
            } finally {
                statement.clearBatch();
                statements.close(connection, sql, statement);
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, context);
        }
    }

    private void run(PreparedStatement statement) throws SQLException {
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                bind(statement, i + 1, row[i]);
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private static void bind(PreparedStatement statement, int position, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(position, Types.NULL);
            case Long number -> statement.setLong(position, number);
            default -> statement.setString(position, (String) value);
        }
    }
}
