package yaogui.console.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.event.DesiredRolledBack;
import yaogui.protocol.message.UpState;

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

    /** It is in force no more, and is not said again: the dispenser would not take it. */
    static void rolledBack(Handle handle, DispenserId dispenser, DesiredRolledBack back) {
        handle.createUpdate("""
                        UPDATE desired SET applied = :backTo, rolled_back = :version
                        WHERE dispenser = :dispenser AND kind = :kind
                        """)
                .bind("backTo", back.backTo() == 0 ? null : back.backTo())
                .bind("version", back.version())
                .bind("dispenser", dispenser)
                .bind("kind", back.kind())
                .execute();
    }

    /**
     * What lags is sent again: a broker that lost its retained messages does not say so. What the dispenser does not name it
     * has not, or has no more: its disk may have lost a document, and then its lanes stay closed until it has it again.
     */
    static void reported(Handle handle, DispenserId dispenser, UpState state) {
        Map<String, Long> versions = state.desired();
        Map<String, Long> before = known(handle, dispenser);
        before.keySet().stream()
                .filter(kind -> !versions.containsKey(kind))
                .forEach(kind -> lost(handle, dispenser, kind));
        versions.forEach((kind, version) -> {
            if (!version.equals(before.get(kind))) {
                applied(handle, dispenser, kind, version);
            }
        });
        refused(handle, dispenser, state.refused().orElse(List.of()));
        handle.createUpdate("""
                        UPDATE desired SET published = 0
                        WHERE dispenser = :dispenser AND published = 1 AND (applied IS NULL OR applied < version)
                          AND (rolled_back IS NULL OR rolled_back <> version)
                          AND (refused IS NULL OR refused <> version)
                        """).bind("dispenser", dispenser).execute();
    }

    /** A person must act: the very same would be refused again. */
    private static void refused(Handle handle, DispenserId dispenser, List<UpState.Refused> now) {
        Set<UpState.Refused> before = handle.createQuery("""
                        SELECT kind, refused, refused_why FROM desired
                        WHERE dispenser = :dispenser AND refused IS NOT NULL
                        """)
                .bind("dispenser", dispenser)
                .map((row, context) -> new UpState.Refused(
                        row.getString(1), row.getLong(2), UpState.Refused.Reason.valueOf(row.getString(3))))
                .set();
        if (before.equals(Set.copyOf(now))) {
            return;
        }
        handle.createUpdate(
                        "UPDATE desired SET refused = NULL, refused_why = NULL WHERE dispenser = :dispenser AND refused IS NOT NULL")
                .bind("dispenser", dispenser)
                .execute();
        now.forEach(one -> handle.createUpdate("""
                        UPDATE desired SET refused = :version, refused_why = :reason
                        WHERE dispenser = :dispenser AND kind = :kind
                        """)
                .bind("dispenser", dispenser)
                .bindMethods(one)
                .execute());
    }

    private static void lost(Handle handle, DispenserId dispenser, String kind) {
        handle.createUpdate("UPDATE desired SET applied = NULL WHERE dispenser = :dispenser AND kind = :kind")
                .bind("dispenser", dispenser)
                .bind("kind", kind)
                .execute();
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
