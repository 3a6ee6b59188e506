package yaogui.simulation.crash;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.hardware.simulated.FallenBox;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.protocol.LotId;
import yaogui.protocol.Outcome;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.Loaded;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.protocol.event.Started;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;
import yaogui.simulation.rules.JournalAudit;
import yaogui.simulation.rules.WatchedMachine;

/**
 * Compares a rack's journal with its shelf and with what fell from it. Whoever calls holds the machine, which is the lock of
 * all this.
 */
final class Accounts {

    private final Path journal;
    private final JournalAudit audit;
    private final SimulatedCabinet cabinet;
    private final Map<Long, Integer> fallenBefore = new HashMap<>();
    private final WatchedMachine machine;
    private int entriesBefore;

    /** @throws SQLException if there is no journal */
    Accounts(Path journal, SimulatedCabinet cabinet) throws SQLException {
        this.journal = journal;
        this.audit = new JournalAudit(journal);
        this.cabinet = cabinet;
        this.machine = new WatchedMachine(cabinet, audit, fallenBefore);
    }

    /** The cabinet, watched for motors that start without an order on disk, or twice for one. */
    WatchedMachine machine() {
        return machine;
    }

    /**
     * No agent is alive: reads all that the last one left, and takes the hand off the file for the next one. The file is
     * opened anew, because an agent that dies right behind a commit has not told those who read along of it.
     */
    void readLastWords() {
        audit.letGo();
        audit.catchUp();
        audit.letGo();
        entriesBefore = audit.entries().size();
    }

    /** The order that the journal holds open. */
    Optional<OrderPlaced> open() {
        return audit.open();
    }

    /** Whether a motor was ever switched on for an order. */
    boolean turned(long order) {
        return fallenBefore.containsKey(order);
    }

    /** Whether everything has come to rest, so that it can be compared. */
    boolean atRest() {
        audit.catchUp();
        CabinetInside inside = cabinet.inside();
        return audit.open().isEmpty()
                && inside.falling() == 0
                && inside.lanes().stream().noneMatch(CabinetInside.LaneInside::running);
    }

    /** Adds to the findings what does not agree; to be called at rest. */
    void compare(Findings findings) {
        startFollows(findings);
        cabinet.inside().lanes().forEach(lane -> shelfAgrees(lane, findings));
        Scene.LANES.forEach(lane -> noOrderGaveMore(lane.text(), findings));
    }

    /** What was committed is still there, so the first thing that the next agent writes comes right behind it. */
    private void startFollows(Findings findings) {
        if (audit.entries().size() <= entriesBefore || !(fact(entriesBefore) instanceof Started)) {
            findings.complain("entry %d is no start: committed entries are gone".formatted(entriesBefore + 1));
        }
    }

    /** Invariant 2: within the declared doubt. Nothing is granted, as these sensors do not lie. */
    private void shelfAgrees(CabinetInside.LaneInside lane, Findings findings) {
        int there = lane.boxes().size();
        int count = audit.count(lane.lane());
        int doubt = audit.doubt(lane.lane());
        findings.add(
                Math.max(0, count - doubt - there),
                Math.max(0, there - count),
                "lane %s holds %d boxes; its journal says %d with a doubt of %d"
                        .formatted(lane.lane(), there, count, doubt));
    }

    /** Invariant 1: an order turns once, so no more falls for it than its end says, or one where that is unknown. */
    private void noOrderGaveMore(String lane, Findings findings) {
        List<FallenBox> fallen =
                cabinet.fallen().stream().filter(box -> box.lane().equals(lane)).toList();
        List<Long> orders = fallenBefore.keySet().stream()
                .filter(order -> lane.equals(laneOf(order)))
                .sorted()
                .toList();
        for (int i = 0; i < orders.size(); i++) {
            int until = i + 1 < orders.size() ? before(orders.get(i + 1)) : fallen.size();
            long fell = fallen.subList(before(orders.get(i)), until).stream()
                    .filter(FallenBox::commanded)
                    .count();
            OrderEnded ended = ended(orders.get(i));
            findings.add(
                    0,
                    (int) Math.max(0, fell - said(ended)),
                    "order %d of lane %s let %d boxes fall; its journal says %s, %d"
                            .formatted(ended.order(), lane, fell, ended.outcome(), said(ended)));
        }
    }

    private String laneOf(long order) {
        return Objects.requireNonNull(audit.placed().get(order)).lane().text();
    }

    private int before(long order) {
        return Objects.requireNonNull(fallenBefore.get(order));
    }

    private OrderEnded ended(long order) {
        return Objects.requireNonNull(audit.ended().get(order));
    }

    private static int said(OrderEnded ended) {
        return switch (ended.outcome()) {
            case DISPENSED -> ended.fell();
            case NOT_DISPENSED -> 0;
            case UNKNOWN -> 1;
        };
    }

    /** How often it is recorded, from that entry on, that a lot was loaded. */
    long loadings(LotId lot, int since) {
        long times = 0;
        for (int i = since; i < entriesBefore; i++) {
            if (fact(i) instanceof Loaded loaded && loaded.lot().equals(lot)) {
                times++;
            }
        }
        return times;
    }

    private Fact fact(int index) {
        try {
            return MessageCodec.readEvent(audit.entry(index)).fact();
        } catch (MalformedMessage e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    /** How many entries there were at the last look between two lives. */
    int entriesBefore() {
        return entriesBefore;
    }

    /** Whether the last order is known to have ended with a box in the hatch. */
    boolean lastDispensed() {
        return audit.placed().keySet().stream()
                .max(Long::compare)
                .map(order -> audit.ended().get(order))
                .filter(ended -> ended.outcome() == Outcome.DISPENSED)
                .isPresent();
    }

    /** The same, while an agent lives: what it found out about an order that was cut may be on disk only now. */
    boolean lastDispensedByNow() {
        synchronized (machine) {
            audit.catchUp();
            return lastDispensed();
        }
    }

    /**
     * The last agent is gone: reads the journal once more from its beginning, and adds up.
     *
     * @throws SQLException if it cannot be read
     */
    void close(Findings findings, Figures figures) throws SQLException {
        try {
            audit.catchUp();
        } finally {
            figures.add(
                    audit.placed().size(),
                    cabinet.fallen().size(),
                    audit.entries().size(),
                    unknowns());
        }
        try (JournalAudit again = new JournalAudit(journal)) {
            again.catchUp();
            if (!again.entries().equals(audit.entries())) {
                findings.complain("the journal is not what was read of it, life by life");
            }
        }
        audit.close();
    }

    private int unknowns() {
        return (int) audit.ended().values().stream()
                .filter(order -> order.outcome() == Outcome.UNKNOWN)
                .count();
    }
}
