package yaogui.simulation.history;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yaogui.console.table.Row;
import yaogui.console.table.Table;
import yaogui.console.table.TableFault;

/**
 * A place of the replayed county, as its table of sites has it.
 *
 * @param code by which reports name it
 * @param kind what it is, such as Hospital
 * @param region the larger area
 * @param district the smaller area, which is its township here
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 */
record HistorySite(String code, String kind, String region, String district, double latitude, double longitude) {

    private static final List<String> COLUMNS = List.of("site", "kind", "region", "district", "latitude", "longitude");

    /** The table of sites, by code, in the file's order. */
    static Map<String, HistorySite> read(Path file) throws TableFault {
        Map<String, HistorySite> sites = new LinkedHashMap<>();
        for (Row row : Table.read(file, COLUMNS)) {
            HistorySite site = of(row);
            if (sites.put(site.code(), site) != null) {
                throw row.fault("site '%s' stands here a second time; take one row out".formatted(site.code()));
            }
        }
        return sites;
    }

    private static HistorySite of(Row row) throws TableFault {
        return new HistorySite(
                row.text("site"),
                row.text("kind"),
                row.text("region"),
                row.text("district"),
                row.degrees("latitude", 90),
                row.degrees("longitude", 180));
    }
}
