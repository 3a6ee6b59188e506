package yaogui.console.places;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Registry;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.protocol.DispenserId;

/** Places and dispensers in the store, within a transaction of somebody else's. */
final class PlaceRows {

    private PlaceRows() {}

    static Map<SiteId, Site> sites(Handle handle) {
        return Fleet.sites(handle).stream().collect(Collectors.toMap(Site::id, Function.identity()));
    }

    /** Those that stand somewhere. */
    static List<PlacedDispenser> dispensers(Handle handle) {
        return handle.createQuery("SELECT id, kind, site FROM dispenser WHERE site IS NOT NULL ORDER BY id")
                .map((row, context) -> new PlacedDispenser(
                        new DispenserId(row.getString(1)),
                        DispenserKind.valueOf(row.getString(2)),
                        new SiteId(row.getString(3))))
                .list();
    }

    static boolean isSite(Handle handle, SiteId id) {
        return sites(handle).containsKey(id);
    }

    static boolean isDispenser(Handle handle, DispenserId id) {
        return handle.createQuery("SELECT count(*) FROM dispenser WHERE id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static void put(Handle handle, Site site) {
        Registry.enter(handle, site);
    }

    /** A secret that it was given for trying things out stays. */
    static void put(Handle handle, PlacedDispenser dispenser) {
        handle.createUpdate("""
                        INSERT INTO dispenser (id, kind, site) VALUES (:id, :kind, :site)
                        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, site = excluded.site
                        """)
                .bind("id", dispenser.id())
                .bind("kind", dispenser.kind())
                .bind("site", dispenser.site())
                .execute();
    }
}
