package yaogui.console.places;

import java.util.List;
import java.util.Optional;

/**
 * Why something that was typed cannot be taken.
 *
 * @param line of the table; 0 in a form, or where it concerns the file as a whole
 * @param field where; empty where it concerns the whole line or file
 * @param fault what is wrong
 * @param values what the sentence names
 */
public record Trouble(long line, Optional<PlaceField> field, Fault fault, List<String> values) {

    public Trouble {
        values = List.copyOf(values);
    }

    static Trouble in(PlaceField field, Fault fault, String... values) {
        return new Trouble(0, Optional.of(field), fault, List.of(values));
    }

    static Trouble ofLine(long line, Fault fault, String... values) {
        return new Trouble(line, Optional.empty(), fault, List.of(values));
    }

    Trouble at(long number) {
        return new Trouble(number, field, fault, values);
    }

    /** What can be wrong. Each has its sentence among the words of the screens. */
    public enum Fault {
        /** Nothing was typed where something must stand. */
        MISSING,
        TOO_LONG,
        BAD_SITE_CODE,
        BAD_DISPENSER_CODE,
        BAD_KIND,
        BAD_DISPENSER_KIND,
        BAD_DEGREES,
        BAD_DATUM,
        /** One or two of latitude, longitude and datum. */
        HALF_COORDINATES,
        SWAPPED,
        /** Nothing outside of China is measured by GCJ-02. */
        NOT_IN_CHINA,
        SITE_TAKEN,
        DISPENSER_TAKEN,
        UNKNOWN_SITE,
        /** A line names a dispenser's kind and no dispenser. */
        KIND_OF_NOTHING,
        /** A line names a place that is known, and says nothing of it. */
        NOTHING_SAID,
        /** Two lines say different things of one place. */
        CONTRADICTS,
        DISPENSER_TWICE,
        NOT_UTF_8,
        TOO_LARGE,
        NO_TABLE,
        EMPTY,
        UNKNOWN_COLUMN,
        COLUMN_TWICE,
        NO_SUCH_COLUMN,
        OTHER_LENGTH
    }
}
