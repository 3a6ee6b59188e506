package yaogui.console.feed;

import java.nio.file.Path;
import yaogui.console.broker.TestBroker;

final class A03_OverArtemisTest extends FeedOverMqtt {

    @Override
    TestBroker broker(Path folder) {
        return TestBroker.artemis(folder);
    }
}
