package yaogui.console.restocking.rounds;

/**
 * The great circle, lengthened by a factor for winding roads.
 *
 * @param winding road kilometres for one as the crow flies; 1 or more
 */
public record GreatCircle(double winding) implements Distance {

    /**
     * A usual factor. One factor for all roads errs by 14–20 % in hills; a county with driven rounds should measure its own.
     */
    public static final GreatCircle USUAL = new GreatCircle(1.3);

    /** The earth's mean radius (IUGG). */
    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    public GreatCircle {
        if (!(winding >= 1)) {
            throw new IllegalArgumentException("a winding factor of " + winding + ": give 1 or more");
        }
    }

    /** By the haversine formula, which stays exact for near points. */
    @Override
    public double kilometres(Coordinates from, Coordinates to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        double chord = haversine(north)
                + Math.cos(Math.toRadians(from.latitude())) * Math.cos(Math.toRadians(to.latitude())) * haversine(east);
        return winding * 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double haversine(double angle) {
        double half = Math.sin(angle / 2);
        return half * half;
    }
}
