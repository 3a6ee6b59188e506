package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The note in a journal that it has lost entries which the console has. Its disk is an older copy, or the newest of its log
 * was destroyed without a trace.
 *
 * @param upTo the last entry that was there when this was about to be found out; what follows, no console has seen
 * @param consoleHas the last entry that the console has
 */
record GivenUp(long upTo, long consoleHas) {

    private static final String SCHEMA =
            "CREATE TABLE IF NOT EXISTS given_up (up_to INTEGER NOT NULL, console_has INTEGER NOT NULL)";

    static Optional<GivenUp> of(Journal journal) {
        return journal.ask(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(SCHEMA);
                try (ResultSet row = statement.executeQuery("SELECT up_to, console_has FROM given_up")) {
                    return row.next() ? Optional.of(new GivenUp(row.getLong(1), row.getLong(2))) : Optional.empty();
                }
            }
        });
    }

    void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO given_up VALUES (?, ?)")) {
            insert.setLong(1, upTo);
            insert.setLong(2, consoleHas);
            insert.executeUpdate();
        }
    }

    /** What goes on in the journal that takes its place: nothing that the console could not tell from what it has. */
    Salvage salvage(Journal journal, NavigableMap<Long, String> entries) {
        return new Salvage(
                trouble(),
                Optional.of(journal.epoch()),
                new TreeMap<>(entries.headMap(upTo, true)),
                OptionalLong.of(Math.min(journal.acknowledged(), upTo)),
                false,
                Branch.of(entries.tailMap(upTo, false)));
    }

    private String trouble() {
        return "the console has %d entries of it, and %d were here: %d are gone from this disk, which may be a copy; if another board goes on with this journal, take one of them away"
                .formatted(consoleHas, upTo, consoleHas - upTo);
    }
}
