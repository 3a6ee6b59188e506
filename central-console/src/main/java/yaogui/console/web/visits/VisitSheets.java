package yaogui.console.web.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.LaneView;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Round;
import yaogui.console.restocking.Visit;
import yaogui.console.stock.Layer;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.event.Withdrawn.Cause;

/** Puts the sheets together. Any thread. */
final class VisitSheets {

    private record Held(ProductId product, LotId lot) {}

    private final Database database;
    private final Fleet fleet;

    VisitSheets(Database database) {
        this.database = database;
        this.fleet = new Fleet(database);
    }

    /**
     * One dispenser's.
     *
     * @param plan by which it is filled, if there is one
     */
    Optional<VisitSheet> find(DispenserId id, Optional<Plan> plan, LocalDate today) {
        List<Call> calls = plan.map(Plan::rounds).orElse(List.of()).stream()
                .flatMap(round -> calls(round).stream())
                .toList();
        return sheet(
                id, calls.stream().filter(call -> call.dispenser().equals(id)).findFirst(), held(), today);
    }

    /** Every dispenser at which a round has something to do, in the order of its stops. */
    List<VisitSheet> of(Round round, LocalDate today) {
        Set<Held> held = held();
        return calls(round).stream()
                .flatMap(call -> sheet(call.dispenser(), Optional.of(call), held, today).stream())
                .toList();
    }

    private record Call(DispenserId dispenser, VisitSheet.Stop stop, Visit visit) {}

    private static List<Call> calls(Round round) {
        List<Call> calls = new ArrayList<>();
        for (Visit visit : round.visits()) {
            Set<String> dispensers =
                    visit.lines().stream().map(Visit.Line::dispenser).collect(Collectors.toCollection(TreeSet::new));
            visit.removals().forEach(removal -> dispensers.add(removal.dispenser()));
            VisitSheet.Stop stop = new VisitSheet.Stop(round.van(), visit.number());
            dispensers.forEach(dispenser -> calls.add(new Call(new DispenserId(dispenser), stop, visit)));
        }
        return calls;
    }

    private Optional<VisitSheet> sheet(DispenserId id, Optional<Call> call, Set<Held> held, LocalDate today) {
        return fleet.findDispenser(id)
                .map(view -> new VisitSheet(
                        view.row(),
                        view.row().site().flatMap(fleet::findSite),
                        call.map(Call::stop),
                        view.lanes().stream()
                                .map(lane -> lane(view, lane, call, held, today))
                                .toList()));
    }

    private static SheetLane lane(
            DispenserView view, LaneView lane, Optional<Call> call, Set<Held> held, LocalDate today) {
        return new SheetLane(
                lane.lane(),
                lane.product().map(ProductId::text),
                lane.capacity(),
                lane.layers().stream()
                        .filter(layer -> layer.quantity() > 0)
                        .map(layer -> new SheetLane.Lot(layer.lot(), layer.expiry(), takeOut(layer, held, today)))
                        .distinct()
                        .toList(),
                call.map(Call::visit).map(Visit::lines).orElse(List.of()).stream()
                        .filter(line ->
                                line.dispenser().equals(view.row().dispenser().text())
                                        && line.lane().equals(lane.lane().text()))
                        .toList(),
                lane.condition() == LaneCondition.FAULTED);
    }

    /** By the day on which the sheet is printed. */
    private static Optional<Cause> takeOut(Layer layer, Set<Held> held, LocalDate today) {
        if (held.contains(new Held(layer.product(), layer.lot()))) {
            return Optional.of(Cause.RECALLED);
        }
        return layer.expiry().filter(today::isAfter).map(day -> Cause.EXPIRED);
    }

    private Set<Held> held() {
        return new HashSet<>(database.read(handle -> handle.createQuery("SELECT product, lot FROM hold")
                .map((row, context) -> new Held(new ProductId(row.getString(1)), new LotId(row.getString(2))))
                .list()));
    }
}
