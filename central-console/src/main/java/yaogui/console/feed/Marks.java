package yaogui.console.feed;

import org.jdbi.v3.core.Handle;

/** How far something is, within a transaction. */
final class Marks {

    /** The numbers given to items. */
    static final String NUMBER = "number";

    private Marks() {}

    static long get(Handle handle, String name) {
        return handle.createQuery("SELECT through FROM feed_mark WHERE name = :name")
                .bind("name", name)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static void set(Handle handle, String name, long through) {
        handle.createUpdate("""
                        INSERT INTO feed_mark (name, through) VALUES (:name, :through)
                        ON CONFLICT (name) DO UPDATE SET through = excluded.through
                        """).bind("name", name).bind("through", through).execute();
    }

    /** The next number. Whoever has taken one keeps all others waiting until the commit, so numbers are in its order. */
    static long next(Handle handle) {
        handle.execute("INSERT INTO feed_mark (name, through) VALUES ('number', 0) ON CONFLICT DO NOTHING");
        handle.execute("UPDATE feed_mark SET through = through + 1 WHERE name = 'number'");
        return get(handle, NUMBER);
    }
}
