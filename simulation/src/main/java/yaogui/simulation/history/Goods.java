package yaogui.simulation.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/**
 * What the replayed county gives out.
 *
 * @param products by the code in the reports
 * @param unknown codes of which nobody says what they are: their quota is that of condoms
 */
record Goods(Map<String, Product> products, List<String> unknown) {

    /**
     * @param codes what stands in the reports
     * @param described what the table of products says, by code
     */
    static Goods of(List<String> codes, Map<String, HistoryProduct> described) {
        WireNames names = new WireNames("product", codes);
        Map<String, Product> products = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        for (String code : codes) {
            Optional<HistoryProduct> known = Optional.ofNullable(described.get(code));
            Optional<ProductClass> productClass = known.flatMap(HistoryProduct::productClass);
            if (productClass.isEmpty()) {
                unknown.add(code);
            }
            products.put(code, product(code, new ProductId(names.of(code)), known, productClass));
        }
        return new Goods(products, unknown);
    }

    private static Product product(
            String code, ProductId id, Optional<HistoryProduct> known, Optional<ProductClass> productClass) {
        String name = known.map(HistoryProduct::name).orElse(code);
        String chinese = productClass
                .map(one -> "%s %s".formatted(ProductKinds.chinese(one), code))
                .orElse(name);
        return new Product(
                id,
                productClass.orElse(ProductClass.CONDOM),
                new Text(chinese, name),
                new Text("件", "unit"),
                new Text("月报表中的品种 %s。".formatted(code), "The product %s of the monthly reports.".formatted(code)),
                List.of(),
                List.of());
    }

    Catalogue catalogue() {
        return new Catalogue(List.copyOf(products.values()));
    }

    Product get(String code) {
        return Objects.requireNonNull(products.get(code), code);
    }

    ProductId id(String code) {
        return get(code).id();
    }
}
