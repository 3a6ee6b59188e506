package yaogui.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever adds a migration sees here whether PostgreSQL has understood it as it was meant. */
final class P01_SameSchemaTest {

    @TempDir
    Path folder;

    @Test
    void tablesViewsColumnsKeysAndUniqueIndexesAreTheSameOnBoth() throws Exception {
        Path file = folder.resolve("county.db");
        Database.open(file, Database.Durability.OFF).close();
        ServerAddress address = TestStore.address();
        try (Connection sqlite =
                        SqliteFile.source(file, Database.Durability.OFF).getConnection();
                Connection postgres = address.connect("schema")) {
            Set<String> meant = schema(sqlite, "main");
            assertThat(meant).hasSizeGreaterThan(200).contains("current_lane.uncounted any");
            assertThat(schema(postgres, "public")).isEqualTo(meant);
        }
    }

    @Test
    void textIsComparedByItsBytesOnBoth() {
        try (Database database = Database.openToRead(TestStore.address(), "sorted")) {
            List<String> wrong = database.read(
                    handle -> handle.createQuery("""
                                    SELECT column_name FROM information_schema.columns
                                    WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS NULL
                                      AND table_name NOT LIKE 'flyway%'
                                    """).mapTo(String.class).list());
            assertThat(wrong).isEmpty();
        }
    }

    private static Set<String> schema(Connection connection, String schema) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Set<String> found = new TreeSet<>();
        String here = schema.equals("main") ? null : schema;
        try (ResultSet tables = data.getTables(null, here, "%", new String[] {"TABLE", "VIEW"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                if (!table.startsWith("flyway") && !table.startsWith("sqlite")) {
                    boolean isView = tables.getString("TABLE_TYPE").equals("VIEW");
                    columns(data, here, table, isView, found);
                    keys(data, here, table, found);
                }
            }
        }
        return found;
    }

    private static void columns(
            DatabaseMetaData data, @Nullable String here, String table, boolean view, Set<String> found)
            throws SQLException {
        try (ResultSet columns = data.getColumns(null, here, table, "%")) {
            while (columns.next()) {
                String type = view ? "any" : kind(columns.getString("TYPE_NAME")) + nullable(columns);
                found.add("%s.%s %s".formatted(table, columns.getString("COLUMN_NAME"), type));
            }
        }
    }

    private static String nullable(ResultSet columns) throws SQLException {
        boolean isKey = columns.getString("COLUMN_NAME").matches("id|number");
        return !isKey && columns.getInt("NULLABLE") == DatabaseMetaData.columnNullable ? ", may be missing" : "";
    }

    private static String kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "integer", "int8", "bigserial", "bigint" -> "whole number";
            case "text" -> "text";
            case "real", "float8" -> "number";
            case "blob", "bytea" -> "bytes";
            default -> type;
        };
    }

    private static void keys(DatabaseMetaData data, @Nullable String here, String table, Set<String> found)
            throws SQLException {
        try (ResultSet keys = data.getPrimaryKeys(null, here, table)) {
            while (keys.next()) {
                found.add("%s key %s".formatted(table, keys.getString("COLUMN_NAME")));
            }
        }
        try (ResultSet indexes = data.getIndexInfo(null, here, table, false, false)) {
            while (indexes.next()) {
                String name = String.valueOf(indexes.getString("INDEX_NAME"));
                if (!name.startsWith("sqlite_autoindex") && !name.endsWith("_pkey") && !name.endsWith("_key")) {
                    found.add(
                            "%s index %s%s".formatted(table, name, indexes.getBoolean("NON_UNIQUE") ? "" : " unique"));
                }
            }
        }
    }
}
