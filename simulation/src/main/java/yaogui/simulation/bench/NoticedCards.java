package yaogui.simulation.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.AgentLoop;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.journal.JournalSettings;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;

/** How soon the agent, running at its own pace, has taken a card that a reader delivered at any moment. */
final class NoticedCards {

    private static final Duration LOOK = Duration.ofNanos(50_000);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LONGEST_PAUSE_NANOS = 120_000_000;

    private final Path folder;
    private final InstantSource time;
    private final LongSupplier nanos;
    private final RandomGenerator random;
    private final SampleLines lines;

    NoticedCards(Path folder, InstantSource time, LongSupplier nanos, RandomGenerator random, SampleLines lines) {
        this.folder = folder;
        this.time = time;
        this.nanos = nanos;
        this.random = random;
        this.lines = lines;
    }

    /** With the documents in its journal from before, an agent needs no console. */
    void measure(int samples) {
        BenchDocuments documents = new BenchDocuments(time.instant(), random);
        try (BenchPoint point = new BenchPoint(folder, 1, time, nanos, random)) {
            point.receive(documents);
        }
        SimulatedReader reader = new SimulatedReader();
        AgentConfiguration configuration = configuration();
        SimulatedCabinet cabinet =
                new SimulatedCabinet(configuration.simulatedEquipment(), FaultRates.NONE, nanos, random);
        Agent agent = Agent.start(
                configuration,
                JournalSettings.DURABLE,
                cabinet,
                reader,
                settings -> {
                    throw new IllegalStateException("there is no broker here");
                },
                time,
                random);
        AgentLoop loop = AgentLoop.start(agent);
        try {
            for (int i = 0; i < samples; i++) {
                noticeOnce(agent, reader, documents.freshCard());
            }
        } finally {
            loop.stop();
        }
    }

    private void noticeOnce(Agent agent, SimulatedReader reader, String card) {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE_NANOS));
        long shown = nanos.getAsLong();
        reader.show(card);
        await(agent, State.AwaitingChoice.class);
        lines.say(Part.NOTICED, (nanos.getAsLong() - shown) / 1e6);
        agent.dispenser().ask(new Request.StepBack());
        await(agent, State.Idle.class);
    }

    private void await(Agent agent, Class<? extends State> state) {
        long until = nanos.getAsLong() + PATIENCE.toNanos();
        while (!state.isInstance(agent.dispenser().view().state())) {
            if (nanos.getAsLong() > until) {
                throw new IllegalStateException("the agent did not become " + state.getSimpleName());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private AgentConfiguration configuration() {
        return AgentConfiguration.simulated(
                BenchDocuments.COUNTY,
                BenchPoint.ID,
                folder,
                Optional.empty(),
                Optional.of(new AgentConfiguration.Screen(0)),
                List.of(BenchPoint.slot(1)));
    }
}
