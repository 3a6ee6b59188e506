package yaogui.console.restocking;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says a plan's parts in a line each, as scenarios expect them. */
final class Said {

    private Said() {}

    /** {@code q1/A1 LOADED 7 of 7 to 12 on 5}: outcome, brought of wanted, target, on hand. */
    static List<String> lanes(Plan plan) {
        return plan.lanes().stream()
                .map(lane -> "%s/%s %s %d of %d to %d on %d"
                        .formatted(
                                lane.dispenser(),
                                lane.lane(),
                                lane.outcome(),
                                lane.quantity(),
                                lane.reason().wanted(),
                                lane.reason().laneTarget(),
                                lane.reason().onHand()))
                .toList();
    }

    /** {@code v1: s1 > s2, 12.0 km, 1.5 h, 20 boxes}. */
    static List<String> rounds(Plan plan) {
        return plan.rounds().stream()
                .map(round -> String.format(
                        Locale.ROOT,
                        "%s: %s, %.1f km, %.2f h, %d boxes",
                        round.van(),
                        round.visits().stream().map(Visit::site).collect(Collectors.joining(" > ")),
                        round.kilometres(),
                        round.hours(),
                        round.boxes()))
                .toList();
    }

    /** {@code q1/A1 condom L1 7}: every line of every visit, in order. */
    static List<String> lines(Plan plan) {
        return plan.rounds().stream()
                .flatMap(round -> round.visits().stream())
                .flatMap(visit -> visit.lines().stream())
                .map(line -> "%s/%s %s %s %d"
                        .formatted(line.dispenser(), line.lane(), line.product(), line.lot(), line.quantity()))
                .toList();
    }

    /** The findings' English sentences. */
    static List<String> findings(Plan plan) {
        return plan.findings().stream()
                .map(finding -> finding.sentence(Locale.ENGLISH))
                .toList();
    }
}
