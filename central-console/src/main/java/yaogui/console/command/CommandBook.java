package yaogui.console.command;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.store.Database;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;

/**
 * Everything that was asked of dispensers. A command is said, to one dispenser one at a time and in order, until the
 * dispenser's journal says that it was taken or until it has expired.
 */
public final class CommandBook {

    private static final Logger LOG = LoggerFactory.getLogger(CommandBook.class);

    private static final int MOST_AT_A_TIME = 16;

    private final Database database;
    private final Topics topics;
    private final Supplier<ConsoleKey> key;
    private final InstantSource clock;
    private Instant nextLook = Instant.MIN;

    /** Under a key that stays. */
    public CommandBook(Database database, Topics topics, ConsoleKey key, InstantSource clock) {
        this(database, topics, () -> key, clock);
    }

    public CommandBook(Database database, Topics topics, Supplier<ConsoleKey> key, InstantSource clock) {
        this.database = database;
        this.topics = topics;
        this.key = key;
        this.clock = clock;
    }

    private record Waiting(DispenserId dispenser, long counter, String signed) {}

    /**
     * A log that a dispenser sent up.
     *
     * @param counter of the command that asked for it
     * @param receivedAt when it came
     * @param text its lines, the newest last
     */
    public record Log(long counter, Instant receivedAt, String text) {}

    /**
     * Asks a dispenser to do something once. Any thread.
     *
     * @param askedBy the account's name
     * @return the command's counter
     * @throws IllegalArgumentException if the lane does not go with the action
     */
    public long ask(DispenserId dispenser, CommandAction action, Optional<LaneId> lane, String askedBy) {
        Instant now = clock.instant();
        return database.write(handle -> {
            long last = handle.createQuery("SELECT coalesce(max(counter), 0) FROM command WHERE dispenser = :dispenser")
                    .bind("dispenser", dispenser)
                    .mapTo(Long.class)
                    .one();
            Command command = new Command(
                    dispenser, Math.max(last + 1, now.getEpochSecond()), now.plus(Validity.of(action)), action, lane);
            insert(handle, command, now, askedBy);
            return command.counter();
        });
    }

    private void insert(Handle handle, Command command, Instant now, String askedBy) {
        Signed signed = key.get().sign(Signed.Purpose.COMMAND, command);
        handle.createUpdate("""
                        INSERT INTO command (dispenser, counter, action, lane, asked_at, asked_by, expires, signed)
                        VALUES (:dispenser, :counter, :action, :lane, :now, :by, :expires, :signed)
                        """)
                .bind("dispenser", command.dispenser())
                .bind("counter", command.counter())
                .bind("action", command.action())
                .bind("lane", command.lane().map(LaneId::text).orElse(null))
                .bind("now", now)
                .bind("by", askedBy)
                .bind("expires", command.expires())
                .bind("signed", new String(MessageCodec.write(signed), StandardCharsets.UTF_8))
                .execute();
    }

    /** What is still on its way under another key is signed by the present one, and said again. */
    void signAnew() {
        database.write(handle -> {
            List<Waiting> all = handle.createQuery(
                            "SELECT dispenser, counter, signed FROM command WHERE fate = 'ASKED' AND expires > :now")
                    .bind("now", clock.instant())
                    .map((row, context) ->
                            new Waiting(new DispenserId(row.getString(1)), row.getLong(2), row.getString(3)))
                    .list();
            for (Waiting one : all) {
                try {
                    signAnew(handle, one);
                } catch (IllegalStateException unreadable) {
                    LOG.error(
                            "Command {} for {} stays under another key, and is refused: ask it again",
                            one.counter(),
                            one.dispenser(),
                            unreadable);
                }
            }
            return all.size();
        });
    }

    private void signAnew(Handle handle, Waiting one) {
        Signed before = read(one.signed(), Signed.class);
        if (before.kid().equals(key.get().kid())) {
            return;
        }
        Signed signed = key.get().sign(Signed.Purpose.COMMAND, read(before.document(), Command.class));
        handle.createUpdate("""
                        UPDATE command SET signed = :signed, published = 0
                        WHERE dispenser = :dispenser AND counter = :counter
                        """)
                .bind("signed", new String(MessageCodec.write(signed), StandardCharsets.UTF_8))
                .bind("dispenser", one.dispenser())
                .bind("counter", one.counter())
                .execute();
    }

    private static <T> T read(String text, Class<T> type) {
        try {
            return MessageCodec.readDocument(text, type);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("a command that the console itself wrote: " + e.getMessage(), e);
        }
    }

    /** The last of what was asked of a dispenser, the newest first. Any thread. */
    public List<CommandRow> list(DispenserId dispenser, int most) {
        Instant now = clock.instant();
        return database.read(handle -> handle.createQuery("""
                        SELECT counter, action, lane, asked_at, asked_by, expires, fate, detail, self_test FROM command
                        WHERE dispenser = :dispenser ORDER BY counter DESC LIMIT :most
                        """)
                .bind("dispenser", dispenser)
                .bind("most", most)
                .map((row, context) -> row(row, now))
                .list());
    }

    /** The logs of a dispenser that are kept, the newest first. Any thread. */
    public List<Log> logs(DispenserId dispenser) {
        return database.read(handle -> handle.createQuery("""
                        SELECT counter, received_at, text FROM dispenser_log
                        WHERE dispenser = :dispenser ORDER BY counter DESC
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> new Log(row.getLong(1), Instant.parse(row.getString(2)), row.getString(3)))
                .list());
    }

    /**
     * Hands over what is to be said, as far as the link takes it; looks once a second. The link's thread.
     *
     * @return how many were handed over
     */
    public int publishWaiting(Link link) {
        Instant now = clock.instant();
        if (!link.connected() || now.isBefore(nextLook)) {
            return 0;
        }
        nextLook = now.plusSeconds(1);
        int handed = 0;
        for (Waiting next : waiting(now)) {
            byte[] payload = next.signed().getBytes(StandardCharsets.UTF_8);
            if (!link.publish(topics.command(next.dispenser()), payload, false)) {
                break;
            }
            published(next);
            handed++;
        }
        return handed;
    }

    /** Of each dispenser only the first that is still on its way: what came out of order would be refused there. */
    private List<Waiting> waiting(Instant now) {
        return database.read(handle -> handle.createQuery("""
                        SELECT dispenser, counter, signed FROM command
                        WHERE fate = 'ASKED' AND published = 0 AND expires > :now AND NOT EXISTS (
                            SELECT 1 FROM command AS earlier
                            WHERE earlier.fate = 'ASKED' AND earlier.dispenser = command.dispenser
                              AND earlier.counter < command.counter AND earlier.expires > :now)
                        ORDER BY dispenser, counter LIMIT :most
                        """)
                .bind("now", now)
                .bind("most", MOST_AT_A_TIME)
                .map((row, context) -> new Waiting(new DispenserId(row.getString(1)), row.getLong(2), row.getString(3)))
                .list());
    }

    /** Unless it was signed anew meanwhile: that one is still to be handed over. */
    private void published(Waiting one) {
        database.write(handle -> handle.createUpdate("""
                        UPDATE command SET published = 1
                        WHERE dispenser = :dispenser AND counter = :counter AND signed = :signed
                        """)
                .bind("signed", one.signed())
                .bind("dispenser", one.dispenser())
                .bind("counter", one.counter())
                .execute());
    }

    private static CommandRow row(ResultSet row, Instant now) throws SQLException {
        Instant expires = Instant.parse(row.getString("expires"));
        Fate fate = Fate.valueOf(row.getString("fate"));
        return new CommandRow(
                row.getLong("counter"),
                CommandAction.valueOf(row.getString("action")),
                Optional.ofNullable(row.getString("lane")).map(LaneId::new),
                Instant.parse(row.getString("asked_at")),
                row.getString("asked_by"),
                expires,
                fate == Fate.ASKED && !now.isBefore(expires) ? Fate.EXPIRED : fate,
                Optional.ofNullable(row.getString("detail")),
                Optional.ofNullable(row.getString("self_test")).map(text -> read(text, SelfTestResult.class)));
    }
}
