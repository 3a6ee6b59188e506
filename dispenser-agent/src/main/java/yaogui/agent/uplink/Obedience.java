package yaogui.agent.uplink;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.agent.command.Ending;
import yaogui.agent.command.LogTail;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.State;
import yaogui.agent.journal.Journal;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.UpLogs;

/**
 * Does what the console commands, each thing at most once: a command is in the journal before anything is done, and one that
 * was cut short is not begun again. It waits until nobody is being served, and for a clock that is believed. One thread.
 */
final class Obedience {

    /** So long staff may work with the service door shut. */
    private static final Duration SERVICE = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(Obedience.class);

    private final Dispenser dispenser;
    private final Journal journal;
    private final LogTail log;
    private final Function<UpLogs, Boolean> sender;
    private final Runnable reporter;
    private Optional<Ending> ending = Optional.empty();
    private boolean serving;
    private long serveUntilNanos;

    /**
     * @param sender hands a log to the broker, or says that it cannot
     * @param reporter makes a report go out at once
     */
    Obedience(Dispenser dispenser, Journal journal, LogTail log, Function<UpLogs, Boolean> sender, Runnable reporter) {
        this.dispenser = dispenser;
        this.journal = journal;
        this.log = log;
        this.sender = sender;
        this.reporter = reporter;
    }

    /** Why the agent is to end, if it is. */
    Optional<Ending> ending() {
        return ending;
    }

    /**
     * Does what is due.
     *
     * @param oldIsUp whether everything is up that was salvaged of earlier journals
     */
    void tick(long nanos, boolean oldIsUp) {
        if (ending.isPresent() || !dispenser.isAtRest()) {
            return;
        }
        settleInterrupted();
        endService(nanos);
        if (dispenser.told().commands().decommissioned()) {
            leave(oldIsUp);
        } else if (dispenser.clock().trusted()
                && dispenser.told().commands().open().isEmpty()) {
            dispenser.told().commands().next(dispenser.clock().now()).ifPresent(command -> obey(command, nanos));
        }
    }

    /** What an earlier run of the agent took and did not end. */
    private void settleInterrupted() {
        dispenser.told().commands().open().ifPresent(taken -> {
            boolean restarted = taken.action() == CommandAction.RESTART;
            end(
                    taken,
                    restarted ? CommandEnded.Ending.DONE : CommandEnded.Ending.INTERRUPTED,
                    restarted
                            ? "The program ended and was started again."
                            : "The program ended before it was said to be done; it is not begun again.");
        });
    }

    private void endService(long nanos) {
        if (serving && nanos - serveUntilNanos >= 0) {
            serving = false;
            dispenser.serve(false);
        }
    }

    /** Its last word is up, by the console's own signature, or it waits. */
    private void leave(boolean oldIsUp) {
        if (!oldIsUp || journal.acknowledged() < journal.lastSeq()) {
            return;
        }
        if (dispenser.stock().committed() >= journal.lastSeq()) {
            LOG.warn(
                    "{}: taken out of use from the console; everything is erased.",
                    dispenser.view().dispenser());
            ending = Optional.of(Ending.DECOMMISSIONED);
        } else {
            dispenser.stock().wantsToKnow();
        }
    }

    private void obey(Command command, long nanos) {
        CommandTaken taken = new CommandTaken(command.counter(), command.action(), command.lane());
        if (!dispenser.record(taken)) {
            return;
        }
        LOG.info("{}: the console asks: {}.", command.dispenser(), words(command));
        switch (command.action()) {
            case SEND_STATE -> {
                reporter.run();
                done(taken, "Its state goes up now.");
            }
            case SELF_TEST -> test(taken);
            case OPEN_FOR_SERVICE -> open(taken, nanos);
            case LOCK_LANE -> ofLane(taken, "Lane %s gives nothing out until it is unlocked.");
            case UNLOCK_LANE -> ofLane(taken, "Lane %s is no longer locked.");
            case RECOUNT -> ofLane(taken, "Staff are asked at the machine to count lane %s.");
            case SEND_LOGS -> sendLogs(taken);
            case RESTART -> ending = Optional.of(Ending.RESTART);
            case DECOMMISSION ->
                done(taken, "It gives nothing out any more, and erases everything once the console has all entries.");
        }
    }

    private void test(CommandTaken taken) {
        SelfTestResult found = SelfTest.of(dispenser.view());
        dispenser.record(new CommandEnded(
                taken.counter(),
                taken.action(),
                taken.lane(),
                CommandEnded.Ending.DONE,
                SelfTest.sentence(found),
                Optional.of(found)));
    }

    private void open(CommandTaken taken, long nanos) {
        if (dispenser.view().state() instanceof State.OutOfOrder) {
            end(taken, CommandEnded.Ending.NOT_DONE, "It is out of order; a technician must see to it first.");
            return;
        }
        dispenser.serve(true);
        serving = true;
        serveUntilNanos = nanos + SERVICE.toNanos();
        done(
                taken,
                "Staff may work at it for %d minutes, also with the service door shut.".formatted(SERVICE.toMinutes()));
    }

    private void ofLane(CommandTaken taken, String sentence) {
        var lanes = dispenser.view().shelf().lanes().keySet();
        Optional<LaneId> lane = taken.lane();
        if (lane.isPresent() && !lanes.contains(lane.get())) {
            end(
                    taken,
                    CommandEnded.Ending.NOT_DONE,
                    "There is no lane %s; this dispenser has %s.".formatted(lane.get(), lanes));
        } else {
            done(taken, sentence.formatted(lane.map(LaneId::text).orElse("by lane, all " + lanes.size())));
        }
    }

    private void sendLogs(CommandTaken taken) {
        boolean sent = sender.apply(new UpLogs(taken.counter(), log.packed()));
        end(
                taken,
                sent ? CommandEnded.Ending.DONE : CommandEnded.Ending.NOT_DONE,
                sent ? "The last of its log went up." : "The line took no log just then; ask again.");
    }

    private void done(CommandTaken taken, String detail) {
        end(taken, CommandEnded.Ending.DONE, detail);
    }

    /** If it cannot be recorded, the next look takes it for interrupted. */
    private void end(CommandTaken taken, CommandEnded.Ending how, String detail) {
        dispenser.record(new CommandEnded(taken.counter(), taken.action(), taken.lane(), how, detail));
    }

    private static String words(Command command) {
        String action = switch (command.action()) {
            case SEND_STATE -> "say how it is";
            case SELF_TEST -> "test itself";
            case OPEN_FOR_SERVICE -> "open for service";
            case LOCK_LANE -> "lock lane";
            case UNLOCK_LANE -> "unlock lane";
            case RECOUNT -> "have counted";
            case SEND_LOGS -> "send its log";
            case RESTART -> "restart";
            case DECOMMISSION -> "leave service for good";
        };
        return action + command.lane().map(lane -> " " + lane).orElse("") + " (number " + command.counter() + ")";
    }
}
