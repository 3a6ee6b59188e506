package yaogui.agent.uplink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.Epoch;
import yaogui.protocol.Question;
import yaogui.protocol.message.Health;
import yaogui.protocol.message.Make;
import yaogui.protocol.message.UpState;

/**
 * Decides when the console should hear how the dispenser is, and what it hears. Where {@link Discretion} holds entries back,
 * the report says no more than they do: its figures are those before the first that is held back.
 */
final class StateReport {

    /** Even when nothing changes: it is the sign of life, and about 1 kB. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    /** A clock that is set back must not silence it. */
    private static final Duration AT_LEAST_WITH_MARKS = Duration.ofMinutes(65);

    /** Even when much changes: a dispense writes three entries within seconds. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final String OUT_OF_ORDER = "out-of-order";

    /**
     * Alarms that an order can lead to; whoever sees one come up knows its minute. Two more can, and are told at once all the same, since
     * somebody may come to harm: {@code motor-runs-untold} and {@code reach-in}.
     */
    private static final Set<String> OF_ORDERS =
            Set.of(OUT_OF_ORDER, "lane-faulted", "hatch-blocked", "curtain-blind", "brown-out", "disk-full");

    private final Epoch epoch;
    private final Discretion discretion;
    private final Supplier<Health> health;
    private final Supplier<List<UpState.Refused>> refused;
    private final Make make;
    private boolean toRepeat = true;
    private boolean saysMake = true;
    private List<String> ofOrders = List.of();
    private Seen sent = new Seen(-1, false, List.of(), Map.of(), List.of());
    private long sentMark = Long.MIN_VALUE;
    private long sentNanos;

    /** What makes a report go out at once, when it changes. */
    private record Seen(
            long seq,
            boolean doorOpen,
            List<String> alarms,
            Map<String, Long> versions,
            List<UpState.Refused> refused) {}

    StateReport(
            Epoch epoch,
            Discretion discretion,
            Supplier<Health> health,
            Supplier<List<UpState.Refused>> refused,
            Make make) {
        this.epoch = epoch;
        this.discretion = discretion;
        this.health = health;
        this.refused = refused;
        this.make = make;
    }

    /** The next report is due at once, whatever the last one said. */
    void repeat() {
        toRepeat = true;
    }

    /** A new connection: whoever hears it may know nothing. */
    void repeatAll() {
        toRepeat = true;
        saysMake = true;
    }

    /**
     * The report to send now, if one is due.
     *
     * @param time what one that goes out asks for the time
     * @param stock what it asks for what is known of the lanes
     */
    Optional<UpState> due(
            DispenserView view, long nanos, Supplier<Optional<Question>> time, Supplier<Optional<Question>> stock) {
        if (!discretion.holdsBack()) {
            ofOrders = standing(view).stream().filter(OF_ORDERS::contains).toList();
        }
        long since = nanos - sentNanos;
        boolean changed = !seen(view).equals(sent) && since >= AT_MOST.toNanos();
        return toRepeat || changed || isTime(view, since)
                ? Optional.of(report(view, time.get(), stock.get()))
                : Optional.empty();
    }

    private boolean isTime(DispenserView view, long since) {
        boolean marks = discretion.marks();
        Duration most = view.inForce()
                .configuration()
                .reportMinutes()
                .map(Duration::ofMinutes)
                .orElse(marks ? AT_LEAST_WITH_MARKS : AT_LEAST);
        return (marks && discretion.mark(view.at()) != sentMark) || since >= most.toNanos();
    }

    /** That report was handed over. */
    void sent(DispenserView view, long nanos) {
        toRepeat = false;
        saysMake = false;
        sent = seen(view);
        sentMark = discretion.mark(view.at());
        sentNanos = nanos;
    }

    private Seen seen(DispenserView view) {
        return new Seen(discretion.through(), view.readings().doorOpen(), alarms(view), versions(view), refused.get());
    }

    private UpState report(DispenserView view, Optional<Question> time, Optional<Question> stock) {
        Shelf shelf = discretion.shelf(view);
        List<UpState.Lane> lanes = new ArrayList<>();
        shelf.lanes().values().forEach(lane -> lanes.add(report(lane, shelf, view)));
        return new UpState(
                epoch,
                discretion.through(),
                view.at(),
                view.today().isPresent(),
                view.version(),
                view.readings().doorOpen(),
                view.readings().climate().map(air -> new UpState.Climate(air.celsius(), air.relativeHumidity())),
                lanes,
                alarms(view),
                versions(view),
                Optional.of(refused.get()),
                time,
                stock,
                Optional.of(health.get()),
                saysMake ? Optional.of(make) : Optional.empty());
    }

    private static Map<String, Long> versions(DispenserView view) {
        Map<String, Long> versions = new HashMap<>();
        view.inForce().versions().forEach((kind, version) -> versions.put(kind.text(), version));
        return versions;
    }

    private static UpState.Lane report(Lane lane, Shelf shelf, DispenserView view) {
        return new UpState.Lane(
                lane.slot().lane(),
                lane.product(),
                lane.count(),
                lane.doubt(),
                lane.slot().capacity(),
                lane.condition(),
                shelf.closure(lane, view.today(), view.inForce().holds()));
    }

    private static Set<String> standing(DispenserView view) {
        Set<String> all = new TreeSet<>(view.alarms());
        if (view.state() instanceof State.OutOfOrder) {
            all.add(OUT_OF_ORDER);
        }
        return all;
    }

    private List<String> alarms(DispenserView view) {
        Set<String> alarms = standing(view);
        alarms.removeAll(OF_ORDERS);
        alarms.addAll(ofOrders);
        return List.copyOf(alarms);
    }
}
