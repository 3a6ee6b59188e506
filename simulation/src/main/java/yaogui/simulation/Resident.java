package yaogui.simulation;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import yaogui.agent.dispensing.Request;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Slot;
import yaogui.hardware.simulated.SimulatedFault;

/** Somebody with a card who comes to a point and takes a box, while whatever can go wrong goes wrong. */
final class Resident {

    private static final double CARD_FIRST = 0.4;
    private static final double CUT_WHILE_WRITING = 0.04;
    private static final double CUT_INSIDE_A_WRITE = 0.03;
    private static final double CUT_WHILE_TURNING = 0.04;
    private static final double KILL_WHILE_TURNING = 0.03;
    private static final double DOOR_WHILE_TURNING = 0.02;
    private static final double CHANCE_PER_TICK = 0.01;

    /** Between the first look at a card and the last entry of its order, an agent looks at its clock about this often. */
    private static final int MOST_LOOKS = 40;

    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final Duration LONGEST_TURN = Duration.ofSeconds(8);

    private final String card;
    private final RandomGenerator random;

    /** @param card the text of the code on it */
    Resident(String card, RandomGenerator random) {
        this.card = card;
        this.random = random;
    }

    /** Chooses one of the lanes' products, takes what falls, and goes. */
    void visit(SimulatedPoint point) {
        int fallenBefore = point.cabinet().fallen().size();
        List<Slot> lanes = point.configuration().lanes();
        Slot slot = lanes.get(random.nextInt(lanes.size()));
        if (random.nextDouble() < CUT_WHILE_WRITING) {
            point.clock().cutAfter(1 + random.nextInt(MOST_LOOKS));
        } else if (random.nextDouble() < CUT_INSIDE_A_WRITE) {
            point.tearAfter(1 + random.nextInt(MOST_LOOKS));
        }
        if (random.nextDouble() < CARD_FIRST) {
            show(point);
            choose(point, slot);
        } else {
            choose(point, slot);
            show(point);
        }
        waitForIt(point);
        point.residentTook(point.cabinet().fallen().size() - fallenBefore);
        point.clock().disarm();
        point.cabinet().emptyHatch();
    }

    private void show(SimulatedPoint point) {
        point.reader().show(card);
        point.work(MOMENT);
    }

    private void choose(SimulatedPoint point, Slot slot) {
        if (point.configuration().screen().isPresent()) {
            point.dispenser().ifPresent(dispenser -> dispenser.ask(new Request.Choose(slot.product())));
        } else {
            point.cabinet().press(slot.lane().text());
        }
        point.work(MOMENT);
    }

    private void waitForIt(SimulatedPoint point) {
        Runnable mishap = mishap(point);
        Duration waited = Duration.ZERO;
        while (isTurning(point) && waited.compareTo(LONGEST_TURN) < 0) {
            if (random.nextDouble() < CHANCE_PER_TICK) {
                mishap.run();
            }
            point.work(Duration.ofMillis(20));
            waited = waited.plusMillis(20);
        }
        point.work(Duration.ofSeconds(1));
    }

    private Runnable mishap(SimulatedPoint point) {
        double chance = random.nextDouble();
        if (chance < CUT_WHILE_TURNING) {
            return point::cutPower;
        }
        if (chance < CUT_WHILE_TURNING + KILL_WHILE_TURNING) {
            return point::killAgent;
        }
        if (chance < CUT_WHILE_TURNING + KILL_WHILE_TURNING + DOOR_WHILE_TURNING) {
            return () -> point.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        }
        return () -> {};
    }

    private static boolean isTurning(SimulatedPoint point) {
        return point.dispenser()
                .map(dispenser -> dispenser.view().state() instanceof State.Turning)
                .orElse(false);
    }
}
