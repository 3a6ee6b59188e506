package yaogui.hardware.simulated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** What falls into the hatch and lies there. */
final class SimulatedHatch {

    private record Fall(Box box, long landsNanos) {}

    private final PriorityQueue<Fall> falling = new PriorityQueue<>(Comparator.comparingLong(Fall::landsNanos));
    private final List<Box> lying = new ArrayList<>();
    private boolean lodged;

    void fall(Box box, long landsNanos) {
        falling.add(new Fall(box, landsNanos));
    }

    long nextLanding() {
        Fall next = falling.peek();
        return next == null ? Long.MAX_VALUE : next.landsNanos();
    }

    /** Lets land what has come down by then; true if anything did. */
    boolean advance(long now) {
        boolean landed = false;
        while (nextLanding() <= now) {
            lying.add(falling.remove().box());
            landed = true;
        }
        return landed;
    }

    /** A box leans into the curtain; false if one already does. */
    boolean lodge() {
        boolean before = lodged;
        lodged = true;
        return !before;
    }

    boolean dislodge() {
        boolean before = lodged;
        lodged = false;
        return before;
    }

    List<Box> take() {
        List<Box> taken = List.copyOf(lying);
        lying.clear();
        return taken;
    }

    List<Box> lying() {
        return List.copyOf(lying);
    }

    int inTheAir() {
        return falling.size();
    }
}
