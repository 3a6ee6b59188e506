package yaogui.console.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Says on the server that one console writes this county's books, so that no second one does. It is the session's: it goes
 * with the connection, and nothing is written without it, because everything is written through that connection.
 */
final class CountyLock {

    /** Names our lock among those of a database; PostgreSQL wants two numbers. */
    private static final int YAOGUI = 0x79616f67;

    private static final int WRITER = 1;

    /** PostgreSQL's own code for a lock that cannot be had. */
    private static final String NOT_AVAILABLE = "55P03";

    /** How often to look again: a server takes a moment to notice that a session is over. */
    private static final int LOOKS = 20;

    private static final long PAUSE_NANOS = 50_000_000;

    private record Holder(int process, String name, String from, String since) {}

    private CountyLock() {}

    /**
     * Takes it.
     *
     * @param lost the server's process of the session before this one, if there was one: it is ours, and ended if it still
     *     stands
     * @throws StoreRefused if another console has it
     */
    static void take(Connection connection, ServerAddress address, Optional<Integer> lost) throws SQLException {
        for (int look = 0; !isTaken(connection); look++) {
            Optional<Holder> holder = holder(connection);
            boolean isOurs = holder.isPresent() && lost.equals(holder.map(Holder::process));
            if (look == LOOKS) {
                throw refusal(address, holder);
            }
            if (isOurs) {
                end(connection, holder.orElseThrow());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Gives it back before the session ends, so that whoever comes next need not wait for the server to notice. */
    static void release(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock(?, ?)")) {
            statement.setInt(1, YAOGUI);
            statement.setInt(2, WRITER);
            statement.execute();
        }
    }

    /** The server's process of a session. */
    static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, YAOGUI);
            statement.setInt(2, WRITER);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Optional<Holder> holder(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT pid, coalesce(application_name, 'a session of another user'),
                       coalesce(host(client_addr), 'the server itself'),
                       to_char(backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS')
                FROM pg_locks JOIN pg_stat_activity USING (pid)
                WHERE locktype = 'advisory' AND classid = CAST(? AS oid) AND objid = CAST(? AS oid) AND granted
                  AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                """)) {
            statement.setInt(1, YAOGUI);
            statement.setInt(2, WRITER);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Holder(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    private static void end(Connection connection, Holder holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_terminate_backend(?)")) {
            statement.setInt(1, holder.process());
            statement.execute();
        }
    }

    private static StoreRefused refusal(ServerAddress address, Optional<Holder> holder) {
        String who = holder.map(one -> "%s, connected from %s since %s UTC (process %d of the server)"
                        .formatted(one.name(), one.from(), one.since(), one.process()))
                .orElse("a session that is just ending");
        String sentence =
                "The store at %s is held by another console: %s. Stop that one first; two cannot keep one county's books."
                        .formatted(address.url(), who);
        return new StoreRefused(sentence, new SQLException(sentence, NOT_AVAILABLE));
    }
}
