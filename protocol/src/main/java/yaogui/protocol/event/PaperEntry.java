package yaogui.protocol.event;

import java.time.LocalDate;

/**
 * Something that staff did while the machine could not record it, and that was written on paper and entered at the station.
 * The dispenser takes it over once, unless its own record says otherwise.
 *
 * @param number of the entry: later ones have greater numbers, and none is taken over twice
 * @param visited the day of the visit, in the county
 * @param deed what was done
 * @param standing what the dispenser made of it
 */
public record PaperEntry(long number, LocalDate visited, StaffFact deed, Standing standing) implements Fact {

    /** What a dispenser makes of an entry from paper. Only what is {@link #TAKEN} changes what lies in its lanes. */
    public enum Standing {
        TAKEN,
        /** The dispenser has no such lane. */
        NO_LANE,
        /** The lane is meant for another product. */
        WRONG_PRODUCT,
        /** Boxes were counted in a lane for which no lot is on record. */
        NO_LOT,
        /** The lane was counted at the machine on that day or later; that count knows what was done. */
        COUNTED_SINCE,
        /** Boxes came or went on that day or later, so a count from paper no longer says what lies there. */
        MOVED_SINCE
    }

    /** @throws IllegalArgumentException if {@code number} is below 1 */
    public PaperEntry {
        if (number < 1) {
            throw new IllegalArgumentException("paper entry %d: they begin with 1".formatted(number));
        }
    }
}
