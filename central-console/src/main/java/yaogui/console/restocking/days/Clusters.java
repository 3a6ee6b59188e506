package yaogui.console.restocking.days;

import java.util.Arrays;

/**
 * Which places to take out together: neighbours on the map, or neighbours in one round (strings, after Christiaens and Vanden
 * Berghe 2020). One thread.
 */
final class Clusters {

    private static final int MOST_PLACES = 16;
    private static final int LONGEST_STRING = 12;

    private final int[][] nearest;
    private final Calendar calendar;
    private final Dice dice;

    Clusters(Situation situation, Calendar calendar, Dice dice) {
        int places = situation.places().size();
        this.nearest = new int[places][];
        for (int place = 0; place < places; place++) {
            nearest[place] = situation.roads().nearest(place, places, 2 * MOST_PLACES);
        }
        this.calendar = calendar;
        this.dice = dice;
    }

    /** Different places, in the order in which to put them back. */
    int[] next() {
        int[] chosen = dice.below(3) == 0 ? string() : neighbours();
        dice.shuffle(chosen, chosen.length);
        return chosen;
    }

    private int[] neighbours() {
        int[] near = nearest[dice.below(nearest.length)].clone();
        int count = Math.min(near.length, 2 + dice.below(MOST_PLACES - 1));
        int from = Math.min(near.length, count + dice.below(count));
        dice.shuffle(near, from);
        return Arrays.copyOf(near, count);
    }

    private int[] string() {
        int[] order = calendar.order(dice.below(calendar.horizon()), dice.below(calendar.vans()));
        if (order.length == 0) {
            return neighbours();
        }
        int length = Math.min(order.length, 1 + dice.below(LONGEST_STRING));
        int from = dice.below(order.length - length + 1);
        return Arrays.copyOfRange(order, from, from + length);
    }
}
