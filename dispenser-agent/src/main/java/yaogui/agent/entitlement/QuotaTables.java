package yaogui.agent.entitlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import yaogui.protocol.ProductClass;

/** Where quotas lie on disk: beside the journal, so that both change together. No row says when or in which order. */
final class QuotaTables {

    /** The keyed hash behind a tag. */
    static final String MAC = "HmacSHA256";

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS quota_window (class TEXT PRIMARY KEY, window INTEGER NOT NULL, key BLOB NOT NULL);
            CREATE TABLE IF NOT EXISTS quota_used
                (class TEXT, tag TEXT, boxes INTEGER NOT NULL, PRIMARY KEY (class, tag)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS quota_reserved (class TEXT NOT NULL, window INTEGER NOT NULL, tag TEXT NOT NULL);
            """;

    /**
     * One window of one class.
     *
     * @param firstDay in days since 1970-01-01
     * @param key with which its tags are made
     * @param used boxes by tag
     */
    record Window(long firstDay, SecretKey key, Map<String, Integer> used) {}

    private QuotaTables() {}

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, MAC);
    }

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(SCHEMA);
        }
    }

    static Map<ProductClass, Window> windows(Connection connection) throws SQLException {
        Map<ProductClass, Window> windows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT class, window, key FROM quota_window")) {
            while (rows.next()) {
                byte[] key = rows.getBytes(3);
                Optional<ProductClass> productClass = productClass(rows.getString(1));
                if (productClass.isPresent() && key != null && key.length > 0) {
                    windows.put(productClass.get(), new Window(rows.getLong(2), key(key), new HashMap<>()));
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT class, tag, boxes FROM quota_used")) {
            while (rows.next()) {
                Window window =
                        productClass(rows.getString(1)).map(windows::get).orElse(null);
                if (window != null) {
                    window.used().put(rows.getString(2), rows.getInt(3));
                }
            }
        }
        return windows;
    }

    static Optional<Quota> reserved(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT class, window, tag FROM quota_reserved")) {
            if (!rows.next()) {
                return Optional.empty();
            }
            long window = rows.getLong(2);
            String tag = rows.getString(3);
            return productClass(rows.getString(1)).map(productClass -> new Quota(productClass, window, tag));
        }
    }

    /** What a damaged card made of a row counts for nobody: a lost quota lets one take again, and locks no one out. */
    private static Optional<ProductClass> productClass(String text) {
        try {
            return Optional.of(ProductClass.of(text));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** Begins a window; the one before goes with its key, and with it every means to tell whose its tags were. */
    static void begin(Connection connection, ProductClass productClass, long firstDay, SecretKey key)
            throws SQLException {
        update(connection, "DELETE FROM quota_used WHERE class = ?", productClass.text());
        update(
                connection,
                "INSERT OR REPLACE INTO quota_window VALUES (?, ?, ?)",
                productClass.text(),
                firstDay,
                key.getEncoded());
    }

    static void reserve(Connection connection, Quota quota) throws SQLException {
        update(
                connection,
                "INSERT INTO quota_reserved VALUES (?, ?, ?)",
                quota.productClass().text(),
                quota.window(),
                quota.tag());
    }

    /** A box reserved in a window that has ended since counts for none. */
    static void use(Connection connection) throws SQLException {
        update(connection, """
                INSERT INTO quota_used SELECT r.class, r.tag, 1 FROM quota_reserved r
                JOIN quota_window w ON w.class = r.class AND w.window = r.window
                ON CONFLICT (class, tag) DO UPDATE SET boxes = boxes + 1
                """);
        giveBack(connection);
    }

    static void giveBack(Connection connection) throws SQLException {
        update(connection, "DELETE FROM quota_reserved");
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
