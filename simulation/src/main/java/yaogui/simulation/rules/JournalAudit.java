package yaogui.simulation.rules;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderFact;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.TurnStarted;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * Reads a journal from its file, through a connection of its own, and adds it up in its own way: what is not committed it
 * cannot see, and what the agent believes it does not ask.
 */
public final class JournalAudit implements AutoCloseable {

    private final Path journal;
    private final List<String> entries = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Integer> doubts = new HashMap<>();
    private final Map<Long, OrderPlaced> placed = new HashMap<>();
    private final Map<Long, OrderEnded> ended = new HashMap<>();
    private final Set<Long> turned = new HashSet<>();
    private @Nullable OrderPlaced open;
    private long lastCommand;
    private boolean openCommand;
    private int commandsDone;
    private @Nullable View view;

    private record View(Connection connection, PreparedStatement query, Map<String, PreparedStatement> asked) {

        static View open(Path journal) throws SQLException {
            SQLiteConfig config = new SQLiteConfig();
            config.setReadOnly(true);
            Connection connection = config.createConnection("jdbc:sqlite:" + journal);
            return new View(
                    connection,
                    connection.prepareStatement("SELECT seq, json FROM event WHERE seq > ? ORDER BY seq"),
                    new HashMap<>());
        }

        /** Prepared once: the same is asked after every event. */
        ResultSet ask(String sql) throws SQLException {
            PreparedStatement statement = asked.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                asked.put(sql, statement);
            }
            return statement.executeQuery();
        }
    }

    /** @throws SQLException if there is no journal */
    public JournalAudit(Path journal) throws SQLException {
        this.journal = journal;
        this.view = View.open(journal);
    }

    private View view() throws SQLException {
        if (view == null) {
            view = View.open(journal);
        }
        return view;
    }

    /** Takes in what has been committed since. */
    public void catchUp() {
        try {
            PreparedStatement query = view().query();
            query.setLong(1, entries.size());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    add(rows.getLong(1), rows.getString(2));
                }
            }
        } catch (SQLException | MalformedMessage e) {
            throw new BrokenRule(1, "the journal cannot be read: " + e);
        }
    }

    private void add(long seq, String json) throws MalformedMessage {
        if (seq != entries.size() + 1) {
            throw new BrokenRule(4, "entry %d follows entry %d".formatted(seq, entries.size()));
        }
        entries.add(json);
        Event event = MessageCodec.readEvent(json);
        if (event.fact() instanceof OrderFact && event.at().getEpochSecond() % 3600 != 0) {
            throw new BrokenRule(6, "order entry %d tells the minute: %s".formatted(seq, event.at()));
        }
        follow(event.fact());
        doubts.replaceAll((lane, doubt) -> Math.min(doubt, Math.max(0, count(lane))));
    }

    private void follow(Fact fact) {
        switch (fact) {
            case OrderPlaced order -> place(order);
            case TurnStarted turn -> turn(turn);
            case OrderEnded order -> end(order);
            case Loaded loaded -> counts.merge(loaded.lane().text(), loaded.quantity(), Integer::sum);
            case Withdrawn out -> counts.merge(out.lane().text(), -out.quantity(), Integer::sum);
            case Counted counted -> {
                counts.put(counted.lane().text(), counted.quantity());
                doubts.put(counted.lane().text(), 0);
            }
            case CarriedOver known -> {
                counts.put(known.lane().text(), known.quantity());
                doubts.put(known.lane().text(), known.doubt());
            }
            case CommandTaken taken -> {
                if (taken.counter() <= lastCommand) {
                    throw new BrokenRule(7, "command %d after %d".formatted(taken.counter(), lastCommand));
                }
                lastCommand = taken.counter();
                openCommand = true;
            }
            case CommandEnded command -> {
                if (!openCommand || command.counter() != lastCommand) {
                    throw new BrokenRule(7, "command %d ended without beginning".formatted(command.counter()));
                }
                openCommand = false;
                commandsDone += command.wasDone() ? 1 : 0;
            }
            case PaperEntry paper when paper.standing() == PaperEntry.Standing.TAKEN -> follow(paper.deed());
            default -> {}
        }
    }

    private void place(OrderPlaced order) {
        if (open != null) {
            throw new BrokenRule(1, "order %d began before order %d ended".formatted(order.order(), open.order()));
        }
        open = order;
        placed.put(order.order(), order);
    }

    private void turn(TurnStarted turn) {
        if (open == null || open.order() != turn.order() || !turned.add(turn.order())) {
            throw new BrokenRule(1, "order %d was turned without being open, or twice".formatted(turn.order()));
        }
    }

    private void end(OrderEnded order) {
        OrderPlaced begun = placed.get(order.order());
        if (begun == null || ended.put(order.order(), order) != null) {
            throw new BrokenRule(1, "order %d ended without beginning, or twice".formatted(order.order()));
        }
        open = null;
        switch (order.outcome()) {
            case DISPENSED -> counts.merge(begun.lane().text(), -order.fell(), Integer::sum);
            case UNKNOWN -> doubts.merge(begun.lane().text(), 1, Integer::sum);
            case NOT_DISPENSED -> {}
        }
    }

    /** How far the agent believes that the console has committed its journal. */
    public long acknowledged() {
        return asked("SELECT acknowledged FROM life", rows -> rows.getLong(1));
    }

    /** The first day of the quota window that began last, in days since 1970-01-01; 0 if none has. */
    public long newestQuotaWindow() {
        return asked("SELECT coalesce(max(window), 0) FROM quota_window", rows -> rows.getLong(1));
    }

    public String epoch() {
        return asked("SELECT epoch FROM life", rows -> rows.getString(1));
    }

    private interface Column<T> {

        T of(ResultSet rows) throws SQLException;
    }

    private <T> T asked(String sql, Column<T> column) {
        try (ResultSet rows = view().ask(sql)) {
            rows.next();
            return column.of(rows);
        } catch (SQLException e) {
            throw new BrokenRule(1, "the journal cannot be read: " + e);
        }
    }

    /** Every entry so far, as it stands on disk. */
    public List<String> entries() {
        return List.copyOf(entries);
    }

    /** One of them, the first at 0. */
    public String entry(int index) {
        return entries.get(index);
    }

    public Map<Long, OrderPlaced> placed() {
        return placed;
    }

    public Map<Long, OrderEnded> ended() {
        return ended;
    }

    /** How many commands of the console were done. */
    public int commandsDone() {
        return commandsDone;
    }

    /** The order that has begun and not ended. */
    public Optional<OrderPlaced> open() {
        return Optional.ofNullable(open);
    }

    /** Whether the open order's turn is on record. */
    public boolean isTurning() {
        return open != null && turned.contains(open.order());
    }

    public int count(String lane) {
        return counts.getOrDefault(lane, 0);
    }

    public int doubt(String lane) {
        return doubts.getOrDefault(lane, 0);
    }

    /**
     * Takes its hand off the file until the next look, so that the next agent is alone with what the last one left: SQLite
     * repairs a journal only for the first who opens it.
     */
    public void letGo() {
        try {
            close();
        } catch (SQLException e) {
            throw new BrokenRule(1, "the journal cannot be closed: " + e);
        }
    }

    @Override
    public void close() throws SQLException {
        if (view != null) {
            view.connection().close();
            view = null;
        }
    }
}
