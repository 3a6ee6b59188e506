package yaogui.agent.uplink;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.dispensing.TestTime;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.UpEvents;

/** An agent as its main program wires it, over a simulated cabinet, with a console at the other end that commits at once. */
final class RunningAgent implements AutoCloseable {

    static final String SECRET = "correct horse battery staple";

    private final TestTime time = new TestTime();
    private final RecordingLink link = new RecordingLink();
    private final SimulatedReader reader = new SimulatedReader();
    private final List<LinkSettings> asked = new ArrayList<>();
    private final SimulatedCabinet cabinet =
            new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, time, new SplittableRandom(8));

    private final Path home;
    private final Agent agent;

    RunningAgent(Path home) {
        this.home = home;
        agent = Agent.start(
                configuration(), TestPoint.UNSYNCED, cabinet, reader, this::connect, time, new SplittableRandom(1));
    }

    /** What the console wants in force, and a lane with boxes. */
    void makeReady() throws MalformedMessage {
        desire(Desired.Kind.CATALOGUE, TestGoods.CATALOGUE);
        desire(Desired.Kind.POLICY, TestGoods.POLICY);
        desire(Desired.Kind.CARDS, TestCards.trust());
        cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
        cabinet.load("A1", List.of(new Box("L1", 1), new Box("L1", 2), new Box("L1", 3)));
        pass(Duration.ofSeconds(10));
        StaffAction load =
                new StaffAction.Load(TestGoods.A1, TestGoods.CONDOM, new LotId("L1"), LocalDate.of(2028, 6, 30), 3);
        agent.dispenser().ask(new Request.Note(load, new CompletableFuture<>()));
        pass(Duration.ofSeconds(10));
        cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
        pass(Duration.ofSeconds(40));
    }

    private void desire(Desired.Kind kind, Object body) {
        link.deliver(
                UplinkBench.TOPICS.desired(TestPoint.ID, kind),
                MessageCodec.write(TestConsole.desired(TestPoint.ID, kind, 1, body)));
    }

    @Override
    public void close() {
        agent.close();
    }

    private AgentConfiguration configuration() {
        AgentConfiguration.Broker broker = new AgentConfiguration.Broker(
                "tcp://localhost:1883",
                SECRET,
                TestConsole.KEY_NAME,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(TestConsole.KEY.getPublic().getEncoded()));
        return AgentConfiguration.simulated(
                TestCards.QINGZHOU, TestPoint.ID, home, Optional.of(broker), Optional.empty(), TestGoods.PLANOGRAM);
    }

    private RecordingLink connect(LinkSettings settings) {
        asked.add(settings);
        return link;
    }

    /** The console commits and says so; returns the bytes that went up and down for it. */
    private long answer() throws MalformedMessage {
        long bytes = 0;
        for (RecordingLink.Published each : link.taken()) {
            bytes += each.onTheWire();
            if (each.topic().endsWith("/up/events")) {
                UpEvents events = MessageCodec.read(each.payload(), UpEvents.class);
                Signed ack = TestConsole.ack(
                        events.epoch(), events.events().getLast().path("seq").asLong());
                byte[] payload = MessageCodec.write(ack);
                String topic = UplinkBench.TOPICS.ack(TestPoint.ID);
                bytes += new RecordingLink.Published(topic, payload, false).onTheWire();
                link.deliver(topic, payload);
            }
        }
        return bytes;
    }

    /** Lets time pass; returns the bytes that went over the line meanwhile. */
    long pass(Duration duration) throws MalformedMessage {
        long bytes = 0;
        long until = time.getAsLong() + duration.toNanos();
        Duration idle = duration.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofSeconds(10) : agent.rest();
        while (time.getAsLong() < until) {
            time.pass(idle.compareTo(agent.rest()) < 0 || agent.dispenser().isTurning() ? agent.rest() : idle);
            agent.tick();
            bytes += answer();
        }
        return bytes;
    }

    void show(String card) {
        reader.show(card);
        agent.tick();
    }

    void choose(ProductId product) {
        agent.dispenser().ask(new Request.Choose(product));
    }

    int fallen() {
        return cabinet.fallen().size();
    }

    Duration rest() {
        return agent.rest();
    }

    LinkSettings settings() {
        return asked.getFirst();
    }
}
