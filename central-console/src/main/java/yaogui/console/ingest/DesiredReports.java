package yaogui.console.ingest;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;

/** Which documents a dispenser says are in force, within a transaction. */
final class DesiredReports {

    private DesiredReports() {}

    static void applied(Handle handle, DispenserId dispenser, String kind, long version) {
        handle.createUpdate("UPDATE desired SET applied = :version WHERE dispenser = :dispenser AND kind = :kind")
                .bind("dispenser", dispenser)
                .bind("kind", kind)
                .bind("version", version)
                .execute();
    }

    /** What lags is sent again: a broker that lost its retained messages does not say so. */
    static void reported(Handle handle, DispenserId dispenser, Map<String, Long> versions) {
        Map<String, Long> before = known(handle, dispenser);
        versions.forEach((kind, version) -> {
            if (!version.equals(before.get(kind))) {
                applied(handle, dispenser, kind, version);
            }
        });
        handle.createUpdate("""
                        UPDATE desired SET published = 0
                        WHERE dispenser = :dispenser AND published = 1 AND (applied IS NULL OR applied < version)
                        """).bind("dispenser", dispenser).execute();
    }

    private static Map<String, Long> known(Handle handle, DispenserId dispenser) {
        Map<String, Long> known = new HashMap<>();
        handle.createQuery("SELECT kind, applied FROM desired WHERE dispenser = :dispenser AND applied IS NOT NULL")
                .bind("dispenser", dispenser)
                .map((row, context) -> known.put(row.getString(1), row.getLong(2)))
                .list();
        return known;
    }
}
