package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What this journal says of a damaged one whose place it took.
 *
 * @param at the last entry that stood in this journal when it was made
 * @param anew whether it began with nothing, so that somebody must record what lies in the lanes
 * @param sentence what happened, in numbers, for the person who must act
 */
public record Damage(long at, boolean anew, String sentence) {

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS damage (at INTEGER NOT NULL, anew INTEGER NOT NULL, sentence TEXT NOT NULL)";

    /** What is noted in a journal, if it took the place of a damaged one. */
    public static Optional<Damage> of(Journal journal) {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(SCHEMA);
                try (ResultSet row =
                        statement.executeQuery("SELECT at, anew, sentence FROM damage ORDER BY rowid DESC LIMIT 1")) {
                    return row.next()
                            ? Optional.of(new Damage(row.getLong(1), row.getBoolean(2), row.getString(3)))
                            : Optional.empty();
                }
            }
        });
    }

    void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO damage VALUES (?, ?, ?)")) {
            insert.setLong(1, at);
            insert.setBoolean(2, anew);
            insert.setString(3, sentence);
            insert.executeUpdate();
        }
    }
}
