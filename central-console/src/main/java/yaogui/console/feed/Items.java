package yaogui.console.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Adds to what others are told, within a transaction. */
final class Items {

    private final Handle handle;

    Items(Handle handle) {
        this.handle = handle;
    }

    static ObjectNode data() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Adds one, unless it was added already. */
    void add(String id, String type, String subject, Instant at, ObjectNode data) {
        handle.createUpdate("""
                        INSERT INTO feed_item (number, id, type, subject, at, data)
                        VALUES (:number, :id, :type, :subject, :at, :data) ON CONFLICT DO NOTHING
                        """)
                .bind("number", Marks.next(handle))
                .bind("id", id)
                .bind("type", type)
                .bind("subject", subject)
                .bind("at", at)
                .bind("data", data.toString())
                .execute();
    }
}
