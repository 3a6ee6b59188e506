package yaogui.simulation;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.command.LogTail;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalSettings;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.DispenserId;
import yaogui.simulation.disk.LookedAtMachine;
import yaogui.simulation.disk.TornWrite;
import yaogui.simulation.network.SimulatedBroker;
import yaogui.simulation.network.SimulatedLink;
import yaogui.simulation.rules.BrokenRule;
import yaogui.simulation.rules.JournalAudit;
import yaogui.simulation.rules.WatchedMachine;

/**
 * One dispenser of the simulated county: a cabinet that always exists, and the real agent in it, which runs while there is
 * power. Every agent that starts here finds the journal of the one before.
 */
final class SimulatedPoint {

    /** The operating system lives on through a simulated power cut, so nothing is gained by waiting for the disk. */
    private static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    private static final Duration FAST = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofMillis(100);

    private final AgentConfiguration configuration;
    private final SimulatedBroker broker;
    private final VirtualTime time;
    private final RandomGenerator random;
    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader;
    private final BoardClock clock;
    private final JournalAudit audit;
    private final Map<Long, Integer> fallenBefore = WatchedMachine.nothingTurned();
    private final WatchedMachine machine;
    private final LookedAtMachine looked;
    private @Nullable Agent agent;
    private @Nullable SimulatedLink link;
    private boolean lineUp = true;
    private int tookWithoutLine;
    private int torn;
    private boolean mustBeKept;

    SimulatedPoint(
            AgentConfiguration configuration,
            SimulatedCabinet cabinet,
            SimulatedBroker broker,
            VirtualTime time,
            RandomGenerator random)
            throws SQLException {
        this.configuration = configuration;
        this.cabinet = cabinet;
        this.reader = SimulatedReader.in(cabinet);
        this.broker = broker;
        this.time = time;
        this.random = random;
        this.clock = new BoardClock(time);
        Journal.open(journal(), UNSYNCED, random).close();
        this.audit = new JournalAudit(journal());
        this.machine = new WatchedMachine(cabinet, audit, fallenBefore);
        this.looked = new LookedAtMachine(machine, clock::beforeEffect);
    }

    DispenserId id() {
        return configuration.dispenser();
    }

    AgentConfiguration configuration() {
        return configuration;
    }

    SimulatedCabinet cabinet() {
        return cabinet;
    }

    BoardClock clock() {
        return clock;
    }

    SimulatedReader reader() {
        return reader;
    }

    JournalAudit audit() {
        return audit;
    }

    /** Before each order's turn, how many boxes its lane had dropped. */
    Map<Long, Integer> fallenBefore() {
        return fallenBefore;
    }

    Optional<Dispenser> dispenser() {
        return Optional.ofNullable(agent).map(Agent::dispenser);
    }

    /** Mends the line to the broker, or breaks it; it stays so through power cuts. */
    void setLine(boolean up) {
        lineUp = up;
        if (link != null) {
            link.setConnected(up);
        }
    }

    /** A resident is gone again, and took so many boxes. */
    void residentTook(int boxes) {
        if (!lineUp) {
            tookWithoutLine += boxes;
        }
    }

    /** Boxes that residents took while there was no line to the console. */
    int tookWithoutLine() {
        return tookWithoutLine;
    }

    /** Power comes, and with it an agent. Nothing, if there is one. */
    void powerOn() {
        if (agent != null) {
            return;
        }
        try {
            agent = Agent.start(
                    configuration, UNSYNCED, looked, reader, this::connect, clock, clock, random, LogTail.none());
            requireKept();
        } catch (PowerCut cut) {
            machine.powerCut();
            clock.powerCut();
            tear(cut);
        }
    }

    /** In the middle of a write: of what was not synced yet, any part is on the disk. */
    private void tear(PowerCut cut) {
        cut.left().ifPresent(left -> {
            audit.letGo();
            left.layDown(journal());
            torn++;
            mustBeKept = true;
        });
    }

    /** Whatever was on disk before a write that was torn is there still. */
    private void requireKept() {
        if (!mustBeKept) {
            return;
        }
        mustBeKept = false;
        try (JournalAudit again = new JournalAudit(journal())) {
            again.catchUp();
            int known = audit.entries().size();
            if (again.entries().size() <= known
                    || !again.entries().subList(0, known).equals(audit.entries())) {
                throw new BrokenRule(1, "%s lost entries to a cut in the middle of a write".formatted(id()));
            }
        } catch (SQLException e) {
            throw new BrokenRule(1, "%s has no journal after a cut in the middle of a write: %s".formatted(id(), e));
        }
    }

    private Path journal() {
        return configuration.home().resolve("journal.db");
    }

    /** The power goes in the middle of what is written next after that many looks at the clock. */
    void tearAfter(int looks) {
        clock.tearAfter(looks, new TornWrite(journal(), random));
    }

    /** How many writes were torn. */
    int torn() {
        return torn;
    }

    private SimulatedLink connect(yaogui.protocol.link.LinkSettings settings) {
        SimulatedLink connected = broker.connect(settings);
        connected.setConnected(lineUp);
        connected.lookBeforePublish(clock::beforeEffect);
        link = connected;
        return connected;
    }

    /** The mains fail. */
    void cutPower() {
        machine.powerCut();
        clock.powerCut();
        abandon();
    }

    /** The agent's process is killed; the mains stay, and a motor that is on runs until its supply opens. */
    void killAgent() {
        machine.agentDied();
        abandon();
    }

    private void abandon() {
        clock.disarm();
        if (agent != null) {
            agent.abandon();
            agent = null;
        }
    }

    /** The agent's loop goes round once, and the power may go meanwhile. */
    void tick() {
        if (agent != null) {
            try {
                agent.tick();
                endIfAsked();
            } catch (PowerCut cut) {
                cutPower();
                tear(cut);
            }
        }
    }

    /** What a board's system does: a program that ends in good order is started again. */
    private void endIfAsked() {
        if (agent != null && agent.ending().isPresent()) {
            agent.close();
            agent = null;
            powerOn();
        }
    }

    /** Lets the agent work for a while: fast while something turns, more slowly while nothing does. */
    void work(Duration duration) {
        long until = time.getAsLong() + duration.toNanos();
        while (time.getAsLong() < until) {
            boolean turning = agent != null && agent.dispenser().isTurning();
            time.pass(turning ? FAST : SLOW);
            tick();
        }
    }

    /** Ends in good order. */
    void stop() {
        if (agent != null) {
            agent.close();
            agent = null;
        }
    }
}
