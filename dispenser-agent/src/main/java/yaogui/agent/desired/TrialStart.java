package yaogui.agent.desired;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.journal.Journal;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/**
 * The first thing of a start: counts it, before anybody reads what is in force. At the fourth start of a configuration that has not
 * shown that it works, the one before it is in force already when it is read first, so that one which ends the program
 * at its start is gone by itself, too. The journal is told by {@link TrialWatch}, which has a clock.
 */
public final class TrialStart {

    private static final Logger LOG = LoggerFactory.getLogger(TrialStart.class);

    private TrialStart() {}

    /** To be called once in each start, with nothing between the opening of the journal and this. */
    public static void count(Journal journal) {
        journal.inTransaction(TrialStart::count);
    }

    private static void count(Connection connection) throws SQLException {
        DesiredTable.create(connection);
        Trial.create(connection);
        Optional<Trial> found = Trial.find(connection).map(Trial::startedAgain);
        if (found.isEmpty()) {
            return;
        }
        Trial trial = found.get();
        trial.keep(connection);
        if (trial.hasFailed()) {
            LOG.warn("Configuration {} is tried no more: this is start {} with it", trial.version(), trial.starts());
            DesiredTable.putBack(
                    connection, Desired.Kind.CONFIGURATION, trial.before().flatMap(TrialStart::read));
        }
    }

    private static Optional<Desired> read(String document) {
        try {
            return Optional.of(MessageCodec.readDocument(document, Desired.class));
        } catch (MalformedMessage unreadable) {
            return Optional.empty();
        }
    }
}
