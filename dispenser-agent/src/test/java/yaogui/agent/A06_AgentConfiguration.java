package yaogui.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import yaogui.agent.stock.Slot;
import yaogui.hardware.gpio.GpioWiring;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.configuration.ConfigurationFault;
import yaogui.protocol.configuration.ConfigurationFile;

/** The one file of an agent. What is wrong in it is named with its line, before anything starts. */
class A06_AgentConfiguration {

    private static final Path EXAMPLES = Path.of(System.getProperty("basedir", "."), "..", "docs", "examples");

    private static final String SMALLEST = """
            county = "qingzhou"
            dispenser = "qz-0421"
            home = "home"
            machine = "SIMULATED"
            """;

    private static final String LANE = """
            [[lanes]]
            lane = "A1"
            product = "gel-10"
            capacity = 6
            """;

    private static AgentConfiguration read(String toml) throws ConfigurationFault {
        return ConfigurationFile.parse(toml, "dispenser.toml", AgentConfiguration.class);
    }

    private static String refused(String toml) {
        return String.valueOf(
                catchThrowableOfType(ConfigurationFault.class, () -> read(toml)).getMessage());
    }

    @Test
    void theExampleOfACabinetIsRead() throws ConfigurationFault {
        AgentConfiguration example = example("dispenser.toml");
        assertThat(example.county()).isEqualTo(new CountyId("qingzhou"));
        assertThat(example.dispenser()).isEqualTo(new DispenserId("qz-0421"));
        assertThat(example.home()).isEqualTo(Path.of("/var/lib/yaogui"));
        assertThat(example.zone()).contains(ZoneId.of("Asia/Shanghai"));
        assertThat(example.machine()).isEqualTo(AgentConfiguration.MachineDriver.SIMULATED);
        assertThat(example.reader()).contains(new AgentConfiguration.Reader(Path.of("/dev/ttyACM0")));
        assertThat(example.screen()).contains(new AgentConfiguration.Screen(8080));
        assertThat(example.lanes()).hasSize(3).contains(new Slot(new LaneId("A3"), new ProductId("gel-10"), 6));
        AgentConfiguration.Broker broker = example.broker().orElseThrow();
        assertThat(broker.server()).isEqualTo("ssl://broker.example:8883");
        assertThat(broker.console()).contains(URI.create("http://console.example:8080"));
        assertThat(broker.trial()).isEmpty();
    }

    @Test
    void theExampleOfARackIsTheOneOnTheWiringPage() throws ConfigurationFault {
        AgentConfiguration example = example("rack.toml");
        assertThat(example.machine()).isEqualTo(AgentConfiguration.MachineDriver.GPIO);
        assertThat(example.gpio()).contains(GpioWiring.FOUR_LANE_RACK);
        assertThat(example.camera().orElseThrow().command()).startsWith("rpicam-vid", "-t", "0");
        assertThat(example.screen()).isEmpty();
    }

    private static AgentConfiguration example(String name) throws ConfigurationFault {
        return ConfigurationFile.read(EXAMPLES.resolve(name), AgentConfiguration.class);
    }

    @Test
    void aMachineOnPinsNeedsItsWiring() {
        assertThat(refused(SMALLEST.replace("SIMULATED", "GPIO") + LANE))
                .contains("machine = \"GPIO\" and the section [gpio], which says which pin is what, go together");
    }

    @Test
    void f10_aLaneOfThinBoxesMaySaySo() throws ConfigurationFault {
        assertThat(read(SMALLEST + LANE).lanes().getFirst().narrowestDropMillis())
                .isEmpty();
        assertThat(read(SMALLEST + LANE + "narrowest-drop-millis = 4\n")
                        .lanes()
                        .getFirst()
                        .narrowestDropMillis())
                .contains(4);
        assertThat(refused(SMALLEST + LANE + "narrowest-drop-millis = 0\n"))
                .contains("lane A1: narrowest drop 0 ms; use 1 to 100");
    }

    @Test
    void whatIsOptionalMayBeLeftOut() throws ConfigurationFault {
        AgentConfiguration smallest = read(SMALLEST + LANE);
        assertThat(smallest.zoneOrUsual()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(smallest.broker()).isEmpty();
        assertThat(smallest.reader()).isEmpty();
        assertThat(smallest.screen()).isEmpty();
    }

    @Test
    void anUnknownKeyNamesItsLineAndItsNeighbour() {
        assertThat(refused(SMALLEST + "zome = \"Asia/Shanghai\"\n" + LANE))
                .isEqualTo("dispenser.toml, line 5: unknown key 'zome'; did you mean 'zone'?");
        assertThat(refused(SMALLEST + LANE + "capacitty = 3\n"))
                .isEqualTo("dispenser.toml, line 9: unknown key 'capacitty'; did you mean 'capacity'?");
    }

    @Test
    void keysAreInKebabCaseEverywhere() {
        assertThat(refused(SMALLEST + LANE + """
                        [broker]
                        server = "tcp://localhost:1883"
                        [broker.trial]
                        secret = "s"
                        consoleKeyId = "console-1"
                        """))
                .isEqualTo(
                        "dispenser.toml, line 11: broker.trial.console-key-id is missing; did you mean it by 'consoleKeyId'?");
    }

    @Test
    void aSecretStaysInItsMachine() throws ConfigurationFault {
        String secret = """
                        [broker]
                        server = "tcp://%s:1883"
                        [broker.trial]
                        secret = "s"
                        console-key-id = "console-1"
                        console-key = "k"
                        """;
        assertThat(refused(SMALLEST + LANE + secret.formatted("broker.example")))
                .contains("server 'tcp://broker.example:1883': a secret is for trying things out within one machine");
        AgentConfiguration.Broker here =
                read(SMALLEST + LANE + secret.formatted("localhost")).broker().orElseThrow();
        assertThat(here.toString()).as("what may stand in a log").doesNotContain("secret", "k]");
    }

    @Test
    void withoutTlsNobodyIsReached() {
        assertThat(refused(SMALLEST + LANE + """
                        [broker]
                        server = "tcp://broker.example:1883"
                        console = "http://console.example:8080"
                        """)).contains("use TLS, such as ssl://broker.example:8883");
        assertThat(refused(SMALLEST + LANE + """
                        [broker]
                        server = "ssl://broker.example:8883"
                        """)).contains("name the console by its address");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(refused(LANE)).isEqualTo("dispenser.toml: county is missing.");
        assertThat(refused(SMALLEST)).isEqualTo("dispenser.toml: lanes is missing.");
        assertThat(refused(SMALLEST.replace("county", "conty") + LANE))
                .isEqualTo("dispenser.toml: county is missing; did you mean it by 'conty'?");
        assertThat(refused(SMALLEST + LANE + LANE.replace("A1", "A2").replace("capacity = 6", "")))
                .isEqualTo("dispenser.toml, line 9: lanes.[1].capacity is missing.");
    }

    @Test
    void lanesAreAtLeastOneAndEachHasItsOwnLabel() {
        assertThat(refused(SMALLEST + "lanes = []\n")).contains("no lane is configured; describe each with [[lanes]]");
        assertThat(refused(SMALLEST + LANE + LANE)).startsWith("dispenser.toml").contains("two lanes have one label");
    }

    @Test
    void aValueThatCannotBeIsRefusedWithItsPlace() {
        assertThat(refused(SMALLEST + LANE.replace("6", "0")))
                .contains("lanes.[0]", "lane A1: capacity 0; use 1 or more");
        assertThat(refused(SMALLEST + LANE.replace("6", "\"many\""))).contains("line 8", "capacity");
        assertThat(refused(SMALLEST + LANE.replace("\"A1\"", "\"a-1\""))).contains("line 6", "'a-1' is no lane");
        assertThat(refused(SMALLEST.replace("SIMULATED", "STEAM") + LANE)).contains("line 4", "machine", "GPIO");
    }

    @Test
    void aFileThatIsNoTomlIsRefusedWithItsLine() {
        assertThat(refused(SMALLEST + "lanes = [[[\n")).startsWith("dispenser.toml, line ");
        assertThat(refused("<xml/>")).startsWith("dispenser.toml, line 1");
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        Path missing = Path.of("nowhere", "dispenser.toml");
        assertThat(catchThrowableOfType(
                        ConfigurationFault.class, () -> ConfigurationFile.read(missing, AgentConfiguration.class)))
                .hasMessageStartingWith("The configuration nowhere/dispenser.toml cannot be read");
    }
}
