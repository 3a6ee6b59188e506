package yaogui.console.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpLogs;

/** What dispensers say of the commands, within a transaction. */
public final class CommandReports {

    private static final int MOST_LOGS = 5;
    private static final Duration LOGS_ARE_KEPT = Duration.ofDays(30);

    private CommandReports() {}

    /** Its journal says that it obeys one. */
    public static void taken(Handle handle, DispenserId dispenser, Instant at, CommandTaken taken) {
        fate(handle, dispenser, at, taken, Fate.TAKEN, Optional.empty());
    }

    /**
     * Its journal says what came of one. A dispenser that left for good counts no longer as in service; it is let in until it has
     * heard that it may erase.
     *
     * @param at by the journal
     * @param now when that came
     */
    public static void ended(Handle handle, DispenserId dispenser, Instant at, Instant now, CommandEnded ended) {
        CommandTaken taken = new CommandTaken(ended.counter(), ended.action(), ended.lane());
        fate(handle, dispenser, at, taken, Fate.valueOf(ended.ending().name()), Optional.of(ended));
        if (ended.action() == CommandAction.DECOMMISSION && ended.wasDone()) {
            handle.createUpdate(
                            "UPDATE dispenser SET in_service = 0, left_at = :now WHERE id = :dispenser AND in_service = 1")
                    .bind("dispenser", dispenser)
                    .bind("now", now)
                    .execute();
        }
    }

    /** It hears from us that we have all of its journal: if it is leaving, it erases now. */
    public static void answered(Handle handle, DispenserId dispenser, Instant now) {
        handle.createUpdate("UPDATE dispenser SET answered_at = :now WHERE id = :dispenser AND left_at IS NOT NULL")
                .bind("dispenser", dispenser)
                .bind("now", now)
                .execute();
    }

    /** One that this store does not know, because it was put back from a copy, is entered: no counter is given twice. */
    private static void fate(
            Handle handle,
            DispenserId dispenser,
            Instant at,
            CommandTaken what,
            Fate fate,
            Optional<CommandEnded> ended) {
        handle.createUpdate("""
                        INSERT INTO command
                            (dispenser, counter, action, lane, asked_at, asked_by, expires, signed, published, fate, detail,
                             self_test)
                        VALUES (:dispenser, :counter, :action, :lane, :at, '', :at, '', 1, :fate, :detail, :found)
                        ON CONFLICT (dispenser, counter) DO UPDATE SET fate = excluded.fate, detail = excluded.detail,
                            self_test = excluded.self_test
                        """)
                .bind("dispenser", dispenser)
                .bind("counter", what.counter())
                .bind("action", what.action())
                .bind("lane", what.lane().map(LaneId::text).orElse(null))
                .bind("at", at)
                .bind("fate", fate)
                .bind("detail", ended.map(CommandEnded::detail).orElse(null))
                .bind(
                        "found",
                        ended.flatMap(CommandEnded::selfTest)
                                .map(MessageCodec::writeDocument)
                                .orElse(null))
                .execute();
    }

    /** It has said how it is: what is still on its way may be lost, and is said again. */
    public static void reported(Handle handle, DispenserId dispenser) {
        handle.createUpdate(
                        "UPDATE command SET published = 0 WHERE dispenser = :dispenser AND fate = 'ASKED' AND published = 1")
                .bind("dispenser", dispenser)
                .execute();
    }

    /**
     * Keeps a log that was asked for; the few newest of a dispenser, for a month.
     *
     * @return half a sentence that says why not, if it is not kept
     */
    public static Optional<String> keep(Handle handle, DispenserId dispenser, Instant now, UpLogs logs) {
        boolean asked = handle.createQuery("""
                        SELECT count(*) FROM command
                        WHERE dispenser = :dispenser AND counter = :counter AND action = 'SEND_LOGS'
                        """)
                        .bind("dispenser", dispenser)
                        .bind("counter", logs.counter())
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!asked) {
            return Optional.of("nobody asked for a log with the number " + logs.counter());
        }
        Optional<String> text = unpacked(logs);
        text.ifPresent(lines -> keep(handle, dispenser, now, logs.counter(), lines));
        return text.isPresent() ? Optional.empty() : Optional.of("its log is not packed as it should be, or too long");
    }

    private static void keep(Handle handle, DispenserId dispenser, Instant now, long counter, String text) {
        handle.createUpdate("""
                        INSERT INTO dispenser_log (dispenser, counter, received_at, text)
                        VALUES (:dispenser, :counter, :now, :text)
                        ON CONFLICT (dispenser, counter) DO UPDATE SET text = excluded.text
                        """)
                .bind("dispenser", dispenser)
                .bind("counter", counter)
                .bind("now", now)
                .bind("text", text)
                .execute();
        handle.createUpdate("""
                        DELETE FROM dispenser_log WHERE received_at < :oldest OR dispenser = :dispenser AND counter NOT IN (
                            SELECT counter FROM dispenser_log WHERE dispenser = :dispenser
                            ORDER BY counter DESC LIMIT :most)
                        """)
                .bind("oldest", now.minus(LOGS_ARE_KEPT))
                .bind("dispenser", dispenser)
                .bind("most", MOST_LOGS)
                .execute();
    }

    private static Optional<String> unpacked(UpLogs logs) {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(logs.gzip())))) {
            byte[] bytes = gzip.readNBytes(UpLogs.MOST_BYTES + 1);
            return bytes.length > UpLogs.MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException notPacked) {
            return Optional.empty();
        }
    }
}
