package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.Topics.Source;
import yaogui.protocol.message.Topics.Up;

/** Who says what, by the topic alone. */
class D01_TopicsTest {

    private static final Topics TOPICS = new Topics(new CountyId("qingzhou"));
    private static final DispenserId DISPENSER = new DispenserId("qz-0421");

    @Test
    void areSpelledOut() {
        assertThat(TOPICS.up(DISPENSER, Up.EVENTS)).isEqualTo("yaogui/1/qingzhou/qz-0421/up/events");
        assertThat(TOPICS.up(DISPENSER, Up.STATE)).isEqualTo("yaogui/1/qingzhou/qz-0421/up/state");
        assertThat(TOPICS.up(DISPENSER, Up.GONE)).isEqualTo("yaogui/1/qingzhou/qz-0421/up/gone");
        assertThat(TOPICS.ack(DISPENSER)).isEqualTo("yaogui/1/qingzhou/qz-0421/down/ack");
        assertThat(TOPICS.command(DISPENSER)).isEqualTo("yaogui/1/qingzhou/qz-0421/down/command");
        assertThat(TOPICS.desired(DISPENSER, Desired.Kind.HOLDS))
                .isEqualTo("yaogui/1/qingzhou/qz-0421/down/desired/holds");
        assertThat(TOPICS.stock(DISPENSER)).isEqualTo("yaogui/1/qingzhou/qz-0421/down/stock");
        assertThat(TOPICS.everythingDown(DISPENSER)).isEqualTo("yaogui/1/qingzhou/qz-0421/down/#");
        assertThat(TOPICS.everyDispenser(Up.STATE)).isEqualTo("yaogui/1/qingzhou/+/up/state");
    }

    @ParameterizedTest
    @EnumSource(Up.class)
    void theSourceIsReadBack(Up up) {
        assertThat(TOPICS.source(TOPICS.up(DISPENSER, up))).isEqualTo(Optional.of(new Source(DISPENSER, up)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yaogui/1/qingzhou/qz-0421/up",
                "yaogui/1/qingzhou/qz-0421/up/",
                "yaogui/1/qingzhou/qz-0421/up/Events",
                "yaogui/1/qingzhou/qz-0421/up/events/",
                "yaogui/1/qingzhou/qz-0421/up/events\n",
                "yaogui/1/qingzhou/qz-0421/up/secrets",
                "yaogui/1/qingzhou/qz-0421/down/ack",
                "yaogui/1/qingzhou/QZ-0421/up/events",
                "yaogui/1/qingzhou/+/up/events",
                "yaogui/1/qingzhou//up/events",
                "yaogui/1/qingzhou/a/b/up/events",
                "yaogui/1/another/qz-0421/up/events",
                "yaogui/2/qingzhou/qz-0421/up/events",
                "/yaogui/1/qingzhou/qz-0421/up/events",
                "yaogui/1/qingzhou/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/up/events"
            })
    void anyOtherTopicHasNoSource(String topic) {
        assertThat(TOPICS.source(topic)).isEmpty();
    }
}
