package yaogui.agent.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * What is found when a journal is looked through at start.
 *
 * @param entriesSound whether its epoch and every entry are as they were written
 * @param trouble what is wrong, or nothing
 * @param acknowledged what the console has acknowledged, if that can still be read
 */
record JournalCheck(boolean entriesSound, String trouble, OptionalLong acknowledged) {

    boolean sound() {
        return trouble.isEmpty();
    }

    /**
     * Looks through all of it: the entries one by one, then SQLite's own structures, indexes included. What that costs
     * with a year's 20,000 entries stands in docs/decisions/0013.
     *
     * @param noted the epoch as it stands beside the journal, if it does
     * @throws JournalFault if the trouble is none of the journal's
     */
    static JournalCheck of(Connection connection, Optional<Epoch> noted) {
        OptionalLong acknowledged = OptionalLong.empty();
        try (Statement statement = connection.createStatement()) {
            if (!hasLife(statement)) {
                String missing = noted.isEmpty() ? "" : "it is empty, and was not";
                return new JournalCheck(missing.isEmpty(), missing, acknowledged);
            }
            Epoch epoch;
            try (ResultSet life = statement.executeQuery("SELECT epoch, acknowledged FROM life")) {
                if (!life.next()) {
                    String missing = noted.isEmpty() ? "" : "its epoch is missing";
                    return new JournalCheck(missing.isEmpty(), missing, acknowledged);
                }
                epoch = new Epoch(life.getString(1));
                acknowledged = OptionalLong.of(life.getLong(2));
            }
            if (noted.isPresent() && !noted.get().equals(epoch)) {
                return new JournalCheck(false, "its epoch is not the one that was noted", acknowledged);
            }
            String entries = entries(statement, epoch, acknowledged.getAsLong());
            return entries.isEmpty()
                    ? new JournalCheck(true, structure(statement), acknowledged)
                    : new JournalCheck(false, entries, acknowledged);
        } catch (SQLException e) {
            return new JournalCheck(false, damage(e), acknowledged);
        } catch (IllegalArgumentException | NullPointerException noEpoch) {
            return new JournalCheck(false, "its epoch cannot be read", acknowledged);
        }
    }

    private static boolean hasLife(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM sqlite_master WHERE name = 'life'")) {
            return row.getInt(1) == 1;
        }
    }

    private static String entries(Statement statement, Epoch epoch, long acknowledged) throws SQLException {
        long seq = 0;
        try (ResultSet rows = statement.executeQuery("SELECT seq, json, sum FROM event ORDER BY seq")) {
            while (rows.next()) {
                seq++;
                if (rows.getLong(1) != seq) {
                    return "entry %d is missing".formatted(seq);
                }
                if (!sound(epoch, rows.getString(2), rows.getString(3))) {
                    return "entry %d of the journal cannot be read".formatted(seq);
                }
            }
        }
        return acknowledged < 0 || acknowledged > seq
                ? "the console has acknowledged entry %d, and %d are there".formatted(acknowledged, seq)
                : "";
    }

    /** Entries of the first builds have no sum; of these can only be said whether they can be read. */
    static boolean sound(Epoch epoch, @Nullable String json, @Nullable String sum) {
        if (json == null) {
            return false;
        }
        if (sum != null) {
            return EntrySum.of(epoch, json).equals(sum);
        }
        try {
            MessageCodec.readEvent(json);
            return true;
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private static String structure(Statement statement) {
        try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String found = row.getString(1);
            return "ok".equals(found) ? "" : found.replace('\n', ' ');
        } catch (SQLException e) {
            return damage(e);
        }
    }

    /** A card that cannot read a sector has damaged it as much as one that reads another thing. */
    private static String damage(SQLException e) {
        JournalFault fault = JournalFault.of(e);
        if (fault.kind() == JournalFault.Kind.IN_USE || fault.kind() == JournalFault.Kind.FULL) {
            throw fault;
        }
        return String.valueOf(e.getMessage());
    }
}
