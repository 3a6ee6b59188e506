package yaogui.agent.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.clock.ClockBench.NOW;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Question;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.TimeAnswer;

/** Whoever has the broker can delay the console's word about the time. Nobody can make another of it (invariant 7). */
class A06_TheConsolesWord {

    private static final Instant A_MONTH_ON = NOW.plus(Duration.ofDays(31));

    @AutoClose
    private final ClockBench bench;

    A06_TheConsolesWord(@TempDir Path home) {
        bench = new ClockBench(home);
    }

    @BeforeEach
    void jumped() {
        bench.started().set(A_MONTH_ON);
        assertThat(bench.clock.trusted()).isFalse();
    }

    private Question ask() {
        return bench.clock.ask().orElseThrow();
    }

    private void assertNotBelieved(Signed signed) {
        bench.clock.receive(signed);
        assertThat(bench.clock.trusted()).isFalse();
        assertThat(bench.clock.now()).isEqualTo(NOW);
    }

    private static Signed signed(Signed.Purpose purpose, Question question, KeyPair key) {
        String document = MessageCodec.writeDocument(new TimeAnswer(TestPoint.ID, question, A_MONTH_ON));
        return Signed.sign(purpose, document, TestConsole.KEY_NAME, key.getPrivate());
    }

    @Test
    void f34_theAnswerToWhatWasAskedIsBelieved() {
        bench.clock.receive(TestConsole.time(TestPoint.ID, ask(), A_MONTH_ON));
        assertThat(bench.clock.trusted()).isTrue();
        assertThat(bench.clock.now()).isEqualTo(A_MONTH_ON);
    }

    @Test
    void f34_anAnswerCountsOnce() {
        Signed answer = TestConsole.time(TestPoint.ID, ask(), NOW);
        bench.clock.receive(answer);
        bench.pass(Duration.ofHours(23));
        bench.clock.receive(answer);
        assertThat(bench.clock.now()).isEqualTo(NOW.plus(Duration.ofHours(23)));
    }

    @Test
    void f34_whatWasSignedBeforeDoesNotAnswerWhatIsAskedNow() {
        Signed old = TestConsole.time(TestPoint.ID, ask(), NOW);
        bench.pass(Duration.ofMinutes(1)).turn(Duration.ofMinutes(-1));
        assertThat(ask()).as("after a minute it asks something else").isNotEqualTo(ask(old));
        bench.clock.receive(old);
        assertThat(bench.clock.trusted()).isFalse();
    }

    private static Question ask(Signed answer) {
        try {
            return MessageCodec.readDocument(answer.document(), TimeAnswer.class)
                    .question();
        } catch (yaogui.protocol.message.MalformedMessage e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void f34_anAnswerThatWasHeldBackForTwoMinutesIsNone() {
        Question question = ask();
        bench.pass(Duration.ofMinutes(2).plusSeconds(1));
        bench.clock.receive(TestConsole.time(TestPoint.ID, question, A_MONTH_ON));
        assertThat(bench.clock.trusted()).isFalse();
    }

    @Test
    void f34_oneThatAnotherSignedIsNone() {
        assertNotBelieved(signed(Signed.Purpose.TIME, ask(), TestConsole.STRANGER));
    }

    @Test
    void f34_norOneThatWasSignedForSomethingElse() {
        assertNotBelieved(signed(Signed.Purpose.DESIRED, ask(), TestConsole.KEY));
        assertNotBelieved(signed(Signed.Purpose.COMMAND, ask(), TestConsole.KEY));
    }

    @Test
    void f34_norOneForAnotherDispenser() {
        assertNotBelieved(TestConsole.time(new DispenserId("qz-9999"), ask(), A_MONTH_ON));
    }

    @Test
    void f34_norOneToAQuestionThatNobodyAsked() {
        assertNotBelieved(TestConsole.time(TestPoint.ID, new Question("0".repeat(32)), A_MONTH_ON));
    }

    @Test
    void f33_aConsoleOf1970IsNotBelievedEither() {
        assertNotBelieved(TestConsole.time(TestPoint.ID, ask(), Instant.EPOCH));
    }

    @Test
    void itAsksAtTheStartAndOnceADay() {
        bench.clock.receive(TestConsole.time(TestPoint.ID, ask(), NOW));
        bench.pass(Duration.ofHours(23));
        assertThat(bench.clock.ask()).isEmpty();
        bench.pass(Duration.ofHours(2));
        assertThat(bench.clock.ask()).isPresent();
        assertThat(bench.clock.presses()).as("it does not hurry").isFalse();
    }

    @Test
    void f33_untrustedItAsksAsLongAsItTakesAndMoreAndMoreSeldom() {
        int presses = 0;
        for (int second = 0; second < 24 * 3600; second++) {
            bench.pass(Duration.ofSeconds(1));
            if (bench.clock.presses()) {
                presses++;
                ask();
            }
        }
        assertThat(presses).isBetween(95, 105);
    }
}
