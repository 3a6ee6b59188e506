package yaogui.console.fleet;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.document.Text;

/** Places as the store has them. */
final class SiteQueries {

    private SiteQueries() {}

    /** By township and Chinese name. */
    static List<Site> list(Handle handle) {
        return handle.createQuery("""
                        SELECT id, name_zh, name_en, township, kind, latitude, longitude
                        FROM site ORDER BY township, name_zh, id
                        """)
                .map((row, context) -> new Site(
                        new SiteId(row.getString("id")),
                        new Text(row.getString("name_zh"), row.getString("name_en")),
                        row.getString("township"),
                        row.getString("kind"),
                        Optional.ofNullable((Double) row.getObject("latitude")),
                        Optional.ofNullable((Double) row.getObject("longitude"))))
                .list();
    }
}
