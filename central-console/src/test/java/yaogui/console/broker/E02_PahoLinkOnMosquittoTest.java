package yaogui.console.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

final class E02_PahoLinkOnMosquittoTest extends PahoLinkScenarios {

    @Override
    TestBroker broker(Path in) {
        Assumptions.assumeTrue(
                Files.isExecutable(TestBroker.Mosquitto.PROGRAM),
                "mosquitto is not installed, so the link is tried against one broker only: apt-get install mosquitto");
        return new TestBroker.Mosquitto(in);
    }
}
