package yaogui.simulation.county;

/**
 * The county to invent. The figures of a usual one are those of the design: some 414 stops, three vans, a dozen stops a round.
 *
 * @param townships each with an office; the first is the county seat
 * @param places villages and offices together
 * @param vans 1 to 3
 * @param vanHours of a driver's day
 * @param demand factor on all demand; 1 keeps three vans busy
 */
public record CountyWish(int townships, int places, int vans, double vanHours, double demand) {

    /** What the bench runs. */
    public static final CountyWish USUAL = new CountyWish(18, 414, 3, 8, 1);

    public CountyWish {
        if (townships < 3 || places < townships || vans < 1 || vans > 3 || !(vanHours > 0) || !(demand > 0)) {
            throw new IllegalArgumentException(
                    "a county of %d townships, %d places, %d vans of %s h, demand %s: give at least 3 townships, as many places, 1 to 3 vans"
                            .formatted(townships, places, vans, vanHours, demand));
        }
    }
}
