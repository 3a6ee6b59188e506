package yaogui.console.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;

/** Reading connections that nobody uses just now: opening one costs more than most questions. Any thread. */
final class IdleReaders implements ConnectionFactory, AutoCloseable {

    private static final int MOST = 8;

    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(MOST);
    private final Supplier<Connection> open;
    private volatile boolean closed;

    IdleReaders(Supplier<Connection> open) {
        this.open = open;
    }

    @Override
    public Connection openConnection() {
        Connection connection = idle.poll();
        return connection != null ? connection : open.get();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (closed || !idle.offer(connection)) {
            connection.close();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException("a reading connection does not close: " + e.getMessage(), e);
            }
        }
    }
}
