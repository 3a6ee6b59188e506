package yaogui.console.restocking.demand;

/**
 * One observed series with the neighbourhood that it lends to and borrows from.
 *
 * @param township the township, or an empty text if unknown
 * @param product the product
 * @param unitsTaken boxes taken; 0 or more
 * @param daysInStock days in stock; more than 0
 */
public record Series(String township, String product, long unitsTaken, double daysInStock) {

    /** Boxes a day as observed, without any prior. */
    double ratePerDay() {
        return unitsTaken / daysInStock;
    }
}
