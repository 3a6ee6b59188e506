package yaogui.console.restocking.rounds;

import java.time.LocalTime;

/** Times of day as hours with fractions, as the search reckons. */
public final class Hours {

    private Hours() {}

    /** 7.5 for half past seven. */
    public static double of(LocalTime time) {
        return time.toSecondOfDay() / 3600.0;
    }

    /** Half past seven for 7.5, to the minute; what lies after midnight is said as 23:59. */
    public static LocalTime toTime(double hours) {
        return LocalTime.MIN.plusMinutes(Math.clamp(Math.round(hours * 60), 0, 24 * 60 - 1));
    }
}
