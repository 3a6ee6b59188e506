package yaogui.console.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A migration as PostgreSQL reads it. Its check sum is that of the file, so that a word more in {@link PostgresWords} is no
 * changed migration.
 */
final class PostgresMigration implements JavaMigration {

    private static final Pattern NAME = Pattern.compile("V([0-9_]+)__(\\w+)\\.sql");

    private final MigrationVersion version;
    private final String description;
    private final String sql;
    private final int checksum;

    private PostgresMigration(MigrationVersion version, String description, String sqlite) {
        this.version = version;
        this.description = description;
        this.sql = PostgresWords.of(sqlite);
        CRC32 sum = new CRC32();
        sum.update(sqlite.getBytes(StandardCharsets.UTF_8));
        this.checksum = (int) sum.getValue();
    }

    /** @param file named like {@code V1__county.sql} */
    static PostgresMigration of(String file, String sqlite) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new IllegalStateException("%s is not named like V1__county.sql".formatted(file));
        }
        return new PostgresMigration(
                MigrationVersion.fromVersion(name.group(1)), name.group(2).replace('_', ' '), sqlite);
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return checksum;
    }

    /** A migration that fails leaves nothing behind. */
    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }
}
