package yaogui.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.DispenserView;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.hardware.simulated.CabinetInside;
import yaogui.hardware.simulated.FallenBox;
import yaogui.hardware.simulated.SensorLies;
import yaogui.protocol.Outcome;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.OrderEnded;
import yaogui.protocol.event.OrderPlaced;
import yaogui.simulation.rules.BrokenRule;
import yaogui.simulation.rules.JournalAudit;

/**
 * The invariants that can be held at one point after every event. What a sensor cannot have seen is granted: the
 * simulated curtain counts its own lies.
 */
final class Rules {

    /** The agent's bound, the two minutes that the console's word may take, and what a visit takes. */
    private static final Duration RIGHT = DeviceClock.DRIFT.plusMinutes(5);

    private final SimulatedPoint point;
    private final Goods goods;
    private final ZoneId zone;
    private final VirtualTime time;
    private final Map<String, Integer> granted = new HashMap<>();
    private final Map<String, SensorLies> liesAtCount = new HashMap<>();
    private final Map<String, Integer> inventedAtCount = new HashMap<>();
    private final Set<Long> judged = new HashSet<>();
    private int fallenJudged;
    private Holds heldBefore = Holds.NONE;

    Rules(SimulatedPoint point, Goods goods, ZoneId zone, VirtualTime time) {
        this.point = point;
        this.goods = goods;
        this.zone = zone;
        this.time = time;
    }

    /** @throws BrokenRule at the first that does not hold */
    void check() {
        JournalAudit audit = point.audit();
        audit.catchUp();
        CabinetInside inside = point.cabinet().inside();
        motorsStopped(inside);
        noBugs();
        timeIsRight(audit);
        fallenWereGood();
        boolean inTheAir = inside.falling() > 0;
        grantLateFalls(audit, inTheAir);
        if (audit.open().isEmpty() && !inTheAir) {
            inside.lanes().forEach(lane -> shelfAgrees(lane, audit));
        }
        point.dispenser().ifPresent(dispenser -> derivedAgrees(dispenser.view(), audit));
    }

    /** Invariant 8: outside a turn nothing runs, and behind an open door nothing either. */
    private void motorsStopped(CabinetInside inside) {
        boolean turning = point.dispenser()
                .map(dispenser -> dispenser.view().state() instanceof State.Turning)
                .orElse(false);
        boolean mayRun = turning && !inside.doorOpen();
        boolean runs = inside.lanes().stream().anyMatch(CabinetInside.LaneInside::running);
        if (runs && !mayRun) {
            throw new BrokenRule(8, "%s: a motor runs though nothing is to turn".formatted(point.id()));
        }
    }

    /** The disks here are good, so only a bug takes a dispenser out of order. */
    private void noBugs() {
        point.dispenser().map(dispenser -> dispenser.view().state()).ifPresent(state -> {
            if (state instanceof State.OutOfOrder out) {
                throw new IllegalStateException("%s is out of order: %s".formatted(point.id(), out.why()));
            }
        });
    }

    /** Invariants 3 and 5: a time that is believed is right, and none that was not has begun a quota window (F34). */
    private void timeIsRight(JournalAudit audit) {
        point.dispenser()
                .map(Dispenser::view)
                .filter(view -> view.today().isPresent())
                .ifPresent(view -> {
                    if (Duration.between(view.at(), time.instant()).abs().compareTo(RIGHT) > 0) {
                        throw new BrokenRule(
                                3,
                                "%s believes that it is %s, and it is %s"
                                        .formatted(point.id(), view.at(), time.instant()));
                    }
                });
        if (audit.newestQuotaWindow()
                > LocalDate.ofInstant(time.instant(), zone).toEpochDay()) {
            throw new BrokenRule(5, "%s has begun a quota window that lies ahead".formatted(point.id()));
        }
    }

    /**
     * Invariant 3: what fell was neither expired nor held, nor did it fall by a board that could not know the date. A hold
     * counts from the check after it was taken over, because a box may be falling meanwhile.
     */
    private void fallenWereGood() {
        List<FallenBox> fallen = point.cabinet().fallen();
        LocalDate today = LocalDate.ofInstant(time.instant(), zone);
        for (FallenBox box : fallen.subList(fallenJudged, fallen.size())) {
            Goods.Packed packed = goods.of(box.box());
            boolean sensorsLied = point.cabinet().lies().containsKey(box.lane()) || granted.containsKey(box.lane());
            if (!sensorsLied && packed.expiry().isBefore(today)) {
                throw new BrokenRule(
                        3,
                        "%s gave out lot %s, expired %s, on %s"
                                .formatted(point.id(), packed.lot(), packed.expiry(), today));
            }
            if (!sensorsLied && heldBefore.covers(packed.product(), packed.lot())) {
                throw new BrokenRule(3, "%s gave out lot %s, which is held".formatted(point.id(), packed.lot()));
            }
        }
        fallenJudged = fallen.size();
        heldBefore = point.dispenser()
                .flatMap(dispenser -> dispenser.view().inForce().holds())
                .orElse(heldBefore);
    }

    /**
     * Two boxes may fall for an order whose turn nobody saw to its end, and a box may fall after the wait for it was over.
     * No sensor could tell, so it is granted to the lane.
     */
    private void grantLateFalls(JournalAudit audit, boolean inTheAir) {
        for (OrderEnded ended : audit.ended().values()) {
            if (!judged.contains(ended.order()) && (!inTheAir || isOvertaken(ended.order(), audit))) {
                judged.add(ended.order());
                Integer before = point.fallenBefore().get(ended.order());
                if (before != null) {
                    grant(ended, Objects.requireNonNull(audit.placed().get(ended.order())), before);
                }
            }
        }
    }

    /** The last order is left alone while its boxes may still be in the air. */
    private static boolean isOvertaken(long order, JournalAudit audit) {
        return audit.placed().keySet().stream().anyMatch(later -> later > order);
    }

    private void grant(OrderEnded ended, OrderPlaced placed, int before) {
        String lane = placed.lane().text();
        int fell = fallen(lane) - before;
        int said = switch (ended.outcome()) {
            case DISPENSED -> ended.fell();
            case NOT_DISPENSED -> 0;
            case UNKNOWN -> 1;
        };
        boolean interrupted = switch (ended.reason()) {
            case POWER_CUT_DURING_TURN, DOOR_OPENED, STOPPED, NOT_HOME -> true;
            default -> false;
        };
        if (interrupted && ended.outcome() != Outcome.NOT_DISPENSED && fell > said) {
            granted.merge(lane, fell - said, Integer::sum);
        }
    }

    /** Invariant 2, against the shelf itself: within the declared doubt, and what the curtain could not see. */
    private void shelfAgrees(CabinetInside.LaneInside lane, JournalAudit audit) {
        int there = lane.boxes().size();
        int count = audit.count(lane.lane());
        SensorLies lies = since(lane.lane());
        int fewest = count - audit.doubt(lane.lane()) - lies.unseen() - granted.getOrDefault(lane.lane(), 0);
        int most = count + invented() - inventedAtCount.getOrDefault(lane.lane(), 0);
        if (there < fewest || there > most) {
            throw new BrokenRule(
                    2,
                    "%s lane %s holds %d boxes; its journal says %d with doubt %d, and the curtain lied %s"
                            .formatted(point.id(), lane.lane(), there, count, audit.doubt(lane.lane()), lies));
        }
    }

    private SensorLies since(String lane) {
        SensorLies now = lies(lane);
        SensorLies then = liesAtCount.getOrDefault(lane, new SensorLies(0, 0));
        return new SensorLies(now.unseen() - then.unseen(), now.invented() - then.invented());
    }

    /** A drop that was made up counts for whichever lane turns just then, so those of all lanes are granted to each. */
    private int invented() {
        return point.cabinet().lies().values().stream()
                .mapToInt(SensorLies::invented)
                .sum();
    }

    private SensorLies lies(String lane) {
        return point.cabinet().lies().getOrDefault(lane, new SensorLies(0, 0));
    }

    /** A person has counted a lane: whatever the curtain had said wrong is put right. */
    void counted(String lane) {
        liesAtCount.put(lane, lies(lane));
        inventedAtCount.put(lane, invented());
        granted.remove(lane);
    }

    /** Invariant 2, within the agent: what it goes by is what its journal adds up to. */
    private void derivedAgrees(DispenserView view, JournalAudit audit) {
        if (view.seq() != audit.entries().size()) {
            return;
        }
        for (Lane lane : view.shelf().lanes().values()) {
            String label = lane.slot().lane().text();
            if (lane.count() != audit.count(label) || lane.doubt() != audit.doubt(label)) {
                throw new BrokenRule(
                        2,
                        "%s lane %s: the agent says %d (doubt %d), its journal adds up to %d (doubt %d)"
                                .formatted(
                                        view.dispenser(),
                                        label,
                                        lane.count(),
                                        lane.doubt(),
                                        audit.count(label),
                                        audit.doubt(label)));
            }
        }
    }

    private int fallen(String lane) {
        return (int) point.cabinet().fallen().stream()
                .filter(box -> box.lane().equals(lane))
                .count();
    }
}
