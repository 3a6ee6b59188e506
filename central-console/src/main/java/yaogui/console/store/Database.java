package yaogui.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The county's store, in an SQLite file or in PostgreSQL: one writer and many readers. Any thread.
 *
 * <p>Whoever writes holds the only writing connection from the transaction's beginning to its end, so writers wait for each
 * other here, in order, and never meet "database is locked". Readers see the last commit and block nobody.
 */
public final class Database implements AutoCloseable {

    /** What a commit survives. */
    public enum Durability {
        /** A power cut: every commit is on the medium before it returns. */
        FULL,
        /** The end of this process only: for simulations, where nothing outlives it. */
        OFF
    }

    private final ReentrantLock writing = new ReentrantLock(true);
    private final AtomicLong commits;
    private final Engine engine;

    private Database(Engine engine) {
        this(engine, new AtomicLong());
    }

    private Database(Engine engine, AtomicLong commits) {
        this.engine = engine;
        this.commits = commits;
    }

    /**
     * Opens the store in a file, and creates it or brings it to this version's schema first.
     *
     * @throws org.flywaydb.core.api.FlywayException if the file is of a newer version, or is no such store
     */
    public static Database open(Path file, Durability durability) {
        Migrations.bring(SqliteFile.source(file, durability));
        return new Database(new SqliteFile(file, durability));
    }

    /**
     * Opens the store on a server to read and write, and brings it to this version's schema first.
     *
     * @param holder who that is, such as {@code console of qingzhou}: told to whoever wants the same store meanwhile
     * @throws StoreRefused if it cannot be reached, lets nobody in, cannot keep what is written, or is held by another
     */
    public static Database open(ServerAddress address, String holder, Durability durability) {
        AtomicLong commits = new AtomicLong();
        return new Database(PostgresServer.open(address, holder, durability, commits::incrementAndGet), commits);
    }

    /**
     * Opens a store on a server that a console may be writing to, only to read.
     *
     * @throws StoreRefused if it cannot be reached or lets nobody in
     */
    public static Database openToRead(ServerAddress address, String reader) {
        return new Database(PostgresServer.openToRead(address, reader));
    }

    /**
     * Opens a copy of a store that was closed and has this version's schema already: for simulations, which open
     * thousands.
     *
     * @throws IOException if {@code file} exists or cannot be written
     */
    public static Database copyOf(Path template, Path file, Durability durability) throws IOException {
        Files.copy(template, file);
        return new Database(new SqliteFile(file, durability));
    }

    /** Runs {@code work} in one transaction: all of it is committed when this returns, or nothing when it throws. */
    public <R> R write(Function<Handle, R> work) {
        writing.lock();
        try {
            R result = engine.write(work);
            commits.incrementAndGet();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** Runs {@code work}, which only reads, on what was committed last. */
    public <R> R read(Function<Handle, R> work) {
        return engine.read(work);
    }

    /**
     * How many times something was committed, or may have been by another while a server was out of reach: whoever shows the
     * county, or remembers some of it, asks whether this has changed.
     */
    public long commits() {
        return commits.get();
    }

    @Override
    public void close() {
        writing.lock();
        try {
            engine.close();
        } finally {
            writing.unlock();
        }
    }
}
