package yaogui.simulation.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.kiosk.Sentences;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Slot;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.protocol.LaneCondition;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Text;
import yaogui.protocol.message.UpState.Closure;

/** A point with a glass front: whoever looks sees the cabinet as it is, and what its agent believes. Any thread. */
final class Glass {

    private final DemoPoint point;
    private final JournalTail journal;

    /** What is printed on the boxes and who makes them, as the records told it: known on while the power is off. */
    private final Map<Printed, LocalDate> expiries = new ConcurrentHashMap<>();

    private final Map<ProductId, Text> names = new ConcurrentHashMap<>();

    private record Printed(LaneId lane, String lot) {}

    Glass(DemoPoint point) {
        this.point = point;
        journal = new JournalTail(point.configuration().home().resolve("journal.db"));
    }

    DemoPoint point() {
        return point;
    }

    String id() {
        return point.configuration().dispenser().text();
    }

    Inside look() {
        Optional<DispenserView> view = point.dispenser().map(Dispenser::view);
        view.ifPresent(this::learn);
        CabinetInside now = point.cabinet().inside();
        List<String> buttons = point.cabinet().equipment().buttons();
        return new Inside(
                id(),
                !buttons.isEmpty(),
                point.screen(),
                view.isPresent(),
                now.supplyOn(),
                now.doorOpen(),
                now.curtainDark(),
                point.configuration().lanes().stream()
                        .map(slot -> lane(slot, now, view))
                        .toList(),
                now.hatch().stream().map(this::item).toList(),
                now.falling(),
                now.faults(),
                buttons.stream()
                        .map(button -> new Inside.Button(button, now.lit().contains(button)))
                        .toList(),
                Math.round(now.climate().celsius() * 2) / 2.0,
                Math.round(now.climate().relativeHumidity()),
                view.map(this::believed));
    }

    private void learn(DispenserView view) {
        view.inForce().catalogue().products().forEach(product -> names.put(product.id(), product.name()));
        view.shelf()
                .lanes()
                .forEach((id, lane) -> lane.layers()
                        .forEach(layer ->
                                expiries.put(new Printed(id, layer.lot().text()), layer.expiry())));
    }

    private Inside.Lane lane(Slot slot, CabinetInside now, Optional<DispenserView> view) {
        CabinetInside.LaneInside truth = now.lane(slot.lane().text());
        String id = slot.product().text();
        return new Inside.Lane(
                truth.lane(),
                names.getOrDefault(slot.product(), new Text(id, id)),
                slot.capacity(),
                Math.round(truth.degrees() * 10) / 10.0,
                truth.homeClosed(),
                truth.boxes().stream().map(box -> item(slot.lane(), box)).toList(),
                truth.hanging(),
                truth.running(),
                truth.milliamps(),
                truth.faults(),
                view.flatMap(seen -> seen.shelf().find(slot.lane()).map(lane -> onRecord(lane, seen))));
    }

    private Inside.Item item(LaneId lane, Box box) {
        return new Inside.Item(
                box.number(), box.lot(), Optional.ofNullable(expiries.get(new Printed(lane, box.lot()))));
    }

    /** In the hatch nobody knows from which lane it came. */
    private Inside.Item item(Box box) {
        return new Inside.Item(box.number(), box.lot(), Optional.empty());
    }

    private static Inside.OnRecord onRecord(Lane lane, DispenserView view) {
        return new Inside.OnRecord(
                lane.count(),
                lane.doubt(),
                view.shelf().closure(lane, view.today(), view.inForce().holds()).map(Glass::words),
                lane.condition() == LaneCondition.DEGRADED);
    }

    private Inside.Believed believed(DispenserView view) {
        Optional<String> why = view.state() instanceof State.OutOfOrder out ? Optional.of(out.why()) : Optional.empty();
        return new Inside.Believed(
                view.state().getClass().getSimpleName(),
                Sentences.of(view.state()),
                why,
                view.seq(),
                view.alarms(),
                journal.upTo(view.seq()));
    }

    private static Text words(Closure closure) {
        return switch (closure) {
            case EMPTY -> new Text("已空", "empty");
            case EXPIRED -> new Text("过期", "expired");
            case HELD -> new Text("停发", "held back");
            case OTHER_PRODUCT -> new Text("待清空改装", "to be emptied");
            case PLANOGRAM_UNKNOWN -> new Text("等待货道安排", "planogram awaited");
            case HOLDS_UNKNOWN -> new Text("等待停发清单", "recall list awaited");
            case DATE_UNKNOWN -> new Text("时间未校准", "date unknown");
            case TOO_WARM -> new Text("过热", "too warm");
            case UNCOUNTED -> new Text("待清点", "to be counted");
            case LOCKED -> new Text("管理平台锁定", "locked by the station");
            case FAULTED -> new Text("故障停用", "out of use");
        };
    }
}
