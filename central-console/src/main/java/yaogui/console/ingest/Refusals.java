package yaogui.console.ingest;

import java.time.Instant;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/** Sets aside what is no message, so that somebody can look at it and nothing stops. */
final class Refusals {

    private static final int HEAD_BYTES = 1_024;
    private static final int MOST_TOPIC = 200;

    /** The newest that are kept. */
    private static final int MOST = 1_000;

    private Refusals() {}

    static void keep(Handle handle, Instant now, Incoming message, String reason) {
        String topic = message.topic();
        handle.createUpdate("""
                        INSERT INTO refused_message (received_at, topic, bytes, reason, head)
                        VALUES (:now, :topic, :bytes, :reason, :head)
                        """)
                .bind("now", now)
                .bind("topic", topic.length() <= MOST_TOPIC ? topic : topic.substring(0, MOST_TOPIC) + "…")
                .bind("bytes", message.payload().length)
                .bind("reason", reason)
                .bind("head", Arrays.copyOf(message.payload(), Math.min(message.payload().length, HEAD_BYTES)))
                .execute();
        handle.createUpdate("DELETE FROM refused_message WHERE id <= (SELECT max(id) FROM refused_message) - :most")
                .bind("most", MOST)
                .execute();
    }
}
