package yaogui.console.restocking;

/** Splits a shelf's target over its lanes, in proportion to their capacity. */
final class Shares {

    private Shares() {}

    /**
     * Each lane shows the minimum; every further box goes to the lane that is emptiest for its size, the first of equals.
     *
     * @param target boxes to split; at most the sum of the capacities
     * @param minimum boxes that each lane shows if it has room
     * @param capacities boxes that each lane holds; 0 for a lane that gets none
     * @return a share for each lane, in order, together the target
     */
    static int[] of(int target, int minimum, int[] capacities) {
        int[] shares = new int[capacities.length];
        int left = target;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.min(left, Math.min(minimum, capacities[i]));
            left -= shares[i];
        }
        for (; left > 0; left--) {
            shares[emptiest(shares, capacities)]++;
        }
        return shares;
    }

    private static int emptiest(int[] shares, int[] capacities) {
        int best = -1;
        for (int i = 0; i < shares.length; i++) {
            boolean hasRoom = shares[i] < capacities[i];
            if (hasRoom && (best < 0 || fullness(shares, capacities, i) < fullness(shares, capacities, best))) {
                best = i;
            }
        }
        return best;
    }

    /** How full the lane would be with one box more. */
    private static double fullness(int[] shares, int[] capacities, int i) {
        return (shares[i] + 1.0) / capacities[i];
    }
}
