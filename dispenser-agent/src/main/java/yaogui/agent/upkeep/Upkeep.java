package yaogui.agent.upkeep;

import java.util.List;
import java.util.Optional;
import yaogui.agent.loading.Fitness;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.Reason;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Counted;
import yaogui.protocol.event.LaneChanged;
import yaogui.protocol.event.Withdrawn;

/**
 * Judges what staff want to record at the machine. No answer but the last one, after a count is recorded, tells how many
 * boxes should be in a lane: who counts should count, not agree.
 *
 * @param here what is known
 * @param by who of the staff, if they said
 * @param again whether the very same was given just before, and somebody was asked to look again
 */
record Upkeep(Circumstances here, Optional<StaffCode> by, boolean again) {

    /** @param home whether the lane's home switch is closed */
    Answer judge(StaffAction action, boolean home) {
        Optional<Lane> found = here.shelf().find(action.lane());
        if (found.isEmpty()) {
            return Answer.refuse(
                    "没有货道 %s，这台药具发放机货道为 %s。"
                            .formatted(action.lane(), here.shelf().lanes().keySet()),
                    "There is no lane %s; this dispenser has %s."
                            .formatted(action.lane(), here.shelf().lanes().keySet()));
        }
        Lane lane = found.get();
        return switch (action) {
            case StaffAction.Load load -> new Loadings(here, by, again).judge(load, lane);
            case StaffAction.Count count -> count(count, lane);
            case StaffAction.Withdraw withdraw -> withdraw(withdraw, lane);
            case StaffAction.PutRight putRight -> putRight(putRight, home);
        };
    }

    private Answer count(StaffAction.Count count, Lane lane) {
        Figures figures = new Figures(lane);
        if (!figures.arePossible(count.quantity())) {
            return figures.impossible();
        }
        if (count.quantity() > Math.max(0, lane.count()) && lane.layers().isEmpty()) {
            return Answer.refuse(
                    "货道 %s 没有已登记的批号，请按批号装入登记。".formatted(count.lane()),
                    "No lot is on record for lane %s. Record the boxes as loaded, with their lot."
                            .formatted(count.lane()));
        }
        if (lane.uncounted()) {
            return new FirstCount(lane, by, again).judge(count.quantity());
        }
        if (!again && figures.areSurprising(count.quantity(), lane.count())) {
            return new Answer.LookAgain(new Text(
                    "与记录不符。请把货道 %s 重新清点一遍，再填写一次。".formatted(count.lane()),
                    "That is not what the record says. Count lane %s once more and enter the figure again."
                            .formatted(count.lane())));
        }
        return new Answer.Accept(
                List.of(new Counted(count.lane(), count.quantity(), by)),
                Optional.of(Figures.told(count.quantity(), lane.count())));
    }

    private Answer withdraw(StaffAction.Withdraw withdraw, Lane lane) {
        List<Layer> ofLot = lane.possiblyThere().stream()
                .filter(layer -> layer.lot().equals(withdraw.lot()))
                .toList();
        int there = ofLot.stream().mapToInt(Layer::quantity).sum();
        if (withdraw.quantity() < 1 || withdraw.quantity() > there) {
            return Answer.refuse(
                    "按记录，货道 %s 里批号 %s 没有 %d 盒。请先清点该货道。".formatted(withdraw.lane(), withdraw.lot(), withdraw.quantity()),
                    "By the record, lane %s does not have %d boxes of lot %s. Count the lane first."
                            .formatted(withdraw.lane(), withdraw.quantity(), withdraw.lot()));
        }
        Fitness fitness = here.fitness();
        boolean unfit = ofLot.stream().anyMatch(layer -> fitness.mustGo(layer.product(), layer.lot(), layer.expiry()));
        if (unfit && withdraw.destination() == Withdrawn.Destination.VEHICLE) {
            return Answer.refuse(
                    "批号 %s 已过期或停发，只能送隔离。".formatted(withdraw.lot()),
                    "Lot %s is expired or held back: it goes into quarantine.".formatted(withdraw.lot()));
        }
        return new Answer.Accept(new Withdrawn(
                withdraw.lane(),
                withdraw.lot(),
                withdraw.quantity(),
                withdraw.destination(),
                withdraw.destination() == Withdrawn.Destination.VEHICLE ? Optional.empty() : withdraw.cause(),
                by));
    }

    private static Answer putRight(StaffAction.PutRight putRight, boolean home) {
        return home
                ? new Answer.Accept(new LaneChanged(putRight.lane(), LaneCondition.READY, Reason.SERVICED))
                : Answer.refuse(
                        "货道 %s 未到位，请先转到起始位置。".formatted(putRight.lane()),
                        "Lane %s does not stand at home. Turn the coil there by hand first."
                                .formatted(putRight.lane()));
    }
}
