package yaogui.console.restocking.rounds;

/**
 * A place that wants a visit.
 *
 * @param site its code
 * @param place where it is
 * @param opensAt hour of the day from which work can begin; 0 if always
 * @param closesAt hour of the day after which nobody gets in; 24 if always
 * @param stayHours hours that the work takes
 * @param boxes boxes to bring
 * @param worth boxes of unmet demand that the visit prevents; more than 0
 */
public record Stop(
        String site, Coordinates place, double opensAt, double closesAt, double stayHours, int boxes, double worth) {}
