package yaogui.simulation.history;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.DesiredDocuments;
import yaogui.console.ingest.Ingest;
import yaogui.console.ingest.IngestLoop;
import yaogui.console.store.Database;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.Topics;
import yaogui.simulation.network.SimulatedBroker;
import yaogui.simulation.network.SimulatedLink;

/**
 * Between one point and the console: a broker that repeats and confuses messages, and the real ingest behind it. As on the
 * server tier, several ingests share one store, each with dispensers of its own.
 */
final class ReplayedLine {

    private final SimulatedBroker broker;
    private final SimulatedLink console;
    private final IngestLoop loop;
    private @Nullable SimulatedLink agent;

    ReplayedLine(
            Database database, Topics topics, ZoneId zone, InstantSource time, ConsoleKey key, RandomGenerator random) {
        broker = SimulatedBroker.forgetful(random);
        console = broker.connect(new LinkSettings(
                "simulated",
                "console",
                "console",
                "",
                List.of(
                        topics.everyDispenser(Topics.Up.EVENTS),
                        topics.everyDispenser(Topics.Up.STATE),
                        topics.everyDispenser(Topics.Up.GONE)),
                Optional.empty(),
                Duration.ofMinutes(1),
                Duration.ofDays(30)));
        loop = new IngestLoop(console, new Ingest(database, topics, zone, console, time, key), time);
    }

    /** The agent's side; down at first. */
    Link connect(LinkSettings settings) {
        SimulatedLink link = broker.connect(settings);
        link.setConnected(false);
        agent = link;
        return link;
    }

    /** Breaks the agent's side, or mends it. */
    void setUp(boolean up) {
        if (agent != null) {
            agent.setConnected(up);
        }
    }

    /** Hands over every document that waits in the console's store. */
    void publish(DesiredDocuments desired) {
        while (desired.publishWaiting(console) > 0) {}
    }

    /** Takes in what has come; returns how many messages. */
    int carry() {
        int all = 0;
        for (int taken = loop.step(); taken > 0; taken = loop.step()) {
            all += taken;
        }
        return all;
    }
}
