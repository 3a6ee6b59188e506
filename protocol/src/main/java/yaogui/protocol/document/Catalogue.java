package yaogui.protocol.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yaogui.protocol.ProductId;

/**
 * The county's products.
 *
 * @param products each once
 */
public record Catalogue(List<Product> products) {

    /** @throws IllegalArgumentException if a product stands in it twice */
    public Catalogue {
        products = List.copyOf(products);
        Set<ProductId> seen = new HashSet<>();
        for (Product product : products) {
            if (!seen.add(product.id())) {
                throw new IllegalArgumentException("product %s stands twice in the catalogue".formatted(product.id()));
            }
        }
    }

    public Optional<Product> find(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
