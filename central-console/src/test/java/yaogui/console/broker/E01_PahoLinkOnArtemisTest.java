package yaogui.console.broker;

import java.nio.file.Path;

final class E01_PahoLinkOnArtemisTest extends PahoLinkScenarios {

    @Override
    TestBroker broker(Path in) {
        return new TestBroker.Artemis(in);
    }
}
