package yaogui.console.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.Eventually;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.link.Link;
import yaogui.protocol.link.PahoLink;
import yaogui.protocol.message.MessageCodec;

final class B01_EmbeddedBrokerTest {

    private static final String OURS = "yaogui/1/qingzhou/";

    @TempDir
    Path folder;

    private EmbeddedBroker broker;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(folder, Doors.inner(0), guard(), new Random(1));
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    static Guard guard() {
        Map<String, String> secrets = Map.of("qz-1", "one", "qz-2", "two");
        return new Guard(
                new CountyId("qingzhou"),
                "@console",
                "secret",
                (DispenserId id, String secret) ->
                        secret.equals(id.text().startsWith("cut-") ? "cut" : secrets.get(id.text())),
                (id, certificate) -> false);
    }

    @Test
    void aDispenserSpeaksAndHearsOnItsOwnTopics() {
        try (PahoLink console = Links.connected(console());
                PahoLink one = Links.connected(Links.open(broker.innerPort(), "qz-1", "one", OURS + "qz-1/down/#"))) {
            Links.send(one, OURS + "qz-1/up/events", "up");
            Link.Arrival up = Links.next(console);
            assertThat(up.topic()).isEqualTo(OURS + "qz-1/up/events");
            assertThat(Links.text(up)).isEqualTo("up");
            up.done();
            Links.send(console, OURS + "qz-1/down/ack", "down");
            assertThat(Links.text(Links.next(one))).isEqualTo("down");
        }
    }

    @Test
    void aDispenserCannotSpeakForAnother() {
        try (PahoLink console = Links.connected(console());
                PahoLink two = Links.connected(Links.open(broker.innerPort(), "qz-2", "two", OURS + "qz-2/down/#"))) {
            Links.send(two, OURS + "qz-1/up/events", "forged");
            Links.send(two, OURS + "qz-1/down/ack", "forged");
            Links.send(two, OURS + "qz-2/down/ack", "forged");
            Links.send(two, OURS + "qz-2/up/events", "own");
            Link.Arrival first = Links.next(console);
            assertThat(first.topic()).isEqualTo(OURS + "qz-2/up/events");
            assertThat(Links.text(first)).isEqualTo("own");
            assertThat(two.connected()).isTrue();
        }
    }

    @Test
    void aDispenserCannotHearAnother() {
        for (String foreign : List.of(
                OURS + "qz-1/down/#",
                OURS + "+/down/#",
                "#",
                OURS + "qz-2/up/events",
                "$share/x/" + OURS + "qz-1/down/#",
                "$sys.mqtt.sessions")) {
            try (RawMqtt two = RawMqtt.connect(broker.innerPort(), "qz-2", "qz-2", "two")) {
                assertThat(two.subscribe(foreign)).as(foreign).isGreaterThanOrEqualTo(0x80);
            }
        }
    }

    @Test
    void namingTheQueueOfAnotherDoesNotHelp() {
        try (PahoLink one = Links.connected(Links.open(broker.innerPort(), "qz-1", "one", OURS + "qz-1/down/#"));
                PahoLink console = Links.connected(console());
                RawMqtt two = RawMqtt.connect(broker.innerPort(), "qz-2", "qz-2", "two")) {
            two.subscribe(OURS + "qz-2/down/#::qz-1." + OURS + "qz-1/down/#");
            Links.send(console, OURS + "qz-1/down/ack", "for one");
            Links.send(console, OURS + "qz-2/down/ack", "for two");
            assertThat(Links.text(Links.next(one))).isEqualTo("for one");
            assertThat(two.nextTopic()).isEqualTo(OURS + "qz-2/down/ack");
        }
    }

    @Test
    void aWillCannotSpeakForAnother() {
        try (PahoLink console =
                Links.connected(Links.open(broker.innerPort(), "@console", "secret", OURS + "+/up/gone"))) {
            RawMqtt.connect(broker.innerPort(), "qz-2", "qz-2", "two", OURS + "qz-1/up/gone")
                    .cut();
            RawMqtt.connect(broker.innerPort(), "qz-2", "qz-2", "two", OURS + "qz-2/up/gone")
                    .cut();
            assertThat(Links.next(console).topic()).isEqualTo(OURS + "qz-2/up/gone");
        }
    }

    @Test
    void nobodyGetsInWithoutTheRightSecret() {
        assertThat(RawMqtt.tryConnect(broker.innerPort(), "qz-1", "qz-1", "wrong"))
                .isNotZero();
        assertThat(RawMqtt.tryConnect(broker.innerPort(), "qz-3", "qz-3", "one"))
                .isNotZero();
        assertThat(RawMqtt.tryConnect(broker.innerPort(), "@console", "@console", "wrong"))
                .isNotZero();
        assertThat(RawMqtt.tryConnect(broker.innerPort(), "stranger", null, null))
                .isNotZero();
        assertThat(RawMqtt.tryConnect(
                        broker.innerPort(), "x", "ACTIVEMQ.CLUSTER.ADMIN.USER", "ACTIVEMQ.CLUSTER.ADMIN.PASSWORD"))
                .isNotZero();
        assertThat(RawMqtt.tryConnect(broker.innerPort(), "qz-1", "qz-1", "one"))
                .isZero();
    }

    @Test
    void nobodyTakesOverTheSessionOfAnotherByItsClientId() {
        try (PahoLink one = Links.connected(Links.open(broker.innerPort(), "qz-1", "one", OURS + "qz-1/down/#"));
                PahoLink console = Links.connected(console())) {
            assertThat(RawMqtt.tryConnect(broker.innerPort(), "qz-1", "qz-2", "two"))
                    .isNotZero();
            Links.send(console, OURS + "qz-1/down/ack", "for one");
            assertThat(Links.text(Links.next(one))).isEqualTo("for one");
        }
    }

    @Test
    void tenMegabytesEndTheConnectionAndNothingElse() {
        try (PahoLink console = Links.connected(console())) {
            try (RawMqtt one = RawMqtt.connect(broker.innerPort(), "qz-1", "qz-1", "one")) {
                assertThat(one.survivesPublishing(OURS + "qz-1/up/events", new byte[10 * 1024 * 1024]))
                        .isFalse();
            }
            try (PahoLink one = Links.connected(Links.open(broker.innerPort(), "qz-1", "one"))) {
                byte[] longest = new byte[MessageCodec.MOST_BYTES];
                Eventually.becomes("taken", () -> one.publish(OURS + "qz-1/up/events", longest, false));
                assertThat(Links.next(console).payload()).hasSize(MessageCodec.MOST_BYTES);
            }
        }
    }

    @Test
    void aPortThatIsTakenIsSaidInASentence() {
        assertThatThrownBy(() -> EmbeddedBroker.start(
                        folder.resolve("other"), Doors.inner(broker.innerPort()), guard(), new Random(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Is the port taken");
    }

    private PahoLink console() {
        return Links.open(broker.innerPort(), "@console", "secret", OURS + "+/up/events");
    }
}
