package yaogui.console.restocking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Hours;
import yaogui.console.restocking.rounds.LeftOut;
import yaogui.console.restocking.rounds.Stop;

/**
 * What there is to do at a place that is due.
 *
 * @param site the place
 * @param lines what to load
 * @param removals what to take off
 * @param prevented boxes of unmet demand that the visit prevents within the horizon
 */
record PlaceWork(Site site, List<Visit.Line> lines, List<Visit.Removal> removals, double prevented) {

    static PlaceWork of(List<Filling> fillings) {
        List<Visit.Line> lines =
                fillings.stream().flatMap(filling -> filling.lines().stream()).toList();
        List<Visit.Removal> removals = fillings.stream()
                .flatMap(filling -> filling.target().shelf().lanes().stream())
                .flatMap(lane -> lane.expired().stream().map(layer -> removal(lane.lane(), layer)))
                .toList();
        return new PlaceWork(
                fillings.getFirst().target().shelf().site(),
                Lines.merged(lines),
                removals,
                DuePlaces.prevented(fillings));
    }

    private static Visit.Removal removal(Lane lane, Lane.Layer layer) {
        return new Visit.Removal(
                lane.dispenser(), lane.lane(), lane.product(), layer.lot(), layer.expiry(), layer.quantity());
    }

    int boxes() {
        return lines.stream().mapToInt(Visit.Line::quantity).sum();
    }

    /** The place as a stop of a round, or nothing if nobody has said where it is. */
    Optional<Stop> stop(Policy policy) {
        Coordinates place = site.place();
        if (place == null || !place.areOnEarth()) {
            return Optional.empty();
        }
        double opens = site.opensAt() == null ? 0 : Hours.of(site.opensAt());
        double closes = site.closesAt() == null ? 24 : Hours.of(site.closesAt());
        double minutes = policy.stopMinutes() + lanesTouched() * policy.laneMinutes();
        return Optional.of(new Stop(site.id(), place, opens, closes, minutes / 60, boxes(), prevented));
    }

    CarriedOver carriedOver(LeftOut reason) {
        return new CarriedOver(site.id(), reason, boxes(), prevented);
    }

    private long lanesTouched() {
        return Stream.concat(
                        lines.stream().map(line -> Entries.name(line.dispenser(), line.lane())),
                        removals.stream().map(removal -> Entries.name(removal.dispenser(), removal.lane())))
                .distinct()
                .count();
    }
}
