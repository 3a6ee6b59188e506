package yaogui.agent.uplink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.protocol.Epoch;
import yaogui.protocol.Question;
import yaogui.protocol.message.UpState;

/** Decides when the console should hear how the dispenser is, and what it hears. */
final class StateReport {

    /** Even when nothing changes: it is the sign of life, and about 1 kB. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

    /** Even when much changes: a dispense writes three entries within seconds. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final String OUT_OF_ORDER = "out-of-order";

    private final Epoch epoch;
    private boolean toRepeat = true;
    private long sentSeq;
    private boolean sentOutOfOrder;
    private long sentNanos;

    StateReport(Epoch epoch) {
        this.epoch = epoch;
    }

    /** The next report is due at once, whatever the last one said. */
    void repeat() {
        toRepeat = true;
    }

    /**
     * The report to send now, if one is due.
     *
     * @param time what one that goes out asks for the time
     * @param stock what it asks for what is known of the lanes
     */
    Optional<UpState> due(
            DispenserView view, long nanos, Supplier<Optional<Question>> time, Supplier<Optional<Question>> stock) {
        long since = nanos - sentNanos;
        boolean changed = view.seq() != sentSeq || isOutOfOrder(view) != sentOutOfOrder;
        Duration atLeast = view.inForce()
                .configuration()
                .reportMinutes()
                .map(Duration::ofMinutes)
                .orElse(AT_LEAST);
        boolean due = toRepeat || since >= atLeast.toNanos() || (changed && since >= AT_MOST.toNanos());
        return due ? Optional.of(report(view, time.get(), stock.get())) : Optional.empty();
    }

    /** That report was handed over. */
    void sent(DispenserView view, long nanos) {
        toRepeat = false;
        sentSeq = view.seq();
        sentOutOfOrder = isOutOfOrder(view);
        sentNanos = nanos;
    }

    private UpState report(DispenserView view, Optional<Question> time, Optional<Question> stock) {
        List<UpState.Lane> lanes = new ArrayList<>();
        view.shelf().lanes().values().forEach(lane -> lanes.add(report(lane, view)));
        Map<String, Long> versions = new HashMap<>();
        view.inForce().versions().forEach((kind, version) -> versions.put(kind.text(), version));
        return new UpState(
                epoch,
                view.seq(),
                view.at(),
                view.today().isPresent(),
                view.version(),
                view.readings().doorOpen(),
                view.readings().climate().map(air -> new UpState.Climate(air.celsius(), air.relativeHumidity())),
                lanes,
                alarms(view),
                versions,
                time,
                stock);
    }

    private static UpState.Lane report(Lane lane, DispenserView view) {
        return new UpState.Lane(
                lane.slot().lane(),
                lane.slot().product(),
                lane.count(),
                lane.doubt(),
                lane.slot().capacity(),
                lane.condition(),
                view.shelf().closure(lane, view.today(), view.inForce().holds()));
    }

    private static List<String> alarms(DispenserView view) {
        List<String> alarms = new ArrayList<>(view.alarms());
        if (isOutOfOrder(view)) {
            alarms.add(OUT_OF_ORDER);
        }
        return alarms;
    }

    private static boolean isOutOfOrder(DispenserView view) {
        return view.state() instanceof State.OutOfOrder;
    }
}
