package yaogui.console.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one place in which tests open stores: an SQLite file each, or with {@code -Dyaogui.store=postgresql} a database each on
 * one PostgreSQL that is started for all of them.
 */
public final class TestStore {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static @Nullable TemporaryPostgres server;

    private TestStore() {}

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("yaogui.store"));
    }

    /** A new store with nothing in it. */
    public static Database open(Path folder) {
        if (isPostgres()) {
            return Database.open(address(), "test", Database.Durability.OFF);
        }
        try {
            Path template = folder.resolve("template.db");
            if (!template.toFile().exists()) {
                Database.open(template, Database.Durability.OFF).close();
            }
            Path file = folder.resolve("county-%d.db".formatted(NUMBER.incrementAndGet()));
            return Database.copyOf(template, file, Database.Durability.OFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A database on the server that has this version's schema and nothing else. */
    static ServerAddress address() {
        return server().create("county" + NUMBER.incrementAndGet(), Optional.of(TEMPLATE));
    }

    /** From now on it takes nothing: its file has no more pages, or its server takes no writes. */
    public static void fill(Database database) {
        database.write(handle ->
                handle.execute(isPostgres() ? "SET default_transaction_read_only = on" : "PRAGMA max_page_count = 1"));
    }

    /** It takes something again. */
    public static void makeRoom(Database database) {
        database.write(handle -> handle.execute(
                isPostgres() ? "SET default_transaction_read_only = off" : "PRAGMA max_page_count = 1000000"));
    }

    /** The one for all tests of this process; it ends with the process. */
    static synchronized TemporaryPostgres server() {
        TemporaryPostgres started = server;
        if (started == null) {
            assumeTrue(
                    TemporaryPostgres.isInstalled(),
                    "PostgreSQL is not installed, so the store is tried as a file only: apt-get install postgresql");
            started = TemporaryPostgres.start(Database.Durability.OFF);
            Database.open(started.create(TEMPLATE, Optional.empty()), "template", Database.Durability.OFF)
                    .close();
            server = started;
        }
        return started;
    }
}
