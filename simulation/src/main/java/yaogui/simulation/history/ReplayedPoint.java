package yaogui.simulation.history;

import java.time.Duration;
import java.time.Instant;
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

    /** The journal is the queue; to call after each box would triple the time that a replay takes. */
    private static final Duration BETWEEN_CALLS = Duration.ofDays(7);

    /** Of a hundred entries each. */
    private static final int MOST_ROUNDS = 1000;

    private final HistorySite site;
    private final VirtualTime time;
    private final ReplayedLine line;
    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader = new SimulatedReader();
    private final Agent agent;
    private final Instant beginning;
    private Instant calledIn;

    ReplayedPoint(
            HistorySite site,
            AgentConfiguration configuration,
            VirtualTime time,
            ReplayedLine line,
            RandomGenerator random) {
        this.site = site;
        this.time = time;
        this.line = line;
        this.beginning = time.instant();
        this.calledIn = beginning;
        this.cabinet = new SimulatedCabinet(configuration.simulatedEquipment(), FaultRates.NONE, time, random);
        this.agent = Agent.start(configuration, UNSYNCED, cabinet, reader, line::connect, time, random);
    }

    HistorySite site() {
        return site;
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

    /** Calls the console if the last call was long ago; the line is down between. */
    void callInAtTimes() {
        if (!now().isBefore(calledIn.plus(BETWEEN_CALLS))) {
            callIn();
        }
    }

    /** Calls the console, until it has everything and the agent knows it. */
    void callIn() {
        line.setUp(true);
        agent.tick();
        for (int round = 0; round < MOST_ROUNDS && line.carry() > 0; round++) {
            tick();
        }
        line.setUp(false);
        tick();
        calledIn = now();
    }

    @Override
    public void close() {
        agent.close();
    }
}
