package yaogui.simulation.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import yaogui.agent.dispensing.Dispenser;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Slot;

/**
 * Residents who come by at random, show a card, choose, and take what falls, so that a demo is alive. They leave alone a
 * machine that is busy, has no power, or at which staff are at work. To be run in a daemon thread; {@link #close} or an
 * interrupt ends it.
 */
public final class DemoResidents implements Runnable, AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final int LOOKS_FOR_AN_ANSWER = 60;
    private static final int LOOKS_FOR_A_BOX = 300;

    /** A box needs a moment from the curtain to the tray, and a hand another one. */
    private static final int LOOKS_BEFORE_TAKING = 30;

    private final List<DemoPoint> points;
    private final List<DemoCard> cards;
    private final RandomGenerator random;
    private final Duration pace;
    private volatile boolean running = true;

    /**
     * @param points to which they come, one or more
     * @param cards that they hold, one or more
     * @param pace the mean time from one visit to the next
     */
    public DemoResidents(List<DemoPoint> points, List<DemoCard> cards, RandomGenerator random, Duration pace) {
        this.points = List.copyOf(points);
        this.cards = List.copyOf(cards);
        this.random = random;
        this.pace = pace;
    }

    @Override
    public void run() {
        while (isRunning()) {
            LockSupport.parkNanos((long) (pace.toNanos() * -Math.log(1 - random.nextDouble())));
            if (isRunning()) {
                visit(points.get(random.nextInt(points.size())));
            }
        }
    }

    /** Somebody comes, and has gone when this returns. */
    void visit(DemoPoint point) {
        if (!is(point, State.Idle.class::isInstance)) {
            return;
        }
        List<Slot> lanes = point.configuration().lanes();
        Slot slot = lanes.get(random.nextInt(lanes.size()));
        point.reader().show(cards.get(random.nextInt(cards.size())).text());
        if (waitFor(point, State.AwaitingChoice.class::isInstance, LOOKS_FOR_AN_ANSWER)) {
            choose(point, slot);
            if (waitFor(point, state -> !(state instanceof State.AwaitingChoice), LOOKS_FOR_AN_ANSWER)) {
                waitFor(point, state -> !(state instanceof State.Turning), LOOKS_FOR_A_BOX);
                waitFor(point, state -> false, LOOKS_BEFORE_TAKING);
            }
            point.cabinet().emptyHatch();
            point.dispenser().ifPresent(dispenser -> dispenser.ask(new Request.StepBack()));
        }
    }

    private static void choose(DemoPoint point, Slot slot) {
        String button = slot.lane().text();
        if (point.cabinet().equipment().buttons().contains(button)) {
            point.cabinet().press(button);
        } else {
            point.dispenser().ifPresent(dispenser -> dispenser.ask(new Request.Choose(slot.product())));
        }
    }

    private boolean waitFor(DemoPoint point, Predicate<State> wanted, int looks) {
        for (int i = 0; i < looks && isRunning(); i++) {
            if (is(point, wanted)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return false;
    }

    private boolean isRunning() {
        return running && !Thread.currentThread().isInterrupted();
    }

    private static boolean is(DemoPoint point, Predicate<State> wanted) {
        return point.dispenser()
                .map(Dispenser::view)
                .map(view -> wanted.test(view.state()))
                .orElse(false);
    }

    /** They stop coming. */
    @Override
    public void close() {
        running = false;
    }
}
