package yaogui.simulation.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.stock.Slot;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Text;

/** What staff do at a point with its service door open: the work itself, and the entry in the record. Any thread. */
final class StaffHands {

    static final int MOST_BOXES = 99;

    private static final int PATIENCE_SECONDS = 5;
    private static final int SHELF_LIFE_MONTHS = 24;

    private final DemoPoint point;

    /** Far from the numbers of whoever filled the lanes at first. */
    private final AtomicLong boxes = new AtomicLong(1_000_000);

    StaffHands(DemoPoint point) {
        this.point = point;
    }

    /** A coil turned by hand. */
    Text home(String lane) throws Unfit {
        if (!point.cabinet().inside().doorOpen()) {
            throw new Unfit(409, new Text("请先打开维护门。", "Open the service door first."));
        }
        point.cabinet().bringHome(lane);
        return new Text(lane + " 已用手转到位。", lane + " was turned home by hand.");
    }

    /** Boxes of today's lot go in at the back once they are recorded, and not otherwise. */
    Text refill(String lane, int quantity) throws Unfit {
        Slot slot = slot(lane);
        int there = point.cabinet().inside().lane(lane).boxes().size();
        if (there + quantity > slot.capacity()) {
            throw new Unfit(
                    409,
                    new Text(
                            "货道 %s 装着 %d 盒，最多 %d 盒。".formatted(lane, there, slot.capacity()),
                            "Lane %s has %d boxes and holds %d.".formatted(lane, there, slot.capacity())));
        }
        LocalDate today = dispenser()
                .view()
                .today()
                .orElseThrow(() -> new Unfit(
                        409, new Text("时间还没有校准，不能判断有效期。", "The clock is not set, so no date can be judged.")));
        LotId lot = new LotId(today.format(DateTimeFormatter.BASIC_ISO_DATE));
        LocalDate expiry = today.plusMonths(SHELF_LIFE_MONTHS);
        record(
                new StaffAction.Load(slot.lane(), slot.product(), lot, expiry, quantity),
                () -> point.cabinet().load(lane, pack(lot, quantity)));
        return new Text(
                "货道 %s 装入 %d 盒。".formatted(lane, quantity), "%d loaded into lane %s.".formatted(quantity, lane));
    }

    private List<Box> pack(LotId lot, int quantity) {
        List<Box> packed = new ArrayList<>();
        for (int i = 0; i < quantity; i++) {
            packed.add(new Box(lot.text(), boxes.incrementAndGet()));
        }
        return packed;
    }

    /** Counts what truly lies there. */
    Text count(String lane) throws Unfit {
        int there = point.cabinet().inside().lane(lane).boxes().size();
        record(new StaffAction.Count(new LaneId(lane), there), () -> {});
        return new Text("货道 %s 清点为 %d 盒。".formatted(lane, there), "Lane %s counted: %d.".formatted(lane, there));
    }

    Text putRight(String lane) throws Unfit {
        record(new StaffAction.PutRight(new LaneId(lane)), () -> {});
        return new Text("货道 %s 已登记为修复。".formatted(lane), "Lane %s is recorded as in order.".formatted(lane));
    }

    private Slot slot(String lane) {
        return point.configuration().lanes().stream()
                .filter(slot -> slot.lane().text().equals(lane))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("lane " + lane + " is fitted but not configured"));
    }

    private Dispenser dispenser() throws Unfit {
        return point.dispenser()
                .orElseThrow(() -> new Unfit(
                        409,
                        new Text("没有电，无法登记。请先供电。", "There is no power, so nothing is recorded. Restore it first.")));
    }

    /** The work is done by the one who records it, at that moment: whatever is cut or late, it is both or neither. */
    private void record(StaffAction action, Runnable work) throws Unfit {
        Answer answer = ask(action, work);
        if (answer instanceof Answer.LookAgain) {
            answer = ask(action, work);
        }
        Optional<Text> refusal = answer.refusal();
        if (refusal.isPresent()) {
            throw new Unfit(409, refusal.get());
        }
    }

    private Answer ask(StaffAction action, Runnable work) throws Unfit {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<Answer> done = answer.thenApply(given -> {
            if (given.refusal().isEmpty()) {
                work.run();
            }
            return given;
        });
        if (!dispenser().ask(new Request.Note(action, answer))) {
            throw new Unfit(409, new Text("机器正忙，请稍候再试。", "The machine is busy. Try again in a moment."));
        }
        return await(done);
    }

    private static Answer await(CompletableFuture<Answer> answer) throws Unfit {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw unanswered();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unanswered();
        } catch (ExecutionException e) {
            throw new IllegalStateException("staff could not do their work", e);
        }
    }

    private static Unfit unanswered() {
        return new Unfit(
                409, new Text("没有得到确认。请看记录再决定。", "Nothing was confirmed. Look at the record before you go on."));
    }
}
