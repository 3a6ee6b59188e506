package yaogui.simulation.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.AgentLoop;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Slot;
import yaogui.console.fleet.ConsoleKey;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.DoorMoved;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.link.Backoff;
import yaogui.protocol.link.PahoLink;

/** A real agent on a journal that has much to tell, with a real client to a real broker. */
final class Board implements AutoCloseable {

    static final CountyId COUNTY = new CountyId("qingxi");

    private static final JournalSettings UNSYNCED =
            new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages());

    /** Its seconds are so much shorter than ours, so that nobody waits for a back-off of ten. */
    private static final int FASTER = 20;

    private static final InstantSource TIME = InstantSource.system();

    private final DispenserId id;
    private final Path home;
    private final SplittableRandom random;
    private volatile boolean closing;
    private volatile @Nullable Agent agent;
    private volatile @Nullable AgentLoop loop;
    private @Nullable Thread keeper;

    Board(DispenserId id, Path home) {
        this.id = id;
        this.home = home;
        this.random = new SplittableRandom(home.hashCode());
    }

    /** It has lived through so many entries without a line. */
    Board with(int entries) {
        BusyJournal told = new BusyJournal(Instant.parse("2026-11-20T08:00:00Z"), random);
        try (Journal journal = Journal.open(home.resolve("journal.db"), UNSYNCED, random)) {
            for (int i = 0; i < entries; i++) {
                Event event = told.next();
                journal.append(event.at(), true, event.fact(), Journal.Rider.NONE);
            }
        }
        return this;
    }

    /** It lives through more, switched off from its console: the door is opened and shut. */
    void more(int entries) {
        try (Journal journal = Journal.open(home.resolve("journal.db"), UNSYNCED, random)) {
            for (int i = 0; i < entries; i++) {
                journal.append(
                        Instant.parse("2026-11-21T08:00:00Z").plusSeconds(random.nextInt(60_000)),
                        true,
                        new DoorMoved(i % 2 == 0),
                        Journal.Rider.NONE);
            }
        }
    }

    /** Switches it on. */
    Board connect(int port, ConsoleKey console) {
        AgentConfiguration configuration = AgentConfiguration.simulated(
                COUNTY,
                id,
                home,
                Optional.of(new AgentConfiguration.Broker(
                        "tcp://127.0.0.1:" + port, "any secret will do", console.kid(), console.publicKeyText())),
                Optional.empty(),
                slots());
        SimulatedCabinet cabinet = new SimulatedCabinet(
                configuration.simulatedEquipment(), FaultRates.NONE, () -> FASTER * System.nanoTime(), random.split());
        closing = false;
        keeper = Thread.ofPlatform().name("keeper of " + home).start(() -> keepRunning(configuration, cabinet));
        Eventually.becomes("the agent runs", () -> loop != null);
        return this;
    }

    /** As a board's main program does: an agent whose journal has lost what the console knows begins with a new one. */
    private void keepRunning(AgentConfiguration configuration, SimulatedCabinet cabinet) {
        while (!closing) {
            Agent started = Agent.start(
                    configuration,
                    UNSYNCED,
                    cabinet,
                    new SimulatedReader(),
                    settings -> PahoLink.open(
                            settings, new Backoff(Duration.ofMillis(20), Duration.ofMillis(200), random.split())),
                    TIME,
                    random.split());
            AgentLoop running = AgentLoop.start(started);
            agent = started;
            loop = running;
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Slot> slots() {
        return IntStream.range(0, BusyJournal.LANES)
                .mapToObj(lane -> new Slot(
                        new LaneId("A" + lane),
                        BusyJournal.PRODUCTS[lane % BusyJournal.PRODUCTS.length],
                        BusyJournal.BOXES))
                .toList();
    }

    /** The last entry of its journal, while it is on. */
    long seq() {
        Agent running = agent;
        return running == null ? 0 : running.dispenser().view().seq();
    }

    DispenserId id() {
        return id;
    }

    Path home() {
        return home;
    }

    /** Switches it off in good order. */
    @Override
    public void close() {
        Thread keeping = keeper;
        if (keeping == null) {
            return;
        }
        closing = true;
        try {
            while (keeping.isAlive()) {
                stopRunning();
                keeping.join(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        keeper = null;
        loop = null;
    }

    private void stopRunning() {
        AgentLoop running = loop;
        if (running != null) {
            running.stop();
        }
    }

    /** What its journal says, now that it is off. */
    Books books() {
        long[] sums = new long[3];
        try (Journal journal = Journal.open(home.resolve("journal.db"), UNSYNCED, random)) {
            journal.replay(event -> {
                sums[0]++;
                switch (event.fact()) {
                    case Loaded loaded -> sums[1] += loaded.quantity();
                    case OrderEnded ended -> sums[2] += ended.fell();
                    default -> {}
                }
            });
        }
        return new Books(sums[0], sums[0], sums[1], sums[2], 0);
    }
}
