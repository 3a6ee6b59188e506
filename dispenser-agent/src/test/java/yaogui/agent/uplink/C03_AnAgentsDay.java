package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.link.LinkSettings;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.Topics;

/** What one agent costs in a day of three visitors, and as whom it is connected. */
class C03_AnAgentsDay {

    /** The design's bar for a county on 2G, in bytes. */
    private static final int BAR = 100_000;

    @AutoClose
    private final RunningAgent agent;

    C03_AnAgentsDay(@TempDir Path home) {
        agent = new RunningAgent(home);
    }

    @Test
    void costsLessThanTheBarWithEverythingThatKeepsTheLineOpen(TestReporter reporter) throws MalformedMessage {
        agent.makeReady();
        long bytes = 0;
        for (int visitor = 1; visitor <= 3; visitor++) {
            bytes += agent.pass(Duration.ofHours(8).minusMinutes(1));
            agent.show(TestCards.of(visitor));
            agent.choose(TestGoods.CONDOM);
            bytes += agent.pass(Duration.ofMinutes(1));
        }
        long pings = Duration.ofDays(1).dividedBy(agent.settings().keepAlive());
        long line = pings * 2 * (2 + RecordingLink.AROUND_A_PACKET);
        reporter.publishEntry("a day on 2G", "%,d bytes of messages and %,d of %d pings".formatted(bytes, line, pings));
        assertThat(agent.fallen()).isEqualTo(3);
        assertThat(bytes + line).isLessThan(BAR);
        assertThat(bytes).as("and a report an hour at least").isGreaterThan(10_000);
    }

    @Test
    void isConnectedAsItselfAndLeavesALastWord() {
        LinkSettings settings = agent.settings();
        assertThat(settings.clientId()).isEqualTo("qz-0421");
        assertThat(settings.subscriptions()).containsExactly("yaogui/1/qingzhou/qz-0421/down/#");
        assertThat(settings.will()).isPresent();
        assertThat(settings.will().orElseThrow().topic())
                .isEqualTo(UplinkBench.TOPICS.up(TestPoint.ID, Topics.Up.GONE));
        assertThat(settings.toString()).doesNotContain(RunningAgent.SECRET);
    }

    @Test
    void sleepsLongerWhenNothingTurns() {
        assertThat(agent.rest()).isEqualTo(Duration.ofMillis(40));
    }
}
