package yaogui.console.web.map;

import java.util.List;

/**
 * Flattens a county: degrees of longitude are shortened by the cosine of its middle latitude, which over 100 km errs by less
 * than a mark is wide.
 *
 * @param west the left edge, degrees
 * @param north the upper edge, degrees
 * @param unitsPerDegree of latitude
 * @param shortening of a degree of longitude
 * @param height of the drawing
 */
public record Sketch(double west, double north, double unitsPerDegree, double shortening, int height) {

    private static final double MARGIN = 70;
    private static final double KILOMETRES_PER_DEGREE = 111.32;
    private static final double SMALLEST_SPAN_DEGREES = 0.02;
    private static final int LEAST_HEIGHT = 460;
    private static final int MOST_HEIGHT = 760;
    private static final List<Integer> ROUND_KILOMETRES = List.of(50, 20, 10, 5, 2, 1);

    /** A drawing that holds all these places, with a margin. */
    public static Sketch around(List<Degrees> places) {
        double south = places.stream().mapToDouble(Degrees::latitude).min().orElse(0);
        double north = places.stream().mapToDouble(Degrees::latitude).max().orElse(0);
        double west = places.stream().mapToDouble(Degrees::longitude).min().orElse(0);
        double east = places.stream().mapToDouble(Degrees::longitude).max().orElse(0);
        double shortening = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max((east - west) * shortening, SMALLEST_SPAN_DEGREES);
        double high = Math.max(north - south, SMALLEST_SPAN_DEGREES);
        double units = Math.min((CountyMap.WIDTH - 2 * MARGIN) / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
        int height = (int) Math.max(LEAST_HEIGHT, Math.ceil(high * units + 2 * MARGIN));
        double spareX = (CountyMap.WIDTH - (east - west) * shortening * units) / 2;
        double spareY = (height - (north - south) * units) / 2;
        return new Sketch(west - spareX / (units * shortening), north + spareY / units, units, shortening, height);
    }

    /** Where a place lies in the drawing. */
    public Point point(Degrees place) {
        return new Point(
                (place.longitude() - west) * shortening * unitsPerDegree, (north - place.latitude()) * unitsPerDegree);
    }

    /** The longest round length that takes at most a fifth of the width. */
    public ScaleBar scaleBar() {
        double unitsPerKilometre = unitsPerDegree / KILOMETRES_PER_DEGREE;
        int kilometres = ROUND_KILOMETRES.stream()
                .filter(length -> length * unitsPerKilometre <= CountyMap.WIDTH / 5.0)
                .findFirst()
                .orElse(ROUND_KILOMETRES.getLast());
        return new ScaleBar(kilometres, kilometres * unitsPerKilometre);
    }
}
