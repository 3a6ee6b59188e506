package yaogui.console.places;

/**
 * A point on the earth.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Degrees(double latitude, double longitude) {

    boolean areOnEarth() {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Within the rectangle around China in which its maps are shifted. */
    boolean areInChina() {
        return latitude > 0.8293 && latitude < 55.8271 && longitude > 72.004 && longitude < 137.8347;
    }

    Degrees swapped() {
        return new Degrees(longitude, latitude);
    }

    Degrees minus(Degrees other) {
        return new Degrees(latitude - other.latitude, longitude - other.longitude);
    }

    Degrees plus(Degrees other) {
        return new Degrees(latitude + other.latitude, longitude + other.longitude);
    }

    /** To the sixth decimal, a tenth of a metre. */
    Degrees rounded() {
        return new Degrees(Math.rint(latitude * 1e6) / 1e6, Math.rint(longitude * 1e6) / 1e6);
    }
}
