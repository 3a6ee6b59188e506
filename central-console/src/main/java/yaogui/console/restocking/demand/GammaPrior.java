package yaogui.console.restocking.demand;

/**
 * What is believed about a rate before its own observations are seen: gamma distributed.
 *
 * @param scope whose observations it was made of
 * @param name the township or product, or an empty text for {@link Scope#ALL_PRODUCTS} and {@link Scope#ASSUMED}
 * @param dispensers how many series it was made of
 * @param shape the gamma's shape {@code a}, read as boxes already seen; more than 0
 * @param days the gamma's rate parameter {@code b}, read as days already watched; more than 0
 */
public record GammaPrior(Scope scope, String name, int dispensers, double shape, double days) {

    /** Whose observations a prior was made of, nearest first. */
    public enum Scope {
        /** The dispensers of the same township, same product. */
        TOWNSHIP,
        /** All dispensers with this product. */
        PRODUCT,
        /** All products, for a product that nobody has offered yet. */
        ALL_PRODUCTS,
        /** Nothing was observed anywhere: the policy's starting rate, and little weight. */
        ASSUMED
    }

    public GammaPrior {
        if (!(shape > 0) || !(days > 0)) {
            throw new IllegalArgumentException("a gamma prior with shape %s and days %s".formatted(shape, days));
        }
    }

    /** The mean rate in boxes a day, {@code a / b}. */
    public double ratePerDay() {
        return shape / days;
    }
}
