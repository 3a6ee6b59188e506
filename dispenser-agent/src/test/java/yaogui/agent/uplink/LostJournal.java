package yaogui.agent.uplink;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestGoods;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.Question;
import yaogui.protocol.event.CarriedOver;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Signed;
import yaogui.protocol.message.StockAnswer;
import yaogui.protocol.message.UpState;

/** A dispenser whose journal was damaged among its entries, with three boxes of lot L1 in lane A1. */
final class LostJournal implements AutoCloseable {

    static final LocalDate EXPIRY = LocalDate.of(2028, 6, 30);

    final UplinkBench bench;
    private final Epoch old;

    LostJournal(Path home) {
        bench = new UplinkBench(home);
        bench.point.with(TestGoods.A1, "L1", 3);
        old = bench.point.journal().epoch();
        bench.point.journal().discardDeleted();
        bench.point.cutPower();
        try (RandomAccessFile spoilt = new RandomAccessFile(bench.point.file().toFile(), "rw")) {
            spoilt.write(new byte[40]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        bench.restartAfterCut();
        bench.point.documents();
    }

    /** The console has all that was salvaged; the question that the next report asks. */
    Question settledAndAsking() {
        bench.pass(Duration.ofSeconds(1));
        bench.acknowledge(old, 1_000);
        bench.reports();
        return freshlyAsked();
    }

    Optional<Question> asked() {
        return bench.reports().stream()
                .map(UpState::stockAsked)
                .flatMap(Optional::stream)
                .reduce((one, next) -> next);
    }

    /** A question that is asked now, and not one that has grown old. */
    Question freshlyAsked() {
        Optional<Question> now = asked();
        for (int i = 0; i < 200 && now.isEmpty(); i++) {
            bench.pass(Duration.ofSeconds(10));
            now = asked();
        }
        return now.orElseThrow();
    }

    StockAnswer answer(Question question, StockAnswer.Lane... lanes) {
        return answer(question, List.of(lanes), List.of());
    }

    StockAnswer answer(Question question, List<StockAnswer.Lane> lanes, List<StockAnswer.Paper> paper) {
        return new StockAnswer(TestPoint.ID, question, bench.point.journal().epoch(), 1, lanes, paper);
    }

    static StockAnswer.Lane lane(LaneId lane, ProductId product, int boxes) {
        return new StockAnswer.Lane(lane, product, List.of(new CarriedOver.Layer(new LotId("L1"), EXPIRY, boxes)));
    }

    void hear(StockAnswer answer) {
        hear(TestConsole.stock(answer));
    }

    void hear(Signed signed) {
        bench.link.deliver(UplinkBench.TOPICS.stock(TestPoint.ID), MessageCodec.write(signed));
        bench.tick();
        bench.tick();
    }

    /** What was written of late, but for what every start and alarm writes. */
    List<String> story() {
        return bench.point.story().stream()
                .filter(line -> !line.startsWith("alarm") && !line.startsWith("started") && !line.startsWith("clock"))
                .toList();
    }

    @Override
    public void close() {
        bench.close();
    }
}
