package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.UpState;
import yaogui.protocol.message.UpState.Refused;
import yaogui.protocol.message.UpState.Refused.Reason;

/** A document that is of no use here is named to the console, so that it is not sent again for ever. */
class C02_RefusedDocuments {

    @AutoClose
    private final UplinkBench bench;

    C02_RefusedDocuments(@TempDir Path home) {
        bench = new UplinkBench(home);
        bench.pass(Duration.ofSeconds(5));
        bench.reports();
    }

    /** What the reports of the next seconds say of refusals. */
    private List<List<Refused>> after(Desired.Kind kind, long version, Object body) {
        bench.link.deliver(
                UplinkBench.TOPICS.desired(TestPoint.ID, kind),
                MessageCodec.write(TestConsole.desired(TestPoint.ID, kind, version, body)));
        bench.pass(Duration.ofSeconds(5));
        return bench.reports().stream()
                .map(UpState::refused)
                .map(refused -> refused.orElseThrow())
                .toList();
    }

    @Test
    void oneForOtherLanesIsNamedAtOnceAndNoMoreWhenOneThatFitsHasCome() {
        assertThat(after(Desired.Kind.PLANOGRAM, 6, planogram(1)))
                .containsExactly(List.of(new Refused("planogram", 6, Reason.OTHER_LANES)));
        assertThat(after(Desired.Kind.PLANOGRAM, 7, planogram(5)).getLast()).isEmpty();
    }

    private static Planogram planogram(int lanes) {
        return new Planogram(TestGoods.PLANOGRAM.stream()
                .limit(lanes)
                .map(slot -> new Planogram.Lane(slot.lane(), slot.product(), slot.capacity()))
                .toList());
    }

    @Test
    void soIsOneThatCannotBeReadWhateverItsKind() {
        assertThat(after(Desired.Kind.POLICY, 6, Map.of("rules", "none")).getLast())
                .containsExactly(new Refused("policy", 6, Reason.UNREADABLE));
        assertThat(after(Desired.Kind.CARDS, 6, Map.of("keys", 7)).getLast())
                .contains(new Refused("cards", 6, Reason.UNREADABLE), new Refused("policy", 6, Reason.UNREADABLE));
    }

    @Test
    void oneThatIsMerelyOldIsNotRefused() {
        bench.point.with(A1, "L1", 1);
        after(Desired.Kind.HOLDS, 6, Holds.NONE);
        assertThat(after(Desired.Kind.HOLDS, 5, Holds.NONE)).isEmpty();
    }
}
