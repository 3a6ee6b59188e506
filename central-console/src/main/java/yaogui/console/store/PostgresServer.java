package yaogui.console.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import yaogui.console.store.Database.Durability;

/** A store on a PostgreSQL server. */
final class PostgresServer implements Engine {

    private static final int MOST_READERS = 8;
    private static final long READER_WAIT_MILLIS = 10_000;

    private final Optional<PostgresWriter> writer;
    private final HikariDataSource readers;
    private final Jdbi reading;

    private PostgresServer(ServerAddress address, String who, Optional<PostgresWriter> writer) {
        this.writer = writer;
        this.readers = readers(address, who);
        this.reading = StoredTypes.addTo(Jdbi.create(readers)).registerArgument(new StoredText());
    }

    /** @param replaced is run when the writing session is another, before anything is asked or written there */
    static PostgresServer open(ServerAddress address, String holder, Durability durability, Runnable replaced) {
        PostgresWriter writer = new PostgresWriter(address, holder, durability, replaced);
        try {
            Migrations.bring(address);
            return new PostgresServer(address, holder, Optional.of(writer));
        } catch (FlywayException e) {
            writer.close();
            throw new StoreRefused(
                    "The store at %s cannot be brought to this version's schema: %s Give it a database of its own that '%s' owns."
                            .formatted(address.url(), e.getMessage(), address.user()),
                    e);
        }
    }

    static PostgresServer openToRead(ServerAddress address, String reader) {
        try (Connection connection = address.connect(reader)) {
            ServerFacts.read(connection);
        } catch (SQLException e) {
            throw StoreRefused.in(address, e);
        }
        return new PostgresServer(address, reader, Optional.empty());
    }

    private static HikariDataSource readers(ServerAddress address, String who) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("readers");
        config.setJdbcUrl(address.jdbc());
        config.setDataSourceProperties(address.properties(who));
        config.setReadOnly(true);
        config.addDataSourceProperty("readOnlyMode", "always");
        config.setMaximumPoolSize(MOST_READERS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(READER_WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    @Override
    public <R> R write(Function<Handle, R> work) {
        return writer.orElseThrow(() -> new IllegalStateException("the store was opened to read only"))
                .write(work);
    }

    @Override
    public <R> R read(Function<Handle, R> work) {
        try {
            return reading.withHandle(work::apply);
        } catch (JdbiException e) {
            if (!isBroken(e)) {
                throw e;
            }
            readers.getHikariPoolMXBean().softEvictConnections();
            return reading.withHandle(work::apply);
        }
    }

    /** A server that was started anew leaves connections that nobody has noticed to be broken; the next one is not. */
    private static boolean isBroken(JdbiException e) {
        return e.getCause() instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57"));
    }

    @Override
    public void close() {
        readers.close();
        writer.ifPresent(PostgresWriter::close);
    }
}
