package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** What comes down is obeyed when it is the console's, refused when it is garbage, and dealt with either way. */
class C02_DownMessages {

    @AutoClose
    private final UplinkBench bench;

    C02_DownMessages(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    private final String ack = UplinkBench.TOPICS.ack(TestPoint.ID);
    private final String holds = UplinkBench.TOPICS.desired(TestPoint.ID, Desired.Kind.HOLDS);

    @BeforeEach
    void connected() {
        bench.tick();
        bench.point.story();
    }

    private void assertNothingHappened() {
        bench.tick();
        assertThat(bench.link.undone()).as("it does not come again").isZero();
        assertThat(bench.point.story()).isEmpty();
        assertThat(bench.point.journal().acknowledged()).isZero();
    }

    @Test
    void aDocumentIsTakenOverAndSaidInTheJournal() {
        bench.link.deliver(
                holds, MessageCodec.write(TestConsole.desired(TestPoint.ID, Desired.Kind.HOLDS, 1, Holds.NONE)));
        bench.tick();
        assertThat(bench.point.story()).containsExactly("applied: holds 1");
        assertThat(bench.link.undone()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"epoch\":7}",
                "{\"epoch\":\"0123456789abcdef\",\"through\":-1}",
                "{\"epoch\":\"0123456789abcdef\",\"through\":1e300}",
                "\u0000\u0001\u0002",
                "{\"kid\":\"console-1\",\"document\":\"{}\",\"signature\":\"AAAA\"}"
            })
    void garbageIsRefused(String garbage) {
        bench.link.deliver(ack, garbage);
        bench.link.deliver(holds, garbage);
        assertNothingHappened();
    }

    @Test
    void tenMegabytesToo() {
        bench.link.deliver(ack, new byte[10_000_000]);
        bench.link.deliver(holds, "[".repeat(10_000_000));
        assertNothingHappened();
    }

    @Test
    void aForgedDocumentIsRefused() {
        String document = TestConsole.desired(TestPoint.ID, Desired.Kind.HOLDS, 1, Holds.NONE)
                .document();
        Signed forged =
                Signed.sign(Signed.Purpose.DESIRED, document, TestConsole.KEY_NAME, TestConsole.STRANGER.getPrivate());
        bench.link.deliver(holds, MessageCodec.write(forged));
        assertNothingHappened();
    }

    @Test
    void anAcknowledgementThatTheDiskHasNoRoomForStopsNobodysThread() {
        bench.point.journal().ask(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("PRAGMA query_only = 1");
            }
        });
        bench.acknowledge(2);
        assertNothingHappened();
    }
}
