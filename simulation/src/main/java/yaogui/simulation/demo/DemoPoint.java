package yaogui.simulation.demo;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.AgentLoop;
import yaogui.agent.command.Ending;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserView;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;

/** One dispenser of the demo: a simulated cabinet, and the real agent in it while there is power. Any thread. */
public final class DemoPoint {

    private final AgentConfiguration configuration;
    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader;
    private final Supplier<Agent> agents;
    private @Nullable Agent agent;
    private @Nullable AgentLoop loop;
    private @Nullable DispenserView lastView;
    private Optional<URI> screen = Optional.empty();

    /** @param agents starts the agent that belongs here, on the journal that is there */
    public DemoPoint(
            AgentConfiguration configuration,
            SimulatedCabinet cabinet,
            SimulatedReader reader,
            Supplier<Agent> agents) {
        this.configuration = configuration;
        this.cabinet = cabinet;
        this.reader = reader;
        this.agents = agents;
    }

    public AgentConfiguration configuration() {
        return configuration;
    }

    public SimulatedCabinet cabinet() {
        return cabinet;
    }

    public SimulatedReader reader() {
        return reader;
    }

    /** The page on the touch screen; none on a rack. */
    public synchronized Optional<URI> screen() {
        return screen;
    }

    synchronized void setScreen(URI address) {
        screen = Optional.of(address);
    }

    /** The agent's dispenser, while there is power. */
    public synchronized Optional<Dispenser> dispenser() {
        return Optional.ofNullable(agent).map(Agent::dispenser);
    }

    /** The dispenser as of its last tick, also when the power has gone since; empty before it first had any. */
    public synchronized Optional<DispenserView> view() {
        if (agent != null) {
            lastView = agent.dispenser().view();
        }
        return Optional.ofNullable(lastView);
    }

    public synchronized boolean hasPower() {
        return agent != null;
    }

    /** Plugs it in; nothing, if it is. */
    public synchronized void powerOn() {
        if (agent == null) {
            Agent started = agents.get();
            AgentLoop begun = AgentLoop.start(started);
            agent = started;
            loop = begun;
            Thread.ofVirtual().name("restart").start(() -> startAgainAfter(started, begun));
        }
    }

    /** As systemd does on a board; one that was taken out of use stays dark. */
    private void startAgainAfter(Agent ended, AgentLoop begun) {
        try {
            begun.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        boolean again = ended.mustStartAgain() || ended.ending().equals(Optional.of(Ending.RESTART));
        if (again || ended.ending().isPresent()) {
            startAgain(ended, again);
        }
    }

    private synchronized void startAgain(Agent ended, boolean again) {
        if (agent == ended) {
            agent = null;
            loop = null;
            if (again) {
                powerOn();
            }
        }
    }

    /** Pulls the plug, in whatever the agent is doing. */
    public synchronized void cutPower() {
        if (loop != null) {
            loop.abandon();
        }
        cabinet.powerCut();
        agent = null;
        loop = null;
    }

    /** Ends in good order. */
    public synchronized void stop() {
        if (loop != null) {
            loop.stop();
        }
        agent = null;
        loop = null;
    }
}
