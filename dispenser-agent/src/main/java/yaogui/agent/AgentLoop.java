package yaogui.agent;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a dispenser: ticks its agent until it is told to stop, and ends it on that same thread. */
public final class AgentLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AgentLoop.class);

    /** At 10 ms each, longer than a turn takes that is helped along to the last. */
    private static final int MOST_TICKS_TO_THE_END = 2_000;

    private final Agent agent;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean inGoodOrder = true;

    private AgentLoop(Agent agent, String name) {
        this.agent = agent;
        this.thread = Thread.ofPlatform().name("dispenser " + name).unstarted(this::run);
    }

    /** Begins to tick. */
    public static AgentLoop start(Agent agent) {
        AgentLoop loop =
                new AgentLoop(agent, agent.dispenser().view().dispenser().text());
        loop.thread.start();
        return loop;
    }

    private void run() {
        try {
            while (running && !agent.mustStartAgain() && agent.ending().isEmpty()) {
                tick();
            }
            for (int more = 0; inGoodOrder && agent.dispenser().isTurning() && more < MOST_TICKS_TO_THE_END; more++) {
                tick();
            }
        } catch (RuntimeException bug) {
            LOG.error("The loop has ended by a fault in the software; the process should be started again", bug);
            inGoodOrder = false;
        }
        if (inGoodOrder) {
            agent.close();
        } else {
            agent.abandon();
        }
    }

    private void tick() {
        agent.tick();
        LockSupport.parkNanos(agent.rest().toNanos());
    }

    /** Ends in good order, when what turns has come to its end, and returns then. */
    public void stop() {
        end(true);
    }

    /** Ends as a power cut does: at once, with nothing more written. */
    public void abandon() {
        end(false);
    }

    /** Returns when the loop has ended, however it did. */
    public void join() throws InterruptedException {
        thread.join();
    }

    private void end(boolean well) {
        inGoodOrder = well;
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
