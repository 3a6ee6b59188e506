package yaogui.console.restocking.rounds;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A van with its driver, for one day.
 *
 * @param id its name
 * @param capacityBoxes boxes that it holds
 * @param driverHours hours from leaving to being back, stops included
 * @param start where it leaves and comes back to
 * @param speedKilometresPerHour mean speed on the road
 * @param leavesAt when the day begins
 */
public record Van(
        String id,
        int capacityBoxes,
        double driverHours,
        Coordinates start,
        double speedKilometresPerHour,
        LocalTime leavesAt) {

    public Van {
        Objects.requireNonNull(id, "a van without 'id'");
        Objects.requireNonNull(start, "a van without 'start'");
        Objects.requireNonNull(leavesAt, "a van without 'leavesAt'");
    }
}
