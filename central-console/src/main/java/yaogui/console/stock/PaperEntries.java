package yaogui.console.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.event.StaffFact;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.StockAnswer;

/**
 * What staff did while a machine could not record it, and wrote on paper. It waits here until the machine's own journal
 * mentions it; only then does it move anything in the ledger, so that it counts once. Any thread.
 */
public final class PaperEntries {

    private final Database database;
    private final InstantSource clock;

    public PaperEntries(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param dispenser at which it was done
     * @param paper what, and when
     * @param enteredAt when it was entered at the station
     * @param enteredBy whose account entered it
     * @param standing what the machine made of it; empty while it has not said
     */
    public record Line(
            DispenserId dispenser,
            StockAnswer.Paper paper,
            Instant enteredAt,
            String enteredBy,
            Optional<PaperEntry.Standing> standing) {}

    /** Enters one, and returns its number. */
    public long enter(DispenserId dispenser, LocalDate visited, StaffFact deed, String enteredBy) {
        Instant now = clock.instant();
        return database.write(handle -> handle.createUpdate("""
                        INSERT INTO paper_entry (dispenser, visited, deed, entered_at, entered_by)
                        VALUES (:dispenser, :visited, :deed, :now, :by)
                        """)
                .bind("dispenser", dispenser)
                .bind("visited", visited)
                .bind("deed", MessageCodec.writeDocument(deed))
                .bind("now", now)
                .bind("by", enteredBy)
                .executeAndReturnGeneratedKeys("number")
                .mapTo(Long.class)
                .one());
    }

    /** A dispenser's, oldest first. */
    public List<Line> list(DispenserId dispenser) {
        return database.read(handle -> list(handle, dispenser));
    }

    /** As the other, within a transaction. */
    public static List<Line> list(Handle handle, DispenserId dispenser) {
        return handle.createQuery("""
                        SELECT number, visited, deed, entered_at, entered_by, standing FROM paper_entry
                        WHERE dispenser = :dispenser ORDER BY number
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> line(dispenser, row))
                .list();
    }

    /** How many no machine has judged yet; of one dispenser, or of all. */
    public static long waiting(Handle handle, Optional<DispenserId> dispenser) {
        return handle.createQuery("""
                        SELECT count(*) FROM paper_entry
                        WHERE standing IS NULL AND (CAST(:dispenser AS TEXT) IS NULL OR dispenser = :dispenser)
                        """)
                .bind("dispenser", dispenser)
                .mapTo(Long.class)
                .one();
    }

    private static Line line(DispenserId dispenser, ResultSet row) throws SQLException {
        return new Line(
                dispenser,
                new StockAnswer.Paper(row.getLong(1), LocalDate.parse(row.getString(2)), deed(row.getString(3))),
                Instant.parse(row.getString(4)),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(PaperEntry.Standing::valueOf));
    }

    private static StaffFact deed(String json) {
        try {
            return MessageCodec.readDocument(json, StaffFact.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("the store's paper_entry holds what nobody can have done", e);
        }
    }
}
