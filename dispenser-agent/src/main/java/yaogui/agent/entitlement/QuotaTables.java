package yaogui.agent.entitlement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import yaogui.agent.journal.EntrySum;
import yaogui.protocol.ProductClass;

/** Where quotas lie on disk: beside the journal, so that both change together. No row says when or in which order. */
final class QuotaTables {

    /** The keyed hash behind a tag. */
    static final String MAC = "HmacSHA256";

    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS quota_window
                (class TEXT PRIMARY KEY, window INTEGER NOT NULL, key BLOB NOT NULL, sum TEXT);
            CREATE TABLE IF NOT EXISTS quota_used
                (class TEXT, tag TEXT, boxes INTEGER NOT NULL, sum TEXT, PRIMARY KEY (class, tag)) WITHOUT ROWID;
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
        addSums(connection, "quota_window");
        addSums(connection, "quota_used");
    }

    /** The first builds kept rows without a sum. */
    private static void addSums(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean there;
            try (ResultSet row = statement.executeQuery(
                    "SELECT count(*) FROM pragma_table_info('%s') WHERE name = 'sum'".formatted(table))) {
                there = row.getInt(1) == 1;
            }
            if (!there) {
                statement.executeUpdate("ALTER TABLE %s ADD COLUMN sum TEXT".formatted(table));
            }
        }
    }

    /**
     * The windows with what was used in them. What a damaged card made of a row counts for nobody: a lost quota lets one take
     * again, where a wrong digit might lock out one person, or everybody, for years.
     */
    static Map<ProductClass, Window> windows(Connection connection) throws SQLException {
        Map<ProductClass, Window> windows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT class, window, key, sum FROM quota_window")) {
            while (rows.next()) {
                byte[] key = rows.getBytes(3);
                Optional<ProductClass> productClass = productClass(rows.getString(1));
                if (productClass.isPresent()
                        && key != null
                        && key.length > 0
                        && sound(sum(productClass.get(), rows.getLong(2), key), rows.getString(4))) {
                    windows.put(productClass.get(), new Window(rows.getLong(2), key(key), new HashMap<>()));
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT class, tag, boxes, sum FROM quota_used")) {
            while (rows.next()) {
                Optional<ProductClass> productClass = productClass(rows.getString(1));
                Window window = productClass.map(windows::get).orElse(null);
                String tag = String.valueOf(rows.getString(2));
                if (window != null
                        && sound(sum(productClass.get(), window.firstDay(), tag, rows.getInt(3)), rows.getString(4))) {
                    window.used().put(tag, rows.getInt(3));
                }
            }
        }
        return windows;
    }

    private static boolean sound(String sum, @Nullable String written) {
        return written == null || written.equals(sum);
    }

    private static String sum(ProductClass productClass, long window, byte[] key) {
        return EntrySum.of(productClass.text(), window + " " + HexFormat.of().formatHex(key));
    }

    private static String sum(ProductClass productClass, long window, String tag, int boxes) {
        return EntrySum.of(productClass.text(), "%d %s %d".formatted(window, tag, boxes));
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
        name(connection, productClass, firstDay, key);
    }

    private static void name(Connection connection, ProductClass productClass, long firstDay, SecretKey key)
            throws SQLException {
        update(
                connection,
                "INSERT OR REPLACE INTO quota_window (class, window, key, sum) VALUES (?, ?, ?, ?)",
                productClass.text(),
                firstDay,
                key.getEncoded(),
                sum(productClass, firstDay, key.getEncoded()));
    }

    /**
     * A window lies on other days, with all that is in it.
     *
     * @param reserved what is set aside in it, if something is
     */
    static void move(Connection connection, ProductClass productClass, Window to, Optional<Quota> reserved)
            throws SQLException {
        name(connection, productClass, to.firstDay(), to.key());
        for (Map.Entry<String, Integer> used : to.used().entrySet()) {
            used(connection, new Quota(productClass, to.firstDay(), used.getKey()), used.getValue());
        }
        if (reserved.isPresent()) {
            giveBack(connection);
            reserve(connection, reserved.get());
        }
    }

    static void reserve(Connection connection, Quota quota) throws SQLException {
        update(
                connection,
                "INSERT INTO quota_reserved VALUES (?, ?, ?)",
                quota.productClass().text(),
                quota.window(),
                quota.tag());
    }

    /**
     * One more box is used of the quota that is set aside, if its window has not ended since.
     *
     * @param boxes how many have been used of it with this one
     */
    static void use(Connection connection, Quota quota, int boxes) throws SQLException {
        used(connection, quota, boxes);
        giveBack(connection);
    }

    private static void used(Connection connection, Quota quota, int boxes) throws SQLException {
        update(
                connection,
                "INSERT OR REPLACE INTO quota_used (class, tag, boxes, sum) VALUES (?, ?, ?, ?)",
                quota.productClass().text(),
                quota.tag(),
                boxes,
                sum(quota.productClass(), quota.window(), quota.tag(), boxes));
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
