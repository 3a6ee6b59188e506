package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.Epoch;
import yaogui.protocol.Question;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.UpState;

/** F31: a card restored from an older copy lacks entries that the console has; a new journal begins by itself. */
class F31_OlderThanTheConsole {

    @AutoClose
    private final UplinkBench bench;

    private Epoch old;
    private long copied;
    private long consoleHas;

    F31_OlderThanTheConsole(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    /** A copy is taken, life goes on and reaches the console, and the copy comes back. */
    @BeforeEach
    void restoreFromACopy() throws IOException {
        bench.point.with(A1, "L1", 5);
        old = bench.point.journal().epoch();
        bench.pass(Duration.ofSeconds(5));
        copied = bench.point.journal().lastSeq();
        bench.acknowledge(copied);
        bench.point.journal().discardDeleted();
        byte[] copy = Files.readAllBytes(bench.point.file());
        bench.point.take(TestGoods.CONDOM, TestCards.of(1));
        consoleHas = bench.point.journal().lastSeq();
        bench.point.cutPower();
        Files.deleteIfExists(Path.of(bench.point.file() + "-wal"));
        Files.deleteIfExists(Path.of(bench.point.file() + "-shm"));
        Files.write(bench.point.file(), copy);
        bench.restartAfterCut();
        bench.batches();
    }

    private void hear(Question question, long through) {
        StockAnswer answer = new StockAnswer(TestPoint.ID, question, old, through, List.of(), List.of());
        bench.link.deliver(UplinkBench.TOPICS.stock(TestPoint.ID), MessageCodec.write(TestConsole.stock(answer)));
        bench.tick();
    }

    private Question asked() {
        bench.tick();
        return bench.reports().stream()
                .map(UpState::stockAsked)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void f31_nothingNewIsSentUnderNumbersThatTheConsoleKnowsOtherwise() {
        bench.pass(Duration.ofSeconds(10));
        assertThat(bench.sent()).as("the console would take it for a clone").isEmpty();
    }

    @Test
    void f31_aNewJournalBeginsAndWhatWasWrittenSinceGoesUpAsOneOfItsOwn() {
        Question question = asked();
        bench.point.take(TestGoods.CONDOM, TestCards.of(2));
        hear(question, consoleHas);
        assertThat(bench.point.dispenser().stock().consoleHas()).hasValue(consoleHas);
        long own = bench.point.journal().lastSeq() - copied;
        bench.pass(Duration.ofMinutes(5));
        assertThat(bench.sent()).isEmpty();
        bench.restart();
        assertThat(bench.point.journal().epoch()).isNotEqualTo(old);
        assertThat(bench.point.lane(A1).count()).as("nothing is guessed").isZero();
        assertThat(bench.point.dispenser().view().alarms()).contains("journal-damaged");
        assertThat(bench.point.dispenser().view().damage().orElseThrow().en())
                .contains("%d are gone from this disk".formatted(consoleHas - copied));
        bench.tick();
        String[] last = bench.sent().getLast().split(" ");
        assertThat(last[1]).isEqualTo(String.valueOf(own));
        Epoch branch = new Epoch(last[0]);
        assertThat(branch).isNotIn(old, bench.point.journal().epoch());
        bench.acknowledge(branch, 0);
        assertThat(bench.sent()).hasSize((int) own).startsWith(branch + " 1");
        bench.acknowledge(branch, own);
        assertThat(bench.sent())
                .isNotEmpty()
                .allMatch(line -> line.startsWith(bench.point.journal().epoch() + " "));
    }

    @Test
    void f31_aJournalThatHasAllThatTheConsoleHasGoesOn() {
        hear(asked(), copied);
        bench.pass(Duration.ofSeconds(1));
        assertThat(bench.point.dispenser().stock().consoleHas()).isEmpty();
        assertThat(bench.sent()).isNotEmpty().allMatch(line -> line.startsWith(old + " "));
    }

    @Test
    void f31_noUnsignedWordMakesAJournalEnd() {
        bench.tick();
        bench.acknowledge(old, consoleHas + 1_000);
        assertThat(bench.point.dispenser().stock().consoleHas()).isEmpty();
        bench.restart();
        assertThat(bench.point.journal().epoch()).isEqualTo(old);
    }

    @Test
    void f31_anOlderConsoleThatNeverAnswersGetsItAllTheSame() {
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.sent()).isNotEmpty();
    }
}
