package yaogui.console.fleet;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.message.Desired;

/** The documents that should be in force at each dispenser. */
public final class DesiredDocuments {

    private DesiredDocuments() {}

    static List<DesiredRow> list(Handle handle, DispenserId dispenser) {
        return handle.createQuery("SELECT kind, version, applied FROM desired WHERE dispenser = :id ORDER BY kind")
                .bind("id", dispenser)
                .map((row, context) -> new DesiredRow(
                        Desired.Kind.of(row.getString("kind")),
                        row.getLong("version"),
                        Optional.ofNullable((Number) row.getObject("applied")).map(Number::longValue)))
                .list();
    }
}
