package yaogui.agent.desired;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yaogui.agent.journal.EntrySum;
import yaogui.protocol.message.Desired;

/**
 * A configuration that is in force and has not shown yet that the dispenser works with it. What was in force before it lies
 * beside it, written in the same transaction.
 *
 * @param version of the configuration
 * @param starts of the agent since it was taken
 * @param answered whether the console had answered in the run in which it was taken, so that its silence means something
 * @param before the document that was in force before; empty for none
 */
record Trial(long version, int starts, boolean answered, Optional<String> before) {

    /** A board that comes up again and again does not come up. */
    static final int MOST_STARTS = 3;

    private static final String SCHEMA = "CREATE TABLE IF NOT EXISTS desired_trial (one INTEGER PRIMARY KEY, "
            + "version INTEGER NOT NULL, starts INTEGER NOT NULL, answered INTEGER NOT NULL, before TEXT, sum TEXT)";

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    /** The one that is under way; one whose row is not what was written counts as none, and what is in force stays. */
    static Optional<Trial> find(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT version, starts, answered, before, sum FROM desired_trial")) {
            if (!row.next()) {
                return Optional.empty();
            }
            Trial found =
                    new Trial(row.getLong(1), row.getInt(2), row.getBoolean(3), Optional.ofNullable(row.getString(4)));
            return Optional.of(found).filter(trial -> trial.sum().equals(textOf(row)));
        }
    }

    private static @Nullable String textOf(ResultSet row) {
        try {
            return row.getString(5);
        } catch (SQLException unreadable) {
            return null;
        }
    }

    Trial startedAgain() {
        return new Trial(version, starts + 1, answered, before);
    }

    /** It was started so often that something of it must end the program before it can show that it works. */
    boolean hasFailed() {
        return starts > MOST_STARTS;
    }

    /** While one is under way, what was good before it stays what is gone back to. */
    static Trial of(Desired document, Optional<Trial> underWay, Optional<String> inForce, boolean answered) {
        return new Trial(
                document.version(),
                0,
                answered || underWay.filter(Trial::answered).isPresent(),
                underWay.isPresent() ? underWay.get().before() : inForce);
    }

    void keep(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO desired_trial VALUES (1, ?, ?, ?, ?, ?)")) {
            statement.setLong(1, version);
            statement.setInt(2, starts);
            statement.setBoolean(3, answered);
            statement.setString(4, before.orElse(null));
            statement.setString(5, sum());
            statement.executeUpdate();
        }
    }

    static void end(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM desired_trial");
        }
    }

    private String sum() {
        return EntrySum.of("%d %d %b".formatted(version, starts, answered), before.orElse(""));
    }
}
