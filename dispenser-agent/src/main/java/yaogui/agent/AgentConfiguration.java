package yaogui.agent;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import yaogui.agent.stock.Slot;
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
 * @param reader what reads the cards
 * @param screen the port of the page for the touch screen; none on a rack
 * @param lanes what each lane is for
 */
public record AgentConfiguration(
        CountyId county,
        DispenserId dispenser,
        Path home,
        Optional<ZoneId> zone,
        Optional<Broker> broker,
        MachineDriver machine,
        Optional<Reader> reader,
        Optional<Screen> screen,
        List<Slot> lanes) {

    /**
     * The way to the console.
     *
     * @param server such as {@code tcp://broker.example:1883}
     * @param secret that the console gave for this dispenser
     * @param consoleKeyId the name of the console's signing key
     * @param consoleKey that key: Ed25519, X.509 form, base64url
     */
    public record Broker(String server, String secret, String consoleKeyId, String consoleKey) {

        @Override
        public String toString() {
            return server;
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
     * A reader of cards.
     *
     * @param device that delivers a line of text a card, such as {@code /dev/ttyACM0}
     */
    public record Reader(Path device) {}

    /**
     * The page for the touch screen.
     *
     * @param port on this machine only; 0 takes any that is free
     */
    public record Screen(int port) {}

    /** @throws IllegalArgumentException if there is no lane, or two have one label */
    public AgentConfiguration {
        lanes = List.copyOf(lanes);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("no lane is configured; describe each with [[lanes]]");
        }
        if (lanes.stream().map(Slot::lane).distinct().count() < lanes.size()) {
            throw new IllegalArgumentException("two lanes have one label");
        }
    }

    ZoneId zoneOrUsual() {
        return zone.orElse(ZoneId.of("Asia/Shanghai"));
    }
}
