package yaogui.console.feed;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import yaogui.console.broker.TestBroker;

final class A03_OverMosquittoTest extends FeedOverMqtt {

    @Override
    TestBroker broker(Path folder) {
        Assumptions.assumeTrue(
                TestBroker.hasMosquitto(),
                "mosquitto is not installed, so the feed is tried against one broker only: apt-get install mosquitto");
        return TestBroker.mosquitto(folder);
    }
}
