package yaogui.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.upkeep.Answer;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Withdrawn;

/** Somebody from the station who opens a point, puts right what is wrong, counts, and fills the lanes. */
final class StationStaff {

    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Goods goods;
    private final RandomGenerator random;
    private int lots;

    StationStaff(Goods goods, RandomGenerator random) {
        this.goods = goods;
        this.random = random;
    }

    /** Works on every lane of a point that has power. Returns the lanes that were counted. */
    List<String> visit(SimulatedPoint point, LocalDate today) {
        point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        point.work(MOMENT);
        List<String> counted = new ArrayList<>();
        for (String lane : point.cabinet().equipment().lanes()) {
            if (point.dispenser().isPresent() && serve(point, new LaneId(lane), today)) {
                counted.add(lane);
            }
        }
        point.cabinet().clear(SimulatedFault.F17_DOOR_OPEN);
        point.work(MOMENT);
        return counted;
    }

    private boolean serve(SimulatedPoint point, LaneId id, LocalDate today) {
        putRight(point, id);
        boolean counted = count(point, id);
        if (counted) {
            clearOut(point, id, today);
            load(point, id, today);
        }
        return counted;
    }

    /** Boxes of which the record knows no lot cannot be counted in; they come out, and go back in if that cannot be recorded either. */
    private static boolean count(SimulatedPoint point, LaneId id) {
        int there = point.cabinet().inside().lane(id.text()).boxes().size();
        if (ask(point, new StaffAction.Count(id, there)).isEmpty()) {
            return true;
        }
        List<Box> boxes = List.copyOf(point.cabinet().inside().lane(id.text()).boxes());
        point.cabinet().unload(id.text());
        boolean counted = ask(point, new StaffAction.Count(id, 0)).isEmpty();
        if (!counted) {
            point.cabinet().load(id.text(), boxes);
        }
        return counted;
    }

    private void putRight(SimulatedPoint point, LaneId id) {
        for (SimulatedFault fault : SimulatedFault.values()) {
            if (fault.isOfLane()) {
                point.cabinet().clear(fault, id.text());
            } else if (fault != SimulatedFault.F17_DOOR_OPEN) {
                point.cabinet().clear(fault);
            }
        }
        point.cabinet().bringHome(id.text());
        point.work(MOMENT);
        if (lane(point, id).condition() != LaneCondition.READY) {
            ask(point, new StaffAction.PutRight(id));
        }
    }

    /** What expires within the week goes into quarantine, and since a coil is emptied from the front, all of it comes out. */
    private void clearOut(SimulatedPoint point, LaneId id, LocalDate today) {
        Lane lane = lane(point, id);
        if (lane.layers().stream().noneMatch(layer -> layer.expiry().isBefore(today.plusDays(7)))) {
            return;
        }
        for (Layer layer : lane.layers()) {
            ask(point, new StaffAction.Withdraw(id, layer.lot(), layer.quantity(), Withdrawn.Destination.QUARANTINE));
        }
        if (lane(point, id).count() == 0) {
            point.cabinet().unload(id.text());
        }
    }

    private void load(SimulatedPoint point, LaneId id, LocalDate today) {
        Lane lane = lane(point, id);
        if (lane.room() < 1) {
            return;
        }
        int quantity = 1 + random.nextInt(lane.room());
        LotId lot = new LotId("L" + ++lots);
        LocalDate expiry = today.plusDays(1 + random.nextInt(random.nextInt(4) == 0 ? 2 : 500));
        StaffAction action = new StaffAction.Load(id, lane.slot().product(), lot, expiry, quantity);
        if (ask(point, action).isEmpty()) {
            List<Box> boxes = goods.pack(lane.slot().product(), lot, expiry, quantity);
            point.cabinet().load(id.text(), boxes);
        }
    }

    private static Lane lane(SimulatedPoint point, LaneId id) {
        return point.dispenser().orElseThrow().view().shelf().get(id);
    }

    /** Why the agent would not record it; a power cut is a reason too. Asked to look again, they say the same again. */
    private static Optional<Text> ask(SimulatedPoint point, StaffAction action) {
        Answer answer = say(point, action);
        return (answer instanceof Answer.LookAgain ? say(point, action) : answer).refusal();
    }

    private static Answer say(SimulatedPoint point, StaffAction action) {
        Optional<Dispenser> dispenser = point.dispenser();
        if (dispenser.isEmpty()) {
            return new Answer.Refuse(new Text("没电", "no power"));
        }
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        dispenser.get().ask(new Request.Note(action, answer));
        point.work(Duration.ofMillis(20));
        return answer.getNow(new Answer.Refuse(new Text("没有回答", "no answer")));
    }
}
