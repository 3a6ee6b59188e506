package yaogui.console.ingest;

import java.util.List;
import org.jdbi.v3.core.Handle;
import yaogui.console.stock.PaperEntries;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.PaperEntry;
import yaogui.protocol.message.StockAnswer;

/** What dispensers have not yet said of entries from paper, and what they say, within a transaction. */
final class PaperStandings {

    /** What does not fit into an answer goes with the next. */
    private static final int MOST = 100;

    private final Handle handle;

    PaperStandings(Handle handle) {
        this.handle = handle;
    }

    /** What a dispenser should hear, oldest first. */
    List<StockAnswer.Paper> waiting(DispenserId dispenser) {
        return PaperEntries.list(handle, dispenser).stream()
                .filter(line -> line.standing().isEmpty())
                .map(PaperEntries.Line::paper)
                .limit(MOST)
                .toList();
    }

    /** Its journal mentions one. */
    void judged(DispenserId dispenser, PaperEntry paper) {
        handle.createUpdate("""
                        UPDATE paper_entry SET standing = :standing
                        WHERE number = :number AND dispenser = :dispenser AND standing IS NULL
                        """)
                .bind("standing", paper.standing())
                .bind("number", paper.number())
                .bind("dispenser", dispenser)
                .execute();
    }
}
