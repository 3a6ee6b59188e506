package yaogui.agent.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.desired.TrustedKeys;
import yaogui.agent.journal.Journal;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/**
 * The console's commands: which was taken last, which of them is not ended, and which wait. The journal says the first two;
 * what waits is in memory only, since the console says it again until it is taken or has expired. One thread.
 */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private static final int MOST_WAITING = 8;

    private final DispenserId dispenser;
    private final TrustedKeys keys;
    private final NavigableMap<Long, Command> waiting = new TreeMap<>();
    private long last;
    private Optional<CommandTaken> open = Optional.empty();
    private boolean decommissioned;

    /**
     * @param keys whose signatures count
     * @throws yaogui.agent.journal.JournalFault if what is kept beside the journal cannot be read
     */
    public Commands(DispenserId dispenser, TrustedKeys keys, Journal journal) {
        this.dispenser = dispenser;
        this.keys = keys;
        journal.inTransaction(CommandTable::create);
        last = journal.ask(CommandTable::last);
    }

    /** Follows what is recorded. */
    public void after(Event event) {
        if (event.fact() instanceof CommandTaken taken) {
            last = Math.max(last, taken.counter());
            open = Optional.of(taken);
            waiting.headMap(last, true).clear();
        }
        if (event.fact() instanceof CommandEnded ended) {
            open = Optional.empty();
            decommissioned |= ended.action() == CommandAction.DECOMMISSION && ended.wasDone();
        }
    }

    /** What rides along with entries: a command is used up in the very transaction that takes it. */
    public void ride(List<? extends Fact> facts, Connection connection) throws SQLException {
        for (Fact fact : facts) {
            if (fact instanceof CommandTaken taken) {
                CommandTable.keep(connection, Math.max(last, taken.counter()));
            }
        }
    }

    /**
     * Looks at what came as a command; it waits here until it can be obeyed.
     *
     * @return half a sentence for the log, if it will not be
     */
    public Optional<String> receive(Signed signed) {
        if (!keys.hasSigned(signed, Signed.Purpose.COMMAND)) {
            return Optional.of("it is not signed by this county's console as a command");
        }
        try {
            return receive(MessageCodec.readDocument(signed.document(), Command.class));
        } catch (MalformedMessage e) {
            return Optional.of("it is signed but cannot be used: " + e.getMessage());
        }
    }

    private Optional<String> receive(Command command) {
        if (!command.dispenser().equals(dispenser)) {
            return Optional.of("it is meant for " + command.dispenser());
        }
        if (command.counter() <= last) {
            return Optional.of("its counter %d is not above %d, the last one taken".formatted(command.counter(), last));
        }
        if (waiting.size() >= MOST_WAITING && !waiting.containsKey(command.counter())) {
            return Optional.of("%d others wait already".formatted(MOST_WAITING));
        }
        waiting.putIfAbsent(command.counter(), command);
        return Optional.empty();
    }

    /**
     * The command to obey now, the oldest of those that wait; those whose time is over are let go.
     *
     * @param now by a clock that is believed
     */
    public Optional<Command> next(Instant now) {
        waiting.values().removeIf(command -> {
            boolean expired = now.isAfter(command.expires());
            if (expired) {
                LOG.warn(
                        "{}: the command {} (number {}) expired at {} before it could be obeyed.",
                        dispenser,
                        command.action(),
                        command.counter(),
                        command.expires());
            }
            return expired;
        });
        return Optional.ofNullable(waiting.firstEntry()).map(Map.Entry::getValue);
    }

    /** The counter of the last command that was taken; 0 if none ever was. */
    public long last() {
        return last;
    }

    /** A command that was taken and of which nobody has said yet what came of it. */
    public Optional<CommandTaken> open() {
        return open;
    }

    /** Whether it was taken out of use for good: it gives nothing out, and erases all once the console has everything. */
    public boolean decommissioned() {
        return decommissioned;
    }
}
