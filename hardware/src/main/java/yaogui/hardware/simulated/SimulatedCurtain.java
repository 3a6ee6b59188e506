package yaogui.hardware.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import yaogui.hardware.Readings.Drop;
import yaogui.hardware.spiral.TurnLimits;

/**
 * The light curtain: dark while anything is in it, so that two boxes which overlap make one darkening, and a box that
 * falls past a hand makes none. Without light it is dark too, and that is no drop. Keeps account of its lies.
 */
final class SimulatedCurtain {

    /** Nobody reads more than this at once; what is older is lost, as in a driver's queue. */
    private static final int MOST_DROPS = 256;

    /** What makes it dark. */
    private enum Thing {
        BOX,
        PHANTOM,
        OBSTACLE,
        NO_LIGHT
    }

    private record Edge(long nanos, boolean dark, Thing thing, String lane) {}

    private final PriorityQueue<Edge> edges = new PriorityQueue<>(Comparator.comparingLong(Edge::nanos));
    private final List<Drop> drops = new ArrayList<>();
    private final Map<String, SensorLies> lies = new HashMap<>();
    private int things;
    private long darkSince;
    private Optional<Edge> first = Optional.empty();
    private boolean lit = true;
    private boolean stuckClear;

    /** Something of the lane will cross from one moment to another. */
    void cross(String lane, boolean box, long from, long to) {
        Thing thing = box ? Thing.BOX : Thing.PHANTOM;
        edges.add(new Edge(from, true, thing, lane));
        edges.add(new Edge(to, false, thing, lane));
    }

    /** Something begins or ceases to stand in it; told of the lane whose turn it is. */
    void obstruct(boolean dark, long nanos, String lane) {
        apply(new Edge(nanos, dark, Thing.OBSTACLE, lane));
    }

    /** Its light goes on or off, if it was not so already. */
    void light(boolean on, long nanos) {
        if (on != lit) {
            lit = on;
            apply(new Edge(nanos, !on, Thing.NO_LIGHT, ""));
        }
    }

    /** Its receiver begins or ceases to say clear, whatever there is. */
    void stick(boolean clear, long nanos) {
        if (clear && dark()) {
            lighten(nanos);
        } else if (!clear && things > 0) {
            first = Optional.empty();
            darkSince = nanos;
        }
        stuckClear = clear;
    }

    void missed(String lane) {
        lies.merge(lane, SensorLies.NONE.oneMoreUnseen(), (had, _) -> had.oneMoreUnseen());
    }

    void advance(long now) {
        for (Edge edge = edges.peek(); edge != null && edge.nanos() <= now; edge = edges.peek()) {
            apply(edges.remove());
        }
    }

    boolean dark() {
        return things > 0 && !stuckClear;
    }

    /** What went through since it was asked last. */
    List<Drop> takeDrops() {
        if (drops.isEmpty()) {
            return List.of();
        }
        List<Drop> taken = List.copyOf(drops);
        drops.clear();
        return taken;
    }

    Map<String, SensorLies> lies() {
        return Map.copyOf(lies);
    }

    private void apply(Edge edge) {
        if (edge.dark()) {
            darken(edge);
        } else if (--things == 0 && !stuckClear) {
            lighten(edge.nanos());
        }
    }

    private void darken(Edge edge) {
        if (things++ == 0 && !stuckClear) {
            darkSince = edge.nanos();
            first = Optional.of(edge);
        } else if (edge.thing() == Thing.BOX) {
            missed(edge.lane());
        }
    }

    private void lighten(long nanos) {
        if (first.filter(edge -> edge.thing() == Thing.NO_LIGHT).isPresent()) {
            return;
        }
        Drop drop = new Drop(nanos, (nanos - darkSince) / 1000);
        if (drops.size() < MOST_DROPS) {
            drops.add(drop);
        }
        first.ifPresent(edge -> account(edge, asWideAsBox(drop)));
    }

    private void account(Edge edge, boolean asWideAsBox) {
        boolean box = edge.thing() == Thing.BOX;
        if (box && !asWideAsBox) {
            missed(edge.lane());
        } else if (!box && asWideAsBox) {
            lies.merge(edge.lane(), SensorLies.NONE.oneMoreInvented(), (had, _) -> had.oneMoreInvented());
        }
    }

    private static boolean asWideAsBox(Drop drop) {
        long widthNanos = drop.widthMicros() * 1000;
        return widthNanos >= TurnLimits.USUAL.narrowestDrop().toNanos()
                && widthNanos <= TurnLimits.USUAL.widestDrop().toNanos();
    }
}
