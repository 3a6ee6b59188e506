package yaogui.simulation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.stock.Slot;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.ingest.Ingest;
import yaogui.console.store.Database;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.link.Link;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Packing;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.Topics;
import yaogui.simulation.network.SimulatedBroker;

/** Whatever comes on whatever topic: both sides stay up, obey nothing that was not said to them, and lose nothing. */
final class A03_EveryTopicFuzzed {

    private static final int MESSAGES = 3_000;
    private static final Topics TOPICS = new Topics(Board.COUNTY);
    private static final DispenserId HONEST = new DispenserId("qx-0001");
    private static final DispenserId SPOILT = new DispenserId("qx-0002");
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(11);
    private final Fuzz fuzz = new Fuzz(random.split());
    private Instant now = NOW;

    @Test
    void theConsole() throws MalformedMessage {
        List<byte[]> good = whatAnAgentSays();
        BusyJournal spoilt = new BusyJournal(NOW, random);
        BusyJournal honest = new BusyJournal(NOW, random);
        Said said = new Said();
        Path store = folder.resolve("county.db");
        try (Database database = Database.open(store, Database.Durability.OFF)) {
            ConsoleKey key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
            Ingest ingest = new Ingest(database, TOPICS, ZoneId.of("Asia/Shanghai"), said, () -> now, key);
            for (int i = 0; i < MESSAGES; i++) {
                now = now.plusMillis(100);
                byte[] one = i % 3 == 0 ? spoilt.next(4) : good.get(random.nextInt(good.size()));
                ingest.accept(anyTopicOf(SPOILT), fuzz.spoil(one));
                if (i % 50 == 0) {
                    ingest.accept(TOPICS.up(HONEST, Topics.Up.EVENTS), honest.next(7));
                }
            }
            assertThat(said.through(HONEST)).isEqualTo(honest.seq());
            long kept = database.read(handle -> handle.createQuery("SELECT count(*) FROM event WHERE dispenser = :id")
                    .bind("id", HONEST)
                    .mapTo(Long.class)
                    .one());
            assertThat(kept).isEqualTo(honest.seq());
            long refused = database.read(handle -> handle.createQuery("SELECT count(*) FROM refused_message")
                    .mapTo(Long.class)
                    .one());
            assertThat(refused)
                    .as("what was refused is kept for somebody to look at")
                    .isBetween(100L, 1_000L);
        }
    }

    private String anyTopicOf(DispenserId dispenser) {
        Topics.Up[] all = Topics.Up.values();
        return random.nextInt(20) == 0
                ? "yaogui/1/%s/up/x".formatted(random.nextInt())
                : TOPICS.up(dispenser, all[random.nextInt(all.length)]);
    }

    /** As it goes up, unpacked, so that the fuzz reaches what is inside. */
    private List<byte[]> whatAnAgentSays() throws MalformedMessage {
        SimulatedBroker broker = new SimulatedBroker(random.split());
        ConsoleKey key = ConsoleKey.openOrCreate(folder.resolve("another.key"));
        long[] nanos = {0};
        try (Agent agent = agent(folder.resolve("talks"), broker, key, nanos)) {
            run(agent, nanos, Duration.ofMinutes(2));
        }
        List<byte[]> said = new ArrayList<>();
        for (byte[] message : broker.everythingSeen()) {
            said.add(Packing.unpack(message));
        }
        assertThat(said).hasSizeGreaterThan(2);
        return said;
    }

    @Test
    void theDispenser() {
        SimulatedBroker broker = new SimulatedBroker(random.split());
        ConsoleKey key = ConsoleKey.openOrCreate(folder.resolve("console.key"));
        long[] nanos = {0};
        try (Agent agent = agent(folder.resolve("board"), broker, key, nanos)) {
            run(agent, nanos, Duration.ofMinutes(1));
            Map<String, byte[]> good = whatTheConsoleSays(key, SPOILT);
            List<String> topics = List.copyOf(good.keySet());
            List<byte[]> messages = List.copyOf(good.values());
            for (int i = 0; i < MESSAGES; i++) {
                byte[] one = fuzz.spoil(messages.get(random.nextInt(messages.size())));
                broker.publish(down(HONEST, topics.get(random.nextInt(topics.size()))), one, false);
                if (i % 8 == 0) {
                    run(agent, nanos, Duration.ofMillis(200));
                }
            }
            run(agent, nanos, Duration.ofMinutes(1));
            assertThat(agent.dispenser().view().inForce().versions())
                    .as("nothing of it is in force")
                    .isEmpty();
            whatTheConsoleSays(key, HONEST)
                    .forEach((topic, message) -> broker.publish(down(HONEST, topic), message, false));
            run(agent, nanos, Duration.ofMinutes(1));
            assertThat(agent.dispenser().view().inForce().versions())
                    .as("and what was meant for it is")
                    .containsOnlyKeys(Desired.Kind.HOLDS);
        }
    }

    private static String down(DispenserId dispenser, String topic) {
        return topic.replace(SPOILT.text(), dispenser.text());
    }

    /** Well said, and to another dispenser: all of it must be refused here even where the fuzz leaves it whole. */
    private Map<String, byte[]> whatTheConsoleSays(ConsoleKey key, DispenserId dispenser) {
        Holds holds = new Holds(Set.of(new Holds.Lot(BusyJournal.PRODUCTS[0], new LotId("L1"))));
        Desired desired = new Desired(dispenser, Desired.Kind.HOLDS, 5, MessageCodec.toBody(holds));
        Command command = new Command(
                dispenser, 9, NOW.plus(Duration.ofDays(400)), CommandAction.OPEN_FOR_SERVICE, Optional.empty());
        Map<String, byte[]> said = new HashMap<>();
        said.put(TOPICS.desired(SPOILT, Desired.Kind.HOLDS), signed(key, Signed.Purpose.DESIRED, desired));
        said.put(TOPICS.command(SPOILT), signed(key, Signed.Purpose.COMMAND, command));
        said.put(TOPICS.time(SPOILT), signed(key, Signed.Purpose.TIME, desired));
        said.put(TOPICS.stock(SPOILT), signed(key, Signed.Purpose.STOCK, command));
        said.put(
                TOPICS.ack(SPOILT),
                signed(key, Signed.Purpose.ACK, new DownAck(dispenser, new BusyJournal(NOW, random).epoch(), 3, NOW)));
        return said;
    }

    private static byte[] signed(ConsoleKey key, Signed.Purpose purpose, Object document) {
        return MessageCodec.write(
                Signed.sign(purpose, MessageCodec.writeDocument(document), key.kid(), key.privateKey()));
    }

    private Agent agent(Path home, SimulatedBroker broker, ConsoleKey key, long[] nanos) {
        AgentConfiguration configuration = AgentConfiguration.simulated(
                Board.COUNTY,
                HONEST,
                home,
                Optional.of(new AgentConfiguration.Broker(
                        "tcp://127.0.0.1:1883", "any secret will do", key.kid(), key.publicKeyText())),
                Optional.empty(),
                List.of(new Slot(new LaneId("A1"), BusyJournal.PRODUCTS[0], 6)));
        return Agent.start(
                configuration,
                new JournalSettings(JournalSettings.Synchronous.OFF, JournalSettings.DURABLE.mostPages()),
                new SimulatedCabinet(
                        configuration.simulatedEquipment(), FaultRates.NONE, () -> nanos[0], random.split()),
                new SimulatedReader(),
                broker::connect,
                () -> NOW.plusNanos(nanos[0]),
                random.split());
    }

    private static void run(Agent agent, long[] nanos, Duration time) {
        long until = nanos[0] + time.toNanos();
        while (nanos[0] < until) {
            nanos[0] += Duration.ofMillis(50).toNanos();
            agent.tick();
        }
    }

    /** Remembers the acknowledgements. */
    private static final class Said implements Link {

        private final Map<String, byte[]> last = new HashMap<>();

        long through(DispenserId dispenser) throws MalformedMessage {
            byte[] ack = last.get(TOPICS.ack(dispenser));
            return ack == null
                    ? 0
                    : MessageCodec.readDocument(
                                    MessageCodec.read(ack, Signed.class).document(), DownAck.class)
                            .through();
        }

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public boolean publish(String topic, byte[] payload, boolean retained) {
            last.put(topic, payload);
            return true;
        }

        @Override
        public boolean tell(String topic, byte[] payload) {
            return publish(topic, payload, false);
        }

        @Override
        public int underWay() {
            return 0;
        }

        @Override
        public Optional<Arrival> poll() {
            return Optional.empty();
        }

        @Override
        public void close() {
            last.clear();
        }
    }
}
