package yaogui.console.restocking.history;

import java.util.Arrays;

/**
 * What one site issued of one product, month by month, and what was left. A month without a report counts as one in which
 * nothing was issued: by the book nothing was. Immutable.
 */
public final class MonthlySeries {

    private final String site;
    private final String product;
    private final double[] issued;
    private final double[] closing;
    private final int begins;

    /**
     * @param issued units, of each month; not a number where there is no report
     * @param closing units at the end of each month, as many; not a number where that is not known
     * @throws IllegalArgumentException if the two are not of the same length
     */
    public MonthlySeries(String site, String product, double[] issued, double[] closing) {
        if (issued.length != closing.length) {
            throw new IllegalArgumentException(
                    "%d months of issues and %d of stock".formatted(issued.length, closing.length));
        }
        this.site = site;
        this.product = product;
        this.issued = Arrays.stream(issued)
                .map(units -> Double.isNaN(units) ? 0 : units)
                .toArray();
        this.closing = closing.clone();
        int first = 0;
        while (first < issued.length && Double.isNaN(issued[first])) {
            first++;
        }
        this.begins = first;
    }

    public String site() {
        return site;
    }

    public String product() {
        return product;
    }

    /** The number of months. */
    public int months() {
        return issued.length;
    }

    /** The first month with a report, from 0; {@link #months} if there is none. */
    int begins() {
        return begins;
    }

    /** Units issued in a month, 0 or more. */
    public double issued(int month) {
        return issued[month];
    }

    /** Units left at a month's end; not a number if nobody reported them. */
    double closing(int month) {
        return closing[month];
    }

    @Override
    public String toString() {
        return "%s at %s, %d months".formatted(product, site, months());
    }
}
