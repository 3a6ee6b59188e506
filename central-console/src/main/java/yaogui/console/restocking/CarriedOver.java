package yaogui.console.restocking;

import yaogui.console.restocking.rounds.LeftOut;

/**
 * A place that is due but is not driven to on the planned day.
 *
 * @param site the place
 * @param reason why not
 * @param boxes boxes that stay set aside for it at the station
 * @param unmetDemand boxes, expected within the horizon, that a visit would have prevented
 */
public record CarriedOver(String site, LeftOut reason, int boxes, double unmetDemand) {}
