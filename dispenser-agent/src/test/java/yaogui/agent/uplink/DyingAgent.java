package yaogui.agent.uplink;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.SplittableRandom;
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
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;

/**
 * A process of its own that runs an agent which one configuration kills: as soon as that is what lies on the disk, the very first
 * look at the machine ends the process, as a fault in native code would. Arguments: the folder, and what to do.
 */
public final class DyingAgent {

    /** What the process ends with when it was killed so. */
    static final int KILLED = 42;

    static final Configuration DEADLY =
            new Configuration(Optional.of("ssl://deadly.example:8883"), Optional.of(611), Optional.empty());

    private static final String OLD = "tcp://127.0.0.1:1883";

    private final Path home;
    private final TestTime time = new TestTime();
    private final RecordingLink link = new RecordingLink();
    private boolean deadlyAtStart;

    private DyingAgent(Path home) {
        this.home = home;
    }

    public static void main(String[] arguments) throws Exception {
        DyingAgent dying = new DyingAgent(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "take" -> dying.takeAndEnd();
            case "run" -> dying.run();
            default -> throw new IllegalArgumentException(arguments[1]);
        }
    }

    /** The configuration is taken by a run that it cannot harm any more: it is in force from the next start on. */
    private void takeAndEnd() {
        try (Agent agent = start()) {
            link.setConnected(true);
            link.deliver(
                    UplinkBench.TOPICS.desired(TestPoint.ID, Desired.Kind.CONFIGURATION),
                    MessageCodec.write(TestConsole.desired(TestPoint.ID, Desired.Kind.CONFIGURATION, 7, DEADLY)));
            for (int tick = 0; tick < 40 && !agent.mustStartAgain(); tick++) {
                time.pass(Duration.ofMillis(500));
                agent.tick();
            }
            System.out.println(agent.mustStartAgain());
        }
    }

    private void run() throws Exception {
        deadlyAtStart = true;
        try (Agent agent = start()) {
            deadlyAtStart = false;
            for (int tick = 0; tick < 10; tick++) {
                time.pass(Duration.ofMillis(500));
                agent.tick();
            }
            var inForce = agent.dispenser().view().inForce();
            System.out.println(inForce.configuration().equals(Configuration.NONE) + " " + inForce.versions());
        }
    }

    private Agent start() {
        AgentConfiguration.Broker broker = new AgentConfiguration.Broker(
                OLD,
                "secret",
                TestConsole.KEY_NAME,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(TestConsole.KEY.getPublic().getEncoded()));
        SimulatedCabinet cabinet =
                new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, time, new SplittableRandom(8));
        return Agent.start(
                AgentConfiguration.simulated(
                        TestCards.QINGZHOU,
                        TestPoint.ID,
                        home,
                        Optional.of(broker),
                        Optional.empty(),
                        TestGoods.PLANOGRAM),
                TestPoint.UNSYNCED,
                cabinet,
                new SimulatedReader(),
                settings -> link,
                () -> {
                    dieIfDeadly();
                    return time.instant();
                },
                new SplittableRandom(1));
    }

    /** Whoever asks for the time does so before anything else is done with what is in force. */
    private void dieIfDeadly() {
        if (deadlyAtStart && liesOnDisk()) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private boolean liesOnDisk() {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM desired WHERE document LIKE '%deadly%'")) {
            return Files.exists(home.resolve("journal.db")) && row.getInt(1) > 0;
        } catch (java.sql.SQLException notYet) {
            return false;
        }
    }
}
