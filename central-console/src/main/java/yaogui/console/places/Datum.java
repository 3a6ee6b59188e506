package yaogui.console.places;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * By what a point is measured. The maps of China's providers shift every point by some hundred metres (GCJ-02); satellite
 * receivers and GeoJSON do not (WGS-84). The store holds WGS-84 alone, so that no distance is ever taken between the two.
 */
public enum Datum {
    WGS_84("WGS-84") {
        @Override
        Degrees toWgs84(Degrees given) {
            return given;
        }
    },
    GCJ_02("GCJ-02") {
        /** The shift changes so slowly that going back by the shift of the last guess ends within millimetres. */
        @Override
        Degrees toWgs84(Degrees given) {
            Degrees guess = given;
            for (int i = 0; i < ROUNDS; i++) {
                guess = guess.plus(given.minus(guess.plus(shift(guess))));
            }
            return guess.rounded();
        }
    };

    private static final int ROUNDS = 5;

    /** The ellipsoid of Krasovsky, by which the shift is made: half of the long axis in metres. */
    private static final double AXIS = 6_378_245.0;
    /** Its first eccentricity, squared. */
    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;

    private final String text;

    Datum(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    static Optional<Datum> find(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[ _-]", "");
        return Arrays.stream(values())
                .filter(one -> one.text.replace("-", "").equals(plain))
                .findFirst();
    }

    abstract Degrees toWgs84(Degrees given);

    /** What is added to a point on maps of China: the formula that is publicly known since 2009; nobody documents it. */
    static Degrees shift(Degrees point) {
        double x = point.longitude() - 105;
        double y = point.latitude() - 35;
        double latitude = Math.toRadians(point.latitude());
        double flattened = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
        double meridian = AXIS * (1 - ECCENTRICITY) / Math.pow(flattened, 1.5);
        double parallel = AXIS / Math.sqrt(flattened) * Math.cos(latitude);
        return new Degrees(Math.toDegrees(metresNorth(x, y) / meridian), Math.toDegrees(metresEast(x, y) / parallel));
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, y, 40, y / 3)
                + waves(160, y / 12, 320, y / 30);
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6 * x, 20, 2 * x)
                + waves(20, x, 40, x / 3)
                + waves(150, x / 12, 300, x / 30);
    }

    private static double waves(double high, double at, double otherHigh, double otherAt) {
        return (high * Math.sin(at * Math.PI) + otherHigh * Math.sin(otherAt * Math.PI)) * 2 / 3;
    }
}
