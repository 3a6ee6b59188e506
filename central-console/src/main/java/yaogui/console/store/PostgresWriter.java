package yaogui.console.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.store.Database.Durability;

/**
 * The one connection that writes to a server. It holds the county's lock, and is opened again when it breaks. One thread at a
 * time.
 *
 * <p>A connection that breaks in the middle of a commit leaves a question: the server is asked, on the next one, how that
 * transaction ended. So what was written is never reported as lost, nor the other way round.
 */
final class PostgresWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWriter.class);

    /** How often to ask a server that is gone how a transaction ended, before its caller is told that nobody knows. */
    private static final int QUESTIONS = 20;

    private static final long PAUSE_NANOS = 250_000_000;

    private final ServerAddress address;
    private final Durability durability;
    private final String holder;
    private final Runnable replaced;
    private final Jdbi jdbi;
    private @Nullable Handle session;
    private Optional<Integer> lost = Optional.empty();

    /** @throws StoreRefused if the server lets nobody write there now */
    PostgresWriter(ServerAddress address, String holder, Durability durability, Runnable replaced) {
        this.replaced = replaced;
        this.address = address;
        this.durability = durability;
        this.holder = holder;
        this.jdbi = StoredTypes.addTo(Jdbi.create(this::connect)).registerArgument(new StoredText());
        this.jdbi.setStatementBuilderFactory(connection -> new StatementCache(new DefaultStatementBuilder()));
        this.session = jdbi.open();
    }

    <R> R write(Function<Handle, R> work) {
        Begun begun = begin();
        boolean done = false;
        try {
            R result = work.apply(begun.session());
            done = true;
            commit(begun);
            return result;
        } finally {
            if (!done) {
                rollBack(begun.session());
            }
        }
    }

    private record Begun(Handle session, String transaction) {}

    /** A session that broke while nobody wrote is replaced before anything is lost. */
    private Begun begin() {
        boolean wasOpen = session != null;
        try {
            return begin(open());
        } catch (JdbiException e) {
            drop();
            if (!wasOpen) {
                throw e;
            }
            LOG.warn("The connection to {} broke and is opened again.", address.url());
            return begin(open());
        }
    }

    private static Begun begin(Handle session) {
        return new Begun(
                session,
                session.createQuery("SELECT CAST(pg_current_xact_id() AS text)")
                        .mapTo(String.class)
                        .one());
    }

    private Handle open() {
        Handle open = session;
        if (open == null) {
            open = jdbi.open();
            session = open;
            replaced.run();
        }
        return open;
    }

    private void commit(Begun begun) {
        try {
            begun.session().getConnection().commit();
        } catch (SQLException e) {
            drop();
            if (!isCommitted(begun.transaction(), e)) {
                throw new IllegalStateException("the transaction was not committed: " + e.getMessage(), e);
            }
        }
    }

    /** Since the session that had begun it is over once its lock is ours again, the answer is final. */
    private boolean isCommitted(String transaction, SQLException trouble) {
        for (int question = 1; ; question++) {
            try {
                return status(open(), transaction).equals("committed");
            } catch (StoreRefused | JdbiException unreachable) {
                drop();
                if (question == QUESTIONS) {
                    throw new IllegalStateException(
                            "nobody knows whether the transaction was committed, since %s went away meanwhile; look before you enter it again: %s"
                                    .formatted(address.url(), trouble.getMessage()),
                            trouble);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static String status(Handle session, String transaction) {
        String status = session.createQuery("SELECT pg_xact_status(CAST(:transaction AS xid8))")
                .bind("transaction", transaction)
                .mapTo(String.class)
                .one();
        session.rollback();
        return status;
    }

    private void rollBack(Handle one) {
        try {
            one.getConnection().rollback();
        } catch (SQLException broken) {
            drop();
        }
    }

    private Connection connect() {
        try {
            Connection connection = address.connect(holder);
            try {
                return prepared(connection);
            } catch (SQLException | StoreRefused e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreRefused.in(address, e);
        }
    }

    private Connection prepared(Connection connection) throws SQLException {
        Optional<String> objection = ServerFacts.read(connection).objection(durability);
        if (objection.isPresent()) {
            throw new StoreRefused("PostgreSQL at %s %s.".formatted(address.url(), objection.get()), null);
        }
        CountyLock.take(connection, address, lost);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET synchronous_commit = " + (durability == Durability.FULL ? "on" : "off"));
        }
        lost = Optional.of(CountyLock.process(connection));
        connection.setAutoCommit(false);
        return connection;
    }

    /** Its connection may be broken: what is left of it is of no interest. */
    private void drop() {
        Handle dropped = session;
        session = null;
        if (dropped != null) {
            try {
                dropped.getConnection().abort(Runnable::run);
            } catch (SQLException gone) {
                LOG.debug("A broken connection did not close", gone);
            }
        }
    }

    @Override
    public void close() {
        Handle closed = session;
        session = null;
        if (closed != null) {
            try {
                CountyLock.release(closed.getConnection());
                closed.getConnection().close();
            } catch (SQLException gone) {
                LOG.debug("A broken connection did not close", gone);
            }
        }
    }
}
