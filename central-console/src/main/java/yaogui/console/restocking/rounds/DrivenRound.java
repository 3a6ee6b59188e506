package yaogui.console.restocking.rounds;

import java.util.ArrayList;
import java.util.List;

/**
 * One van's round, with times.
 *
 * @param van the van
 * @param calls the stops in order
 * @param kilometres there and back
 * @param drivingHours on the road
 * @param hours from leaving to being back
 */
public record DrivenRound(Van van, List<Call> calls, double kilometres, double drivingHours, double hours) {

    /**
     * A stop with its time.
     *
     * @param stop the stop
     * @param arrivalHour hour of the day at which work begins there
     * @param kilometresFromLast from the stop before, or from the start
     */
    public record Call(Stop stop, double arrivalHour, double kilometresFromLast) {}

    public DrivenRound {
        calls = List.copyOf(calls);
    }

    static DrivenRound of(Network network, Route route) {
        List<Call> calls = new ArrayList<>();
        double clock = Hours.of(route.van().leavesAt());
        int last = route.start();
        for (int node : route.order()) {
            Stop stop = network.stop(node);
            double leg = network.kilometres(last, node);
            clock = Math.max(clock + leg / route.van().speedKilometresPerHour(), stop.opensAt());
            calls.add(new Call(stop, clock, leg));
            clock += stop.stayHours();
            last = node;
        }
        Timetable timetable = route.timetable();
        return new DrivenRound(route.van(), calls, timetable.kilometres(), timetable.drivingHours(), timetable.hours());
    }
}
