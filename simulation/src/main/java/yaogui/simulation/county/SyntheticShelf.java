package yaogui.simulation.county;

import java.util.random.RandomGenerator;
import yaogui.console.restocking.days.ShelfOutlook;

/**
 * The lanes of one product at one place, with what has happened there; the true rate is known to nobody but the simulation.
 * One thread.
 */
final class SyntheticShelf {

    /** Days differ from each other by a gamma of this shape. */
    static final double DAY_SHAPE = 2;

    /** Days in stock that are known before the first simulated day. */
    private static final int DAYS_KNOWN = 60;

    private final int capacity;
    private final double truePerDay;
    private final double priorShape;
    private final double priorDays;
    private double daysSeen = DAYS_KNOWN;
    private long takenSeen;
    private int onHand;
    private final int atFirst;
    private long loaded;
    private long given;
    private long lost;

    /**
     * @param lanes of the product
     * @param laneCapacity boxes that each lane holds
     * @param usualPerDay boxes that such a shelf gives out a day on average
     * @param scatter shape of the gamma by which shelves differ
     */
    SyntheticShelf(int lanes, int laneCapacity, double usualPerDay, double scatter, RandomGenerator chance) {
        this.capacity = lanes * laneCapacity;
        this.priorShape = scatter;
        this.priorDays = scatter / usualPerDay;
        this.truePerDay = usualPerDay * Draws.gamma(chance, scatter);
        for (int day = 0; day < DAYS_KNOWN; day++) {
            takenSeen += asked(chance);
        }
        this.onHand = (int) Math.round(capacity * chance.nextDouble(0.2, 1));
        this.atFirst = onHand;
    }

    private int asked(RandomGenerator chance) {
        return Draws.poisson(chance, truePerDay * Draws.gamma(chance, DAY_SHAPE));
    }

    /** Every lane is filled to its target. */
    void fill() {
        loaded += capacity - onHand;
        onHand = capacity;
    }

    /** One day of residents. A day that sells out counts by the part in which there was stock. */
    Day live(RandomGenerator chance) {
        int asked = asked(chance);
        int taken = Math.min(asked, onHand);
        daysSeen += asked <= onHand && onHand > 0 ? 1 : onHand / (asked + 1.0);
        takenSeen += taken;
        onHand -= taken;
        given += taken;
        lost += asked - taken;
        return new Day(asked, asked - taken);
    }

    /** What the planner may know: the posterior of the rate, and the stock. */
    ShelfOutlook outlook() {
        double shape = priorShape + takenSeen;
        return new ShelfOutlook(onHand, capacity, shape / (priorDays + daysSeen), shape, DAY_SHAPE);
    }

    int onHand() {
        return onHand;
    }

    int capacity() {
        return capacity;
    }

    /** What came minus what went minus what lies there: 0, or the books are wrong. */
    long unaccounted() {
        return atFirst + loaded - given - onHand;
    }

    long lost() {
        return lost;
    }

    /**
     * One day at one shelf.
     *
     * @param asked boxes wanted
     * @param lost boxes wanted in vain
     */
    record Day(int asked, int lost) {}
}
