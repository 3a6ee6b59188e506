package yaogui.console.store;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Where the county's rows are: a file of this machine, or a server. */
sealed interface Engine extends AutoCloseable permits SqliteFile, PostgresServer {

    /** Runs {@code work} in one transaction. One thread at a time, for which the caller cares. */
    <R> R write(Function<Handle, R> work);

    /** Runs {@code work}, which only reads, on what was committed last; perhaps twice. Any thread. */
    <R> R read(Function<Handle, R> work);

    @Override
    void close();
}
