package yaogui.simulation.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Event;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** The last entries of a journal, read from its file beside the agent that writes it. Any thread. */
final class JournalTail {

    private static final Logger LOG = LoggerFactory.getLogger(JournalTail.class);
    private static final int ENTRIES = 8;

    private final Path journal;
    private long through = -1;
    private List<Entry> last = List.of();

    JournalTail(Path journal) {
        this.journal = journal;
    }

    /**
     * One entry.
     *
     * @param seq its number
     * @param sentence what it says
     */
    record Entry(long seq, Text sentence) {}

    /** The last entries, the newest first; looked up only when {@code seq} is another than before. */
    synchronized List<Entry> upTo(long seq) {
        if (seq != through) {
            through = seq;
            last = read();
        }
        return last;
    }

    /** What cannot be read is not shown: the page is for looking, and the agent itself says what is wrong with a journal. */
    private List<Entry> read() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = config.createConnection("jdbc:sqlite:" + journal);
                PreparedStatement query =
                        connection.prepareStatement("SELECT json FROM event ORDER BY seq DESC LIMIT " + ENTRIES);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Event event = MessageCodec.readEvent(rows.getString(1));
                entries.add(new Entry(event.seq(), FactSentences.of(event.fact())));
            }
        } catch (SQLException | MalformedMessage e) {
            LOG.debug("The journal {} could not be shown", journal, e);
        }
        return List.copyOf(entries);
    }
}
