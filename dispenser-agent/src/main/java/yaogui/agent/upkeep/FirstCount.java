package yaogui.agent.upkeep;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.protocol.LaneId;
import yaogui.protocol.StaffCode;
import yaogui.protocol.document.Text;
import yaogui.protocol.event.Counted;

/**
 * Judges the first count of a lane of which only the console knew. Something may have been loaded that no record knows, so
 * whoever counts also looks at the lots; how many boxes there should be is still not told.
 *
 * @param lane one that nobody has counted since
 * @param by who of the staff, if they said
 * @param again whether the very same was given just before, and somebody was asked to look again
 */
record FirstCount(Lane lane, Optional<StaffCode> by, boolean again) {

    Answer judge(int boxes) {
        LaneId id = lane.slot().lane();
        if (boxes > Math.max(0, lane.count())) {
            return Answer.refuse(
                    "货道 %s 里有记录不知道的药具。请全部取出，登记清点为 0 盒，再按批号重新装入。".formatted(id),
                    "Lane %s holds boxes that no record knows. Take all of them out, count it as 0, and load them again by their lots."
                            .formatted(id));
        }
        if (!again) {
            return new Answer.LookAgain(new Text(
                    "货道 %s 的批号来自管理平台：%s。请逐盒核对批号和有效期；有其他批号的，全部取出，清点为 0 盒，再按批号装入。无误请再填写一次。".formatted(id, lots()),
                    "What lies in lane %s is known from the console: %s. Look at the lot and expiry of every box. If there is another lot, take all out, count 0, and load them by their lots. If not, enter the figure again."
                            .formatted(id, lots())));
        }
        return new Answer.Accept(List.of(new Counted(id, boxes, by)), Optional.of(Figures.told(boxes, lane.count())));
    }

    private String lots() {
        return lane.layers().stream()
                .map((Layer layer) -> "%s (%s)".formatted(layer.lot(), layer.expiry()))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
