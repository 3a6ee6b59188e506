package yaogui.console.restocking.rounds;

/**
 * A point on the earth. All points of one snapshot use one system; GCJ-02 and WGS-84 must not be mixed (they differ by some
 * hundred metres).
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Coordinates(double latitude, double longitude) {

    /** False for what no map has, and for 0/0, which is what forms that nobody filled in hold. */
    public boolean areOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude != 0 || longitude != 0);
    }
}
