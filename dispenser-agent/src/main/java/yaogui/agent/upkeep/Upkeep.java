package yaogui.agent.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Reason;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.Withdrawn;

/** Judges what staff want to record at the machine: a fact for the journal, or a sentence that says why not. */
public final class Upkeep {

    private Upkeep() {}

    /** What comes of an action. */
    public sealed interface Answer {

        /** It is right and is to be recorded. */
        record Accept(Fact fact) implements Answer {}

        /** It cannot be right; nothing is recorded. */
        record Refuse(Text why) implements Answer {}
    }

    /**
     * @param today by a trusted clock, if there is one
     * @param home whether the lane's home switch is closed
     */
    public static Answer judge(StaffAction action, Shelf shelf, Optional<LocalDate> today, Holds holds, boolean home) {
        Optional<Lane> found = shelf.find(action.lane());
        if (found.isEmpty()) {
            return refuse(
                    "没有货道 %s，本机货道为 %s。".formatted(action.lane(), shelf.lanes().keySet()),
                    "There is no lane %s; this dispenser has %s."
                            .formatted(action.lane(), shelf.lanes().keySet()));
        }
        Lane lane = found.get();
        return switch (action) {
            case StaffAction.Load load -> load(load, lane, today, holds);
            case StaffAction.Count count -> count(count, lane);
            case StaffAction.Withdraw withdraw -> withdraw(withdraw, lane);
            case StaffAction.PutRight putRight -> putRight(putRight, home);
        };
    }

    private static Answer load(StaffAction.Load load, Lane lane, Optional<LocalDate> today, Holds holds) {
        if (!load.product().equals(lane.slot().product())) {
            return refuse(
                    "货道 %s 应装 %s，不是 %s。".formatted(load.lane(), lane.slot().product(), load.product()),
                    "Lane %s is for %s, not for %s."
                            .formatted(load.lane(), lane.slot().product(), load.product()));
        }
        if (holds.covers(load.product(), load.lot())) {
            return refuse(
                    "批号 %s 已停发，请隔离。".formatted(load.lot()),
                    "Lot %s is held back. Put it into quarantine.".formatted(load.lot()));
        }
        if (today.isPresent() && !load.expiry().isAfter(today.get())) {
            return refuse(
                    "批号 %s 有效期至 %s，不能装入。".formatted(load.lot(), load.expiry()),
                    "Lot %s expires on %s. Do not load it.".formatted(load.lot(), load.expiry()));
        }
        if (load.quantity() < 1 || load.quantity() > lane.room()) {
            return refuse(
                    "货道 %s 还能装 %d 盒，不是 %d 盒。".formatted(load.lane(), lane.room(), load.quantity()),
                    "Lane %s has room for %d more, not for %d. Is the count right? Recount it."
                            .formatted(load.lane(), lane.room(), load.quantity()));
        }
        return new Answer.Accept(new Loaded(load.lane(), load.product(), load.lot(), load.expiry(), load.quantity()));
    }

    private static Answer count(StaffAction.Count count, Lane lane) {
        if (count.quantity() < 0 || count.quantity() > lane.slot().capacity()) {
            return refuse(
                    "货道 %s 最多 %d 盒。".formatted(count.lane(), lane.slot().capacity()),
                    "Lane %s holds 0 to %d boxes."
                            .formatted(count.lane(), lane.slot().capacity()));
        }
        if (count.quantity() > Math.max(0, lane.count()) && lane.layers().isEmpty()) {
            return refuse(
                    "货道 %s 没有已登记的批号，请按批号装入登记。".formatted(count.lane()),
                    "No lot is on record for lane %s. Record the boxes as loaded, with their lot."
                            .formatted(count.lane()));
        }
        return new Answer.Accept(new Counted(count.lane(), count.quantity()));
    }

    private static Answer withdraw(StaffAction.Withdraw withdraw, Lane lane) {
        int there = lane.layers().stream()
                .filter(layer -> layer.lot().equals(withdraw.lot()))
                .mapToInt(Layer::quantity)
                .sum();
        if (withdraw.quantity() < 1 || withdraw.quantity() > there) {
            return refuse(
                    "货道 %s 登记的批号 %s 有 %d 盒。".formatted(withdraw.lane(), withdraw.lot(), there),
                    "Lane %s has %d boxes of lot %s on record.".formatted(withdraw.lane(), there, withdraw.lot()));
        }
        return new Answer.Accept(
                new Withdrawn(withdraw.lane(), withdraw.lot(), withdraw.quantity(), withdraw.destination()));
    }

    private static Answer putRight(StaffAction.PutRight putRight, boolean home) {
        return home
                ? new Answer.Accept(new LaneChanged(putRight.lane(), LaneCondition.READY, Reason.SERVICED))
                : refuse(
                        "货道 %s 未到位，请先转到起始位置。".formatted(putRight.lane()),
                        "Lane %s does not stand at home. Turn the coil there by hand first."
                                .formatted(putRight.lane()));
    }

    private static Answer refuse(String zh, String en) {
        return new Answer.Refuse(new Text(zh, en));
    }
}
