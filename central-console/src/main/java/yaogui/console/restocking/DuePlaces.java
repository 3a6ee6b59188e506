package yaogui.console.restocking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Which places are due, and what the station gives to their shelves. A place is due if a visit prevents as much unmet demand
 * within the horizon as the policy asks of a visit.
 *
 * @param asking shelves of the places that would be due if the station had everything, by place
 * @param due what the shelves of the places get that are due with what it has, by place
 */
record DuePlaces(SortedMap<String, List<ShelfTarget>> asking, SortedMap<String, List<Filling>> due) {

    /**
     * Finds them. If the station is so short that a visit would no longer pay, its share goes to the others; each turn drops
     * at least one place, so this ends.
     */
    static DuePlaces of(
            Collection<ShelfTarget> targets, Collection<StationLot> station, Policy policy, UseBeforeExpiry use) {
        SortedMap<String, List<ShelfTarget>> asking = targets.stream()
                .collect(
                        Collectors.groupingBy(target -> target.shelf().site().id(), TreeMap::new, Collectors.toList()));
        asking.values().removeIf(shelves -> sum(shelves, DuePlaces::askedFor) < policy.worthOfVisit());
        Map<String, List<ShelfTarget>> sharing = new TreeMap<>(asking);
        while (true) {
            SortedMap<String, List<Filling>> due = share(sharing, station, policy, use);
            due.values().removeIf(fillings -> prevented(fillings) < policy.worthOfVisit());
            if (due.size() == sharing.size()) {
                return new DuePlaces(asking, due);
            }
            sharing.keySet().retainAll(due.keySet());
        }
    }

    /** Boxes of unmet demand that bringing these fillings prevents within the horizon. */
    static double prevented(List<Filling> fillings) {
        return sum(fillings, Filling::prevented);
    }

    private static double askedFor(ShelfTarget shelf) {
        return shelf.unmetWithoutVisit() - shelf.unmetWith(shelf.wanted());
    }

    private static SortedMap<String, List<Filling>> share(
            Map<String, List<ShelfTarget>> sharing,
            Collection<StationLot> station,
            Policy policy,
            UseBeforeExpiry use) {
        List<ShelfTarget> shelves =
                sharing.values().stream().flatMap(List::stream).toList();
        return Allocation.share(shelves, station, policy, use).stream()
                .collect(Collectors.groupingBy(
                        filling -> filling.target().shelf().site().id(), TreeMap::new, Collectors.toList()));
    }

    /** Reports each product of which the station gives less than the places that ask want. */
    void reportShortage(Findings findings) {
        Map<String, Integer> wanted = new TreeMap<>();
        Map<String, Integer> given = new TreeMap<>();
        asking.values().stream()
                .flatMap(List::stream)
                .forEach(shelf -> wanted.merge(shelf.shelf().product().id(), shelf.wanted(), Integer::sum));
        due.values().stream()
                .flatMap(List::stream)
                .forEach(filling -> given.merge(filling.product(), filling.total(), Integer::sum));
        wanted.forEach((product, boxes) -> {
            int got = given.getOrDefault(product, 0);
            if (got < boxes) {
                findings.add(FindingKind.STATION_SHORT, "product", product, "wanted", boxes, "given", got);
            }
        });
    }

    private static <T> double sum(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream().mapToDouble(figure).sum();
    }
}
