package yaogui.simulation.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.journal.JournalSettings;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.simulation.VirtualTime;

/**
 * The dispenser of one site: a simulated cabinet without faults, the real agent in it, and its line to the console, all in
 * a time of its own that passes only when something happens. One thread at a time.
 */
final class ReplayedPoint implements AutoCloseable {

    /** Nothing of a replay outlives its process before the console has it. */
    private static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    private static final Duration TICK = Duration.ofMillis(20);

    private final HistorySite site;
    private final AgentConfiguration configuration;
    private final VirtualTime time;
    private final ReplayedLine line;
    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader = new SimulatedReader();
    private final Agent agent;
    private final Instant beginning;

    ReplayedPoint(
            HistorySite site,
            AgentConfiguration configuration,
            VirtualTime time,
            ReplayedLine line,
            RandomGenerator random) {
        this.site = site;
        this.configuration = configuration;
        this.time = time;
        this.line = line;
        this.beginning = time.instant();
        this.cabinet = new SimulatedCabinet(configuration.simulatedEquipment(), FaultRates.NONE, time, random);
        this.agent = Agent.start(configuration, UNSYNCED, cabinet, reader, line::connect, time, random);
    }

    HistorySite site() {
        return site;
    }

    AgentConfiguration configuration() {
        return configuration;
    }

    SimulatedCabinet cabinet() {
        return cabinet;
    }

    SimulatedReader reader() {
        return reader;
    }

    Dispenser dispenser() {
        return agent.dispenser();
    }

    Instant now() {
        return time.instant();
    }

    /** Nothing happens until then; nothing at all, if that moment is past. */
    void sleepUntil(Instant then) {
        time.passUntil(Duration.between(beginning, then).toNanos());
        agent.tick();
    }

    /** The agent's loop goes round once. */
    void tick() {
        time.pass(TICK);
        agent.tick();
    }

    /** Lets this time pass, with a tick at its end. */
    void rest(Duration duration) {
        time.pass(duration);
        agent.tick();
    }

    /** What the agent has sent reaches the console, and the console's answer the agent. */
    void talk() {
        line.carry();
        agent.tick();
    }

    /** Sends until the console has everything, at the end of a month. */
    void settle() {
        for (int round = 0; round < 1000 && line.carry() > 0; round++) {
            rest(Duration.ofSeconds(3));
        }
    }

    @Override
    public void close() {
        agent.close();
    }

    List<yaogui.agent.stock.Slot> lanes() {
        return configuration.lanes();
    }
}
