package yaogui.console.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Database;
import yaogui.protocol.document.Text;

/**
 * How the county calls its products and places; what nobody has named is called by its code.
 *
 * @param products by code
 * @param sites by code
 */
public record CountyNames(Map<String, Text> products, Map<String, Text> sites) {

    private record Named(String id, Text name) {}

    /** Reads them as of the last commit. */
    public static CountyNames read(Database database) {
        return database.read(handle -> new CountyNames(
                names(handle, "SELECT id, name_zh, name_en FROM product"),
                names(handle, "SELECT id, name_zh, name_en FROM site")));
    }

    private static Map<String, Text> names(Handle handle, String query) {
        return handle
                .createQuery(query)
                .map((row, context) ->
                        new Named(row.getString("id"), new Text(row.getString("name_zh"), row.getString("name_en"))))
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }

    public Text product(String id) {
        return products.getOrDefault(id, new Text(id, id));
    }

    public Text site(String id) {
        return sites.getOrDefault(id, new Text(id, id));
    }
}
