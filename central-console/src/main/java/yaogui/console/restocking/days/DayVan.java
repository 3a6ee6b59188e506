package yaogui.console.restocking.days;

/**
 * A van with its driver, the same every day.
 *
 * @param start the node of {@link Roads} where it leaves and comes back to
 * @param hours from leaving to being back, stops included
 * @param kilometresPerHour mean speed on the road; more than 0
 */
public record DayVan(int start, double hours, double kilometresPerHour) {}
