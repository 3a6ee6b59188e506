package yaogui.simulation.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * When the months of a history are lived through: the same months some years later, since a board takes a date before its
 * software's release for a clock gone wrong, and closes every lane.
 *
 * @param yearsLater 0 for what is late enough by itself
 * @param zone the county's
 */
record Calendar(int yearsLater, ZoneId zone) {

    /** The first month that every board believes. */
    static final YearMonth EARLIEST = YearMonth.of(2026, 12);

    /** As few years later as will do. */
    static Calendar from(YearMonth first, ZoneId zone) {
        int years = 0;
        while (first.plusYears(years).isBefore(EARLIEST)) {
            years++;
        }
        return new Calendar(years, zone);
    }

    YearMonth lived(YearMonth month) {
        return month.plusYears(yearsLater);
    }

    LocalDate firstDay(YearMonth month) {
        return lived(month).atDay(1);
    }

    Instant beginning(YearMonth month) {
        return firstDay(month).atStartOfDay(zone).toInstant();
    }

    /** The month's last moment, which is the next one's first. */
    Instant end(YearMonth month) {
        return beginning(month.plusMonths(1));
    }
}
