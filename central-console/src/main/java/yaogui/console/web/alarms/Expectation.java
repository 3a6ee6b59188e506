package yaogui.console.web.alarms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** After how long without a word from a dispenser somebody should be told. */
public enum Expectation {
    /** Three reports missed: it has power and a line day and night. */
    THREE_HOURS(180),
    /** Its office switches everything off at night. */
    NIGHT(16 * 60),
    /** And over the weekend. */
    WEEKEND(72 * 60),
    /** Its line comes and goes. */
    WEEK(7 * 24 * 60);

    private final int minutes;

    Expectation(int minutes) {
        this.minutes = minutes;
    }

    /** What is expected of one; the usual where nobody has said anything. */
    public static Expectation read(Database database, DispenserId dispenser) {
        Optional<Integer> set =
                database.read(handle -> handle.createQuery("SELECT expected_minutes FROM dispenser WHERE id = :id")
                        .bind("id", dispenser)
                        .mapTo(Integer.class)
                        .findOne());
        return set.flatMap(minutes -> Arrays.stream(values())
                        .filter(one -> one.minutes >= minutes)
                        .min(Comparator.comparingInt(one -> one.minutes)))
                .orElse(THREE_HOURS);
    }

    /** @return false if there is no such dispenser */
    boolean write(Database database, DispenserId dispenser) {
        return database.write(
                        handle -> handle.createUpdate("UPDATE dispenser SET expected_minutes = :minutes WHERE id = :id")
                                .bind("minutes", minutes)
                                .bind("id", dispenser)
                                .execute())
                > 0;
    }
}
