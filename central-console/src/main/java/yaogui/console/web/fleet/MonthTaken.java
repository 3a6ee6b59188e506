package yaogui.console.web.fleet;

import java.util.OptionalInt;

/**
 * What residents took in a month at a place, all products together.
 *
 * @param month yyyy-mm
 * @param boxes empty if fewer than {@link #LEAST_SHOWN}: so few may be one resident
 */
public record MonthTaken(String month, OptionalInt boxes) {

    /** Fewer are not shown, none included: "nobody" is a statement about somebody too. */
    public static final int LEAST_SHOWN = 5;

    /** Hides small numbers. */
    public static MonthTaken of(String month, int boxes) {
        return new MonthTaken(month, boxes < LEAST_SHOWN ? OptionalInt.empty() : OptionalInt.of(boxes));
    }
}
