package yaogui.agent.dispensing;

import java.time.Instant;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalFault;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.event.Fact;

/** Takes away the room that a journal has, down to the last byte, and gives it back. */
final class FullDisk {

    private static final String ENOUGH = "65536";

    private FullDisk() {}

    /** No page more than there are, and these filled up with entries, long ones first. */
    static void fill(Journal journal) {
        setMostPages(journal, "(SELECT page_count FROM pragma_page_count)");
        for (int length = 3000; length >= 0; length = length > 16 ? length / 2 : length - 1) {
            fillWith(journal, new AlarmChanged("filler", false, "x".repeat(length)));
        }
    }

    static void makeRoom(Journal journal) {
        setMostPages(journal, ENOUGH);
    }

    private static void fillWith(Journal journal, Fact fact) {
        for (int i = 0; i < 1000; i++) {
            try {
                journal.append(Instant.EPOCH, false, fact, Journal.Rider.NONE);
            } catch (JournalFault full) {
                return;
            }
        }
    }

    private static void setMostPages(Journal journal, String pages) {
        journal.ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT " + pages)) {
                row.next();
                return statement.execute("PRAGMA max_page_count = " + row.getLong(1));
            }
        });
    }
}
