package yaogui.simulation.history;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.console.table.Row;
import yaogui.console.table.Table;
import yaogui.console.table.TableFault;
import yaogui.protocol.ProductClass;

/**
 * A product of the replayed county, as its table of products has it.
 *
 * @param code by which reports name it
 * @param kind the table's word for what kind of product it is
 * @param name its name there
 */
record HistoryProduct(String code, String kind, String name) {

    private static final List<String> COLUMNS = List.of("product", "kind", "name");

    /** The table of products, by code. */
    static Map<String, HistoryProduct> read(Path file) throws TableFault {
        Map<String, HistoryProduct> products = new LinkedHashMap<>();
        for (Row row : Table.read(file, COLUMNS)) {
            HistoryProduct product = new HistoryProduct(row.text("product"), row.text("kind"), row.text("name"));
            if (products.put(product.code(), product) != null) {
                throw row.fault("product '%s' stands here a second time; take one row out".formatted(product.code()));
            }
        }
        return products;
    }

    /** What it is; nothing if the table's word means none of our classes. */
    Optional<ProductClass> productClass() {
        return ProductKinds.find(kind);
    }
}
