package yaogui.console.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the prepared statements of one connection, because SQLite takes about as long to prepare one of the ingest's as to
 * run it. What is in use twice at a time is prepared twice. One thread at a time.
 */
final class StatementCache implements StatementBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(StatementCache.class);

    /** More than the console has; a query that spells a list out makes a new one for each length. */
    private static final int MOST = 200;

    private final StatementBuilder plain;
    private final LinkedHashMap<String, PreparedStatement> idle = new LinkedHashMap<>();

    /** Jdbi closes a statement by the text that was written, with names for parameters, not by the one prepared. */
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    /** @param plain prepares what is not kept */
    StatementCache(StatementBuilder plain) {
        this.plain = plain;
    }

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return plain.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? plain.create(connection, sql, context) : kept;
        inUse.put(statement, sql);
        return statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return plain.createCall(connection, sql, context);
    }

    @Override
    public void close(Connection connection, String written, Statement statement) throws SQLException {
        String sql = inUse.remove(statement);
        if (sql == null || !(statement instanceof PreparedStatement prepared)) {
            statement.close();
            return;
        }
        prepared.clearParameters();
        PreparedStatement same = idle.put(sql, prepared);
        if (same != null) {
            same.close();
        }
        if (idle.size() > MOST) {
            idle.pollFirstEntry().getValue().close();
        }
    }

    @Override
    public void close(Connection connection) {
        for (Map.Entry<String, PreparedStatement> entry : idle.entrySet()) {
            try {
                entry.getValue().close();
            } catch (SQLException e) {
                LOG.warn("A statement could not be closed: {}", entry.getKey(), e);
            }
        }
        idle.clear();
    }
}
