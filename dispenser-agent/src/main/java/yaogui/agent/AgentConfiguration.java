package yaogui.agent;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yaogui.agent.stock.Slot;
import yaogui.hardware.Equipment;
import yaogui.hardware.gpio.GpioWiring;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;

/**
 * What one agent is told, in one file. The commented example is {@code docs/examples/dispenser.toml}.
 *
 * @param county whose point this is
 * @param dispenser its name, as painted on it
 * @param home the folder for the journal; made if it is missing
 * @param zone by whose midnight things expire; Asia/Shanghai unless said
 * @param broker how to reach the console; without it the dispenser works alone
 * @param machine what drives the motors
 * @param gpio which pin is what, for a machine on GPIO
 * @param reader a scan engine that delivers lines of text
 * @param camera a camera that sees the codes, where no scan engine is fitted
 * @param screen the port of the page for the touch screen; none on a rack
 * @param documents a folder where a technician's stick appears, with signed documents for this dispenser; none unless
 *     said
 * @param prompt whether orders are told to the console at once, which tells everybody on the way their minute; false unless
 *     said, and for demonstrations only
 * @param lanes what each lane is for
 */
public record AgentConfiguration(
        CountyId county,
        DispenserId dispenser,
        Path home,
        Optional<ZoneId> zone,
        Optional<Broker> broker,
        MachineDriver machine,
        Optional<GpioWiring> gpio,
        Optional<Reader> reader,
        Optional<Camera> camera,
        Optional<Screen> screen,
        Optional<Path> documents,
        Optional<Boolean> prompt,
        List<Slot> lanes) {

    /**
     * The way to the console.
     *
     * @param server of the broker, such as {@code ssl://broker.example:8883}
     * @param console where this board is enrolled and renews its certificate, such as {@code http://console.example:8080}
     * @param trial in place of an enrolment, for trying things out within one machine
     */
    public record Broker(String server, Optional<URI> console, Optional<Trial> trial) {

        /** @throws IllegalArgumentException if the two do not go together, or a secret would leave this machine */
        public Broker {
            if (console.isPresent() == trial.isPresent()) {
                throw new IllegalArgumentException(
                        "name the console by its address, such as console = \"http://console.example:8080\"");
            }
            console.ifPresent(Broker::requireAddress);
            if (console.isPresent() && !server.startsWith("ssl://")) {
                throw new IllegalArgumentException(
                        "server '%s': use TLS, such as ssl://broker.example:8883".formatted(server));
            }
            if (trial.isPresent()
                    && server.contains("://")
                    && !server.matches("tcp://(127\\.0\\.0\\.1|localhost):.*")) {
                throw new IllegalArgumentException(
                        "server '%s': a secret is for trying things out within one machine; elsewhere enrol the board"
                                .formatted(server));
            }
        }

        private static void requireAddress(URI console) {
            if (!List.of("http", "https").contains(String.valueOf(console.getScheme())) || console.getHost() == null) {
                throw new IllegalArgumentException(
                        "console '%s': give its address whole, such as http://console.example:8080".formatted(console));
            }
        }

        /** With a secret, for trying things out within one machine. */
        public Broker(String server, String secret, String consoleKeyId, String consoleKey) {
            this(server, Optional.empty(), Optional.of(new Trial(secret, consoleKeyId, consoleKey)));
        }

        /** With the certificate of an enrolment. */
        public Broker(String server, URI console) {
            this(server, Optional.of(console), Optional.empty());
        }

        @Override
        public String toString() {
            return server;
        }
    }

    /**
     * What stands for an enrolment where nothing leaves the machine.
     *
     * @param secret that the console was given for this dispenser
     * @param consoleKeyId the name of the console's signing key
     * @param consoleKey that key: Ed25519, X.509 form, base64url
     */
    public record Trial(String secret, String consoleKeyId, String consoleKey) {

        @Override
        public String toString() {
            return "Trial[…]";
        }
    }

    /** What drives the motors. */
    public enum MachineDriver {
        /** None: a cabinet that exists in memory, for trying things out. */
        SIMULATED,
        /** Relays on the pins of a Raspberry Pi. */
        GPIO
    }

    /**
     * A scan engine.
     *
     * @param device that delivers a line of text a card, such as {@code /dev/ttyACM0}
     */
    public record Reader(Path device) {}

    /**
     * A camera, through a program that writes raw frames, 8 bits of brightness first (YUV 4:2:0), to its output.
     *
     * @param command such as {@code rpicam-vid -t 0 --codec yuv420 --width 1280 --height 720 -o -}, word by word
     * @param width of a frame in pixels
     * @param height of a frame in pixels
     */
    public record Camera(List<String> command, int width, int height) {}

    /**
     * The page for the touch screen.
     *
     * @param port on this machine only; 0 takes any that is free
     */
    public record Screen(int port) {}

    /** @throws IllegalArgumentException if there is no lane, two have one label, or a machine on GPIO has no wiring */
    public AgentConfiguration {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("no lane is configured; describe each with [[lanes]]");
        }
        if ((machine == MachineDriver.GPIO) != gpio.isPresent()) {
            throw new IllegalArgumentException(
                    "machine = \"GPIO\" and the section [gpio], which says which pin is what, go together");
        }
        if (lanes.stream().map(Slot::lane).distinct().count() < lanes.size()) {
            throw new IllegalArgumentException("two lanes have one label");
        }
    }

    /**
     * Of a machine that exists in memory, in the usual zone, with nothing fitted to it; nobody takes anything from it, so
     * it tells the console at once.
     *
     * @param broker how to reach the console; without it the dispenser works alone
     * @param screen none on a rack
     * @throws IllegalArgumentException as the constructor
     */
    public static AgentConfiguration simulated(
            CountyId county,
            DispenserId dispenser,
            Path home,
            Optional<Broker> broker,
            Optional<Screen> screen,
            List<Slot> lanes) {
        return new AgentConfiguration(
                county,
                dispenser,
                home,
                Optional.empty(),
                broker,
                MachineDriver.SIMULATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                screen,
                Optional.empty(),
                Optional.of(true),
                lanes);
    }

    /**
     * What a simulated machine of this configuration is fitted with: a button with a lamp for each lane where there is no
     * screen, a drop curtain, and current sense.
     */
    public Equipment simulatedEquipment() {
        List<String> labels = lanes.stream().map(slot -> slot.lane().text()).toList();
        return new Equipment(labels, screen.isPresent() ? List.of() : labels, true, true, false);
    }

    /** Whether nothing is held back until its hour is over. */
    boolean tellsAtOnce() {
        return prompt.orElse(false);
    }

    ZoneId zoneOrUsual() {
        return zone.orElse(ZoneId.of("Asia/Shanghai"));
    }
}
