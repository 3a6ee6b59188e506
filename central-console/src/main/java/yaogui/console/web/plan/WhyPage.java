package yaogui.console.web.plan;

import yaogui.console.restocking.LaneDecision;
import yaogui.console.web.CountyNames;

/**
 * Why a lane gets what it gets.
 *
 * @param decision what was decided, with its figures
 * @param names of products and places
 */
public record WhyPage(LaneDecision decision, CountyNames names) {}
