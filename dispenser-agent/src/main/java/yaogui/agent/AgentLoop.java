package yaogui.agent;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a dispenser: ticks its agent until it is told to stop, and ends it on that same thread. */
public final class AgentLoop {

    private static final Logger LOG = LoggerFactory.getLogger(AgentLoop.class);

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
            while (running && !agent.mustStartAgain()) {
                agent.tick();
                LockSupport.parkNanos(agent.rest().toNanos());
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

    /** Ends in good order, and returns when it has. */
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
