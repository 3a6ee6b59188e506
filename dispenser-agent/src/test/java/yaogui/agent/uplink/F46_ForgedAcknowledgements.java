package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.message.DownAck;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;

/** Entries are let go by the console's own word about this journal, and by nobody else's. */
class F46_ForgedAcknowledgements {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @AutoClose
    private final UplinkBench bench;

    F46_ForgedAcknowledgements(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    @BeforeEach
    void something() {
        bench.point.with(A1, "L1", 5);
        bench.pass(Duration.ofSeconds(5));
    }

    private long written() {
        return bench.point.journal().lastSeq();
    }

    private Epoch epoch() {
        return bench.point.journal().epoch();
    }

    private long after(Signed signed) {
        return after(MessageCodec.write(signed));
    }

    private long after(byte[] payload) {
        bench.link.deliver(UplinkBench.TOPICS.ack(TestPoint.ID), payload);
        bench.tick();
        return bench.point.journal().acknowledged();
    }

    private DownAck ack(long through, Instant at) {
        return new DownAck(TestPoint.ID, epoch(), through, at);
    }

    @Test
    void f46_theConsolesWordCounts() {
        assertThat(after(TestConsole.ack(ack(written(), NOW)))).isEqualTo(written());
    }

    @Test
    void f46_whatNobodySignedReleasesNothing() {
        String plain = "{\"epoch\":\"%s\",\"through\":%d}".formatted(epoch(), written());
        assertThat(after(plain.getBytes(StandardCharsets.UTF_8))).isZero();
        assertThat(after(MessageCodec.writeDocument(ack(written(), NOW)).getBytes(StandardCharsets.UTF_8)))
                .isZero();
    }

    @Test
    void f46_aStrangersSignatureReleasesNothingNorDoesOneForSomethingElse() {
        String document = MessageCodec.writeDocument(ack(written(), NOW));
        assertThat(after(Signed.sign(
                        Signed.Purpose.ACK, document, TestConsole.KEY_NAME, TestConsole.STRANGER.getPrivate())))
                .isZero();
        assertThat(after(
                        Signed.sign(Signed.Purpose.TIME, document, TestConsole.KEY_NAME, TestConsole.KEY.getPrivate())))
                .isZero();
    }

    @Test
    void f46_anothersAcknowledgementReleasesNothing() {
        assertThat(after(TestConsole.ack(new DownAck(new DispenserId("qz-9999"), epoch(), written(), NOW))))
                .isZero();
    }

    @Test
    void f46_oneOfAnotherJournalReleasesNothing() {
        Epoch old = new Epoch("00000000000000aa");
        assertThat(after(TestConsole.ack(new DownAck(TestPoint.ID, old, written(), NOW))))
                .isZero();
    }

    @Test
    void f46_whatWasNeverSentCannotBeCommitted() {
        long sent = written();
        bench.link.setConnected(false);
        bench.point.with(A1, "L2", 1);
        assertThat(written()).isGreaterThan(sent);
        assertThat(after(TestConsole.ack(ack(written(), NOW)))).isZero();
    }
}
