package yaogui.agent.desired;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import yaogui.agent.journal.EntrySum;
import yaogui.protocol.message.KeyChain;
import yaogui.protocol.message.KeyRing;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * Whose signatures this board obeys: those that it was given when it was enrolled, and those to which these have led since.
 * What it was led to is written in the transaction that says so; see docs/decisions/0027. One thread.
 */
public final class TrustedKeys {

    private static final String SCHEMA = "CREATE TABLE IF NOT EXISTS trusted_keys (one INTEGER PRIMARY KEY, "
            + "first TEXT NOT NULL, number INTEGER NOT NULL, keys TEXT NOT NULL, sum TEXT NOT NULL)";

    private final KeyRing first;
    private KeyRing present;
    private boolean kept;
    private boolean enrolledSince;
    private boolean lost;

    private record Keys(Map<String, String> keys) {}

    /** @param first of its enrolment */
    public TrustedKeys(KeyRing first) {
        this.first = first;
        this.present = first;
    }

    /** Takes up what it was led to; an enrolment since then outranks that. */
    void takeUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
            try (ResultSet row = statement.executeQuery("SELECT first, number, keys, sum FROM trusted_keys")) {
                if (row.next()) {
                    takeUp(row);
                }
            }
        }
    }

    private void takeUp(ResultSet row) throws SQLException {
        String from = String.valueOf(row.getString(1));
        long number = row.getLong(2);
        String keys = String.valueOf(row.getString(3));
        if (!sum(from, number, keys).equals(row.getString(4))) {
            return;
        }
        enrolledSince = !from.equals(first.text());
        kept = !enrolledSince;
        if (kept) {
            present = read(number, keys).orElse(first);
        }
    }

    private static Optional<KeyRing> read(long number, String keys) {
        try {
            return Optional.of(new KeyRing(
                    number, MessageCodec.readDocument(keys, Keys.class).keys()));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the disk still says where the keys had led, or need not say it. */
    boolean areKept() {
        return kept || enrolledSince;
    }

    /** What they had led to is lost: nothing is obeyed until a chain leads there again from the first ones. */
    void areLost(boolean nowLost) {
        lost = nowLost && !enrolledSince;
    }

    /** Whether what it signs can be judged. */
    boolean knows(String kid) {
        return !lost && present.keys().containsKey(kid);
    }

    /** Whether the console signed it for that purpose. */
    public boolean hasSigned(Signed signed, Signed.Purpose purpose) {
        return !lost && present.hasSigned(signed, purpose);
    }

    /** Where the chain in this document leads, if the document is signed by a key that is good there. */
    Optional<KeyRing> led(Signed document, KeyChain chain) {
        KeyRing there = (lost ? first : present).along(chain);
        return Optional.of(there).filter(ring -> ring.hasSigned(document, Signed.Purpose.DESIRED));
    }

    /** Whether the chain ends before the list that is known here, as after a return to an older one. */
    boolean endsBefore(KeyChain chain) {
        long last = chain.links().stream().mapToLong(KeyRing::numberOf).max().orElse(0);
        return last < (lost ? first : present).number();
    }

    void keep(Connection connection, KeyRing ring) throws SQLException {
        String keys = MessageCodec.writeDocument(new Keys(ring.keys()));
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT OR REPLACE INTO trusted_keys VALUES (1, ?, ?, ?, ?)")) {
            statement.setString(1, first.text());
            statement.setLong(2, ring.number());
            statement.setString(3, keys);
            statement.setString(4, sum(first.text(), ring.number(), keys));
            statement.executeUpdate();
        }
    }

    void follow(KeyRing ring) {
        present = ring;
        kept = true;
        lost = false;
        enrolledSince = false;
    }

    /** As they are now. */
    public KeyRing present() {
        return present;
    }

    private static String sum(String from, long number, String keys) {
        return EntrySum.of("trusted-keys", from + " " + number + " " + keys);
    }
}
