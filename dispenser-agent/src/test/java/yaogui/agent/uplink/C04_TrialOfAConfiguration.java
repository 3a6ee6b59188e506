package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.Agent;
import yaogui.agent.AgentConfiguration;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.dispensing.TestTime;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpEvents;

/** A configuration from afar is tried: what does not show that it works gives way to the one before it, by itself. */
class C04_TrialOfAConfiguration {

    private static final String OLD = "tcp://127.0.0.1:1883";
    private static final String NEW = "ssl://other.example:8883";

    private final TestTime time = new TestTime();
    private final SimulatedCabinet cabinet =
            new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, time, new SplittableRandom(8));
    private final List<LinkSettings> asked = new ArrayList<>();
    private RecordingLink link = new RecordingLink();
    private String answers = OLD;

    @TempDir
    Path home;

    private Agent agent;

    @BeforeEach
    void start() {
        agent = Agent.start(
                configuration(),
                TestPoint.UNSYNCED,
                cabinet,
                new SimulatedReader(),
                this::connect,
                time,
                new SplittableRandom(1));
    }

    @AfterEach
    void close() {
        agent.close();
    }

    private AgentConfiguration configuration() {
        AgentConfiguration.Broker broker = new AgentConfiguration.Broker(
                OLD,
                "secret",
                TestConsole.KEY_NAME,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(TestConsole.KEY.getPublic().getEncoded()));
        return AgentConfiguration.simulated(
                TestCards.QINGZHOU, TestPoint.ID, home, Optional.of(broker), Optional.empty(), TestGoods.PLANOGRAM);
    }

    private RecordingLink connect(LinkSettings settings) {
        asked.add(settings);
        link = new RecordingLink();
        link.setConnected(settings.server().equals(answers));
        return link;
    }

    private void desire(long version, Configuration wanted) {
        link.deliver(
                UplinkBench.TOPICS.desired(TestPoint.ID, Desired.Kind.CONFIGURATION),
                MessageCodec.write(TestConsole.desired(TestPoint.ID, Desired.Kind.CONFIGURATION, version, wanted)));
    }

    private static Configuration of(String server) {
        return new Configuration(Optional.of(server), Optional.of(600), Optional.empty());
    }

    /** As its main program does. */
    private void pass(Duration duration) throws MalformedMessage {
        long until = time.getAsLong() + duration.toNanos();
        while (time.getAsLong() < until) {
            time.pass(Duration.ofSeconds(1));
            agent.tick();
            acknowledge();
            if (agent.mustStartAgain()) {
                agent.close();
                start();
            }
        }
    }

    private void acknowledge() throws MalformedMessage {
        for (RecordingLink.Published each : link.taken()) {
            if (each.topic().endsWith("/up/events")) {
                UpEvents events = MessageCodec.read(each.payload(), UpEvents.class);
                long last = events.events().getLast().path("seq").asLong();
                link.deliver(
                        UplinkBench.TOPICS.ack(TestPoint.ID),
                        MessageCodec.write(TestConsole.ack(events.epoch(), last)));
            }
        }
    }

    private String server() {
        return asked.getLast().server();
    }

    private long inForce() {
        return agent.dispenser().view().inForce().version(Desired.Kind.CONFIGURATION);
    }

    @Test
    void oneThatWorksStays() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        answers = NEW;
        desire(5, of(NEW));
        pass(Duration.ofHours(1));
        assertThat(server()).isEqualTo(NEW);
        assertThat(asked.getLast().keepAlive()).isEqualTo(Duration.ofMinutes(10));
        assertThat(inForce()).isEqualTo(5);
        assertThat(asked).as("started again once").hasSize(2);
    }

    @Test
    void oneThatCannotConnectGivesWayToTheFileAndIsNotTakenAgain() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        desire(5, of(NEW));
        pass(Duration.ofMinutes(5));
        assertThat(server()).isEqualTo(NEW);
        pass(Duration.ofMinutes(7));
        assertThat(server()).as("by itself").isEqualTo(OLD);
        assertThat(inForce()).isZero();
        assertThat(agent.dispenser().view().alarms()).doesNotContain("documents-lost");
        desire(5, of(NEW));
        pass(Duration.ofMinutes(2));
        assertThat(server()).as("not again").isEqualTo(OLD);
        answers = NEW;
        desire(6, of(NEW));
        pass(Duration.ofMinutes(2));
        assertThat(server()).as("but a newer one").isEqualTo(NEW);
    }

    /** It stands retained at the broker, so it comes before the first acknowledgement of this run. */
    @Test
    void oneThatComesFirstThingAfterAStartGivesWayToo() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        agent.close();
        start();
        desire(5, of(NEW));
        pass(Duration.ofMinutes(5));
        assertThat(server()).as("it is tried for ten minutes").isEqualTo(NEW);
        pass(Duration.ofMinutes(7));
        assertThat(server()).isEqualTo(OLD);
        assertThat(inForce()).isZero();
    }

    @Test
    void oneThatCannotConnectGivesWayToTheLastThatWorked() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        answers = NEW;
        desire(5, of(NEW));
        pass(Duration.ofMinutes(5));
        desire(6, of("ssl://nowhere.example:8883"));
        pass(Duration.ofMinutes(12));
        assertThat(server()).isEqualTo(NEW);
        assertThat(inForce()).isEqualTo(5);
    }

    @Test
    void afterTwoThatCannotConnectTheLastThatWorkedIsBackAndNotTheFirstOfThem() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        answers = NEW;
        desire(5, of(NEW));
        pass(Duration.ofMinutes(5));
        desire(6, of("ssl://nowhere.example:8883"));
        pass(Duration.ofMinutes(2));
        Configuration worse = of("ssl://nobody.example:8883");
        agent.dispenser().receive(TestConsole.desired(TestPoint.ID, Desired.Kind.CONFIGURATION, 7, worse));
        pass(Duration.ofMinutes(12));
        assertThat(server()).isEqualTo(NEW);
        assertThat(inForce()).isEqualTo(5);
    }

    @Test
    void oneWithWhichTheBoardComesUpAgainAndAgainGivesWay() throws MalformedMessage {
        pass(Duration.ofMinutes(2));
        desire(5, of(NEW));
        pass(Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            agent.abandon();
            start();
        }
        assertThat(server()).isEqualTo(OLD);
    }

    @Test
    void whereNoConsoleAnsweredBeforeNoneNeedAnswerAfter() throws MalformedMessage {
        answers = "nobody";
        agent.close();
        start();
        agent.dispenser().receive(TestConsole.desired(TestPoint.ID, Desired.Kind.CONFIGURATION, 5, of(NEW)));
        pass(Duration.ofHours(1));
        assertThat(server()).isEqualTo(NEW);
        assertThat(inForce()).isEqualTo(5);
    }
}
