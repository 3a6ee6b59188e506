package yaogui.console.restocking.history;

/**
 * How a series stands at the end of a month, in words that an auditor can check in the report: how long the stock that is left
 * would last, whether anything was issued in the last two months, and how much goes out in a month.
 *
 * @param cover how long the stock lasts
 * @param quiet whether nothing was issued in the last month (1), the month before (2), both (3) or neither (0)
 * @param size which of the sizes by {@link #SIZES} the level has, from 0
 */
public record Circumstances(Cover cover, int quiet, int size) {

    /** Units a month at which a larger size begins. */
    private static final double[] SIZES = {1, 3, 8, 20, 60};

    /** Levels below this are taken as this when the cover is judged, units a month. */
    private static final double LEAST = 0.25;

    /** How long what is left would last, in months of the level. */
    public enum Cover {
        EMPTY(0),
        HALF_A_MONTH(0.5),
        A_MONTH(1),
        TWO_MONTHS(2),
        FOUR_MONTHS(4),
        EIGHT_MONTHS(8),
        LONGER(Double.POSITIVE_INFINITY),
        NOT_REPORTED(Double.NaN);

        private final double most;

        Cover(double most) {
            this.most = most;
        }

        private static Cover of(double closing, double level) {
            for (Cover cover : values()) {
                if (closing / Math.max(level, LEAST) <= cover.most) {
                    return cover;
                }
            }
            return NOT_REPORTED;
        }
    }

    /** Those at the end of the last of {@code known} months, 1 or more, at that level. */
    static Circumstances of(MonthlySeries series, int known, double level) {
        int quiet = (issuedNothing(series, known - 1) ? 1 : 0) + (issuedNothing(series, known - 2) ? 2 : 0);
        int size = 0;
        while (size < SIZES.length && level > SIZES[size]) {
            size++;
        }
        return new Circumstances(Cover.of(series.closing(known - 1), level), quiet, size);
    }

    private static boolean issuedNothing(MonthlySeries series, int month) {
        return month < 0 || series.issued(month) == 0;
    }

    /** The same for places of every size. */
    Circumstances ofAnySize() {
        return new Circumstances(cover, quiet, -1);
    }
}
