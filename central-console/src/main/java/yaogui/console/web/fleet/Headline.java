package yaogui.console.web.fleet;

import java.util.Collection;
import java.util.List;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.FleetRow;

/**
 * The county in figures.
 *
 * @param dispensers in service
 * @param online of them
 * @param lanes they have
 * @param lowLanes a quarter full or less
 * @param emptyLanes without a box
 * @param expiredBoxes past their last day, still in a lane
 * @param expiringBoxes whose last day comes within 90 days
 * @param doubtfulLanes whose count may be off
 * @param alarms that stand, the console's own included
 * @param overdue of them nobody has answered in time
 */
public record Headline(
        int dispensers,
        int online,
        int lanes,
        int lowLanes,
        int emptyLanes,
        int expiredBoxes,
        int expiringBoxes,
        int doubtfulLanes,
        int alarms,
        int overdue) {

    static Headline of(Collection<FleetRow> rows, List<LaneStock> lanes, List<AlarmRow> alarms) {
        return new Headline(
                rows.size(),
                (int) rows.stream().filter(FleetRow::online).count(),
                lanes.size(),
                count(lanes, StockState.LOW),
                count(lanes, StockState.EMPTY),
                lanes.stream().mapToInt(LaneStock::expired).sum(),
                lanes.stream().mapToInt(LaneStock::expiring).sum(),
                (int) lanes.stream().filter(lane -> lane.doubt() > 0).count(),
                alarms.size(),
                (int) alarms.stream()
                        .filter(alarm -> alarm.overdue().isPresent())
                        .count());
    }

    private static int count(List<LaneStock> lanes, StockState state) {
        return (int) lanes.stream().filter(lane -> lane.state() == state).count();
    }
}
