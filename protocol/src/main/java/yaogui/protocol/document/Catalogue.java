package yaogui.protocol.document;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import yaogui.protocol.Gtin;
import yaogui.protocol.ProductId;

/**
 * The county's products.
 *
 * @param products each once
 */
public record Catalogue(List<Product> products) {

    /** @throws IllegalArgumentException if a product or a GTIN stands in it twice */
    public Catalogue {
        products = List.copyOf(products);
        requireOnce("product", products.stream().map(Product::id));
        requireOnce(
                "GTIN",
                products.stream()
                        .flatMap(product -> product.marking().stream())
                        .flatMap(marking -> Stream.concat(marking.boxes().stream(), marking.samples().stream())));
    }

    private static void requireOnce(String what, Stream<?> names) {
        Set<Object> seen = new HashSet<>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("%s %s stands twice in the catalogue".formatted(what, name));
            }
        });
    }

    /** The product on whose boxes, or on whose display samples, this number stands. */
    public Optional<Product> find(Gtin gtin) {
        return products.stream()
                .filter(product -> product.marking()
                        .filter(marking -> marking.boxes().contains(gtin)
                                || marking.samples().contains(gtin))
                        .isPresent())
                .findFirst();
    }

    public Optional<Product> find(ProductId id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
