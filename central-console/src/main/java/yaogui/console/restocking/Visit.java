package yaogui.console.restocking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import yaogui.console.restocking.rounds.Coordinates;

/**
 * One stop of a round.
 *
 * @param number 1 for the first stop
 * @param site the place
 * @param name as staff call it
 * @param place where it is
 * @param arrival when the van is expected there
 * @param stayMinutes how long the work takes
 * @param kilometresFromLast from the stop before, or from the start
 * @param lines what to load, by dispenser and lane, the lot that goes in first first
 * @param removals what to take off the shelf, by dispenser and lane
 * @param unmetDemandPrevented boxes, expected, within the policy's horizon: why this visit is worth its way
 */
public record Visit(
        int number,
        String site,
        String name,
        Coordinates place,
        LocalTime arrival,
        double stayMinutes,
        double kilometresFromLast,
        List<Line> lines,
        List<Removal> removals,
        double unmetDemandPrevented) {

    /**
     * Boxes of one lot into one lane.
     *
     * @param dispenser the dispenser
     * @param lane its lane
     * @param product the product
     * @param lot the lot
     * @param expiry the lot's expiry
     * @param quantity boxes; more than 0
     */
    public record Line(String dispenser, String lane, String product, String lot, LocalDate expiry, int quantity) {}

    /**
     * Boxes to take off the shelf, because they are expired.
     *
     * @param dispenser the dispenser
     * @param lane its lane
     * @param product the product
     * @param lot the lot
     * @param expiry the lot's expiry
     * @param quantity boxes; more than 0
     */
    public record Removal(String dispenser, String lane, String product, String lot, LocalDate expiry, int quantity) {}

    public Visit {
        lines = List.copyOf(lines);
        removals = List.copyOf(removals);
    }

    /** Boxes to load at this stop. */
    public int boxes() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }
}
