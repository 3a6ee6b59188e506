package yaogui.agent.kiosk;

import java.util.Optional;
import yaogui.protocol.document.Text;

/**
 * What a cabinet's screen is set to.
 *
 * @param port of the loopback address, 0 to 65535; with 0 the system takes a free one
 * @param title what stands on top; should say nothing that a passer-by need know
 * @param help where a resident can ask, with a number if the county has one; empty for the neutral sentence
 */
public record KioskSettings(int port, Text title, Optional<Text> help) {

    /** The title of a screen that was given none. */
    public static final Text TITLE = new Text("自助药具", "Self-service");

    /** @throws IllegalArgumentException if the port is out of bounds */
    public KioskSettings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("kiosk port %d; use 0 to 65535".formatted(port));
        }
    }
}
