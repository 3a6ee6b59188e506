package yaogui.console.restocking;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is given out.
 *
 * @param id its code
 * @param packSize boxes are loaded in multiples of this; 1 if any number may be
 * @param serviceLevel the chance that it lasts until the next visit, or null for the policy's
 */
public record Product(String id, int packSize, @Nullable Double serviceLevel) {

    public Product {
        Objects.requireNonNull(id, "a product without 'id'");
        if (packSize < 1) {
            throw new IllegalArgumentException("product '%s' has packSize %d: give 1 or more".formatted(id, packSize));
        }
        if (serviceLevel != null) {
            Policy.requireChance("serviceLevel of product '" + id + "'", serviceLevel);
        }
    }

    double serviceLevelUnder(Policy policy) {
        return serviceLevel != null ? serviceLevel : policy.serviceLevel();
    }
}
