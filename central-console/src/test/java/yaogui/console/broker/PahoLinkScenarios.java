package yaogui.console.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.link.PahoLink;

/** What a link must do with whatever broker. */
abstract class PahoLinkScenarios {

    private static final String UP = "yaogui/1/qingzhou/qz-1/up/events";
    private static final String DOWN = "yaogui/1/qingzhou/qz-1/down/ack";
    private static final String DOWN_ALL = "yaogui/1/qingzhou/qz-1/down/#";

    @TempDir
    Path folder;

    private TestBroker broker;

    abstract TestBroker broker(Path in);

    @BeforeEach
    void make() {
        broker = broker(folder);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    private PahoLink console() {
        return Links.open(broker.port(), "@console", "secret", "yaogui/1/qingzhou/+/up/events");
    }

    private PahoLink one(int port) {
        return Links.open(port, "qz-1", "one", DOWN_ALL);
    }

    @Test
    void aMessageArrivesOnceWhenItIsDone() {
        broker.start();
        try (PahoLink console = Links.connected(console());
                BadWire wire = new BadWire(broker.port());
                PahoLink one = Links.connected(one(wire.port()))) {
            Links.send(console, DOWN, "first");
            Links.next(one).done();
            Links.send(console, DOWN, "second");
            Link.Arrival second = Links.next(one);
            assertThat(Links.text(second)).isEqualTo("second");
            reconnect(wire, one);
            assertThat(Links.text(Links.next(one))).isEqualTo("second");
        }
    }

    @Test
    void whatIsDoneTooLateForItsConnectionComesAgain() {
        broker.start();
        try (PahoLink console = Links.connected(console());
                BadWire wire = new BadWire(broker.port());
                PahoLink one = Links.connected(one(wire.port()))) {
            Links.send(console, DOWN, "text");
            Link.Arrival early = Links.next(one);
            reconnect(wire, one);
            early.done();
            Link.Arrival again = Links.next(one);
            assertThat(Links.text(again)).isEqualTo("text");
            again.done();
            Links.send(console, DOWN, "next");
            assertThat(Links.text(Links.next(one))).isEqualTo("next");
        }
    }

    @Test
    void aBrokerThatIsDownAtFirstIsWaitedFor() {
        try (PahoLink one = one(broker.port())) {
            assertThat(one.connected()).isFalse();
            assertThat(one.publish(UP, new byte[] {'x'}, false)).isFalse();
            assertThat(one.poll()).isEmpty();
            broker.start();
            Links.connected(one);
        }
    }

    @Test
    void afterARestartOfTheBrokerBothSidesComeBackAndHear() {
        broker.start();
        try (PahoLink console = Links.connected(console());
                PahoLink one = Links.connected(one(broker.port()))) {
            broker.stop();
            Eventually.becomes("the loss is noticed", () -> !console.connected() && !one.connected());
            broker.start();
            Links.connected(console);
            Links.connected(one);
            Links.send(one, UP, "up");
            assertThat(Links.text(Links.next(console))).isEqualTo("up");
            Links.send(console, DOWN, "down");
            assertThat(Links.text(Links.next(one))).isEqualTo("down");
        }
    }

    @Test
    void aFullWindowTakesNoMoreUntilTheBrokerAnswers() {
        broker.start();
        try (BadWire wire = new BadWire(broker.port());
                PahoLink one = Links.connected(one(wire.port()))) {
            wire.stall();
            int taken = 0;
            while (one.publish(UP, "x".getBytes(StandardCharsets.UTF_8), false)) {
                taken++;
            }
            assertThat(taken).isEqualTo(16);
            assertThat(one.connected()).isTrue();
            wire.flow();
            Eventually.becomes("there is room again", () -> one.publish(UP, new byte[] {'y'}, false));
        }
    }

    @Test
    void aBrokerThatFallsSilentIsLeft() {
        broker.start();
        LinkSettings impatient = new LinkSettings(
                "",
                "qz-1",
                "qz-1",
                "one",
                List.of(DOWN_ALL),
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofHours(1));
        try (BadWire wire = new BadWire(broker.port());
                PahoLink one = Links.connected(Links.open(to(wire.port(), impatient)))) {
            wire.stall();
            Eventually.becomes("the silence is noticed", () -> !one.connected());
            wire.flow();
            Links.connected(one);
        }
    }

    @Test
    void manyCutsLeaveNoThreadsBehind() {
        broker.start();
        // Other classes hold links in this process meanwhile, so this one has a name of its own.
        String id = "cut-" + getClass().getSimpleName().substring(0, 3).toLowerCase(Locale.ROOT);
        try (BadWire wire = new BadWire(broker.port());
                PahoLink one = Links.connected(Links.open(wire.port(), id, "cut", DOWN_ALL.replace("qz-1", id)))) {
            long before = threadsOf(id);
            assertThat(before).as("threads by that name").isPositive();
            for (int cut = 0; cut < 10; cut++) {
                reconnect(wire, one);
            }
            Eventually.becomes("threads of ended connections end", () -> threadsOf(id) <= before);
        }
        Eventually.becomes("threads of a closed link end", () -> threadsOf(id) == 0);
    }

    private static long threadsOf(String clientId) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().endsWith(" " + clientId))
                .count();
    }

    private static LinkSettings to(int port, LinkSettings like) {
        return new LinkSettings(
                "tcp://127.0.0.1:" + port,
                like.clientId(),
                like.user(),
                like.access(),
                like.subscriptions(),
                like.will(),
                like.keepAlive(),
                like.sessionExpiry());
    }

    private static void reconnect(BadWire wire, PahoLink link) {
        wire.cut();
        Eventually.becomes("the cut is noticed", () -> !link.connected());
        Links.connected(link);
    }
}
