package yaogui.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.alarms.AlarmKind;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.store.Database;
import yaogui.protocol.link.Backoff;

/**
 * Tells one other system what happened, from where its cursor stands. The backlog is that cursor and no more: nothing waits
 * in memory. A fault between the other's word and the cursor sends again what was sent. For one thread, or driven by hand.
 */
final class Feed {

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private static final int MOST = 100;

    /** How long to rest when there is nothing to tell. */
    static final Duration REST = Duration.ofSeconds(1);

    /** After so many refusals in a row nothing more is sent. */
    static final int MOST_REFUSALS = 10;

    /** Trouble that lasts no longer is nobody's business. */
    static final Duration BEHIND = Duration.ofHours(1);

    private final String name;
    private final Database database;
    private final Receiver receiver;
    private final InstantSource clock;
    private final Backoff backoff;
    private int refusals;
    private Optional<Instant> failingSince = Optional.empty();
    private boolean mayStand = true;
    private boolean said;
    private boolean stopped;

    Feed(String name, Database database, Receiver receiver, InstantSource clock, Backoff backoff) {
        this.name = name;
        this.database = database;
        this.receiver = receiver;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** Begins where it stood, or, the first time, with what comes from now on. A stop is over: somebody has started anew. */
    void begin() {
        database.write(handle -> {
            handle.execute("""
                    INSERT INTO feed_cursor (name, through)
                    VALUES (?, (SELECT coalesce(max(through), 0) FROM feed_mark WHERE name = 'number'))
                    ON CONFLICT DO NOTHING
                    """, name);
            return handle.execute("UPDATE feed_cursor SET stopped = NULL WHERE name = ?", name);
        });
    }

    /**
     * Tells the next.
     *
     * @return how long to rest before the next step
     */
    Duration step() {
        if (stopped) {
            return REST;
        }
        List<FeedItem> items = database.read(this::next);
        if (items.isEmpty()) {
            return REST;
        }
        return switch (receiver.deliver(items)) {
            case Receiver.Delivery.Taken(int count) ->
                taken(items.get(count - 1).number());
            case Receiver.Delivery.Refused(String why, boolean forGood) -> refused(why, forGood);
            case Receiver.Delivery.Failed(String why) -> failed(why);
        };
    }

    private List<FeedItem> next(Handle handle) {
        return handle.createQuery("""
                        SELECT number, id, type, subject, at, data FROM feed_item
                        WHERE number > (SELECT through FROM feed_cursor WHERE name = :name)
                        ORDER BY number LIMIT :most
                        """)
                .bind("name", name)
                .bind("most", MOST)
                .map(ConstructorMapper.of(FeedItem.class))
                .list();
    }

    private Duration taken(long number) {
        boolean over = mayStand;
        database.write(handle -> {
            if (over) {
                Alarms alarms = new Alarms(handle, clock.instant());
                alarms.clear(Optional.empty(), Source.CONSOLE, alarm(AlarmKind.FEED_BEHIND));
                alarms.clear(Optional.empty(), Source.CONSOLE, alarm(AlarmKind.FEED_STOPPED));
            }
            return handle.execute("UPDATE feed_cursor SET through = ? WHERE name = ?", number, name);
        });
        backoff.reset();
        refusals = 0;
        mayStand = false;
        said = false;
        failingSince = Optional.empty();
        return Duration.ZERO;
    }

    private Duration refused(String why, boolean forGood) {
        refusals++;
        if (!forGood && refusals < MOST_REFUSALS) {
            return failed(why);
        }
        LOG.error("Feed {}: nothing more is sent: {}", name, why);
        stopped = true;
        mayStand = true;
        database.write(handle -> {
            raise(handle, AlarmKind.FEED_STOPPED, "Nothing more is sent to %s: %s.".formatted(name, why));
            return handle.execute("UPDATE feed_cursor SET stopped = ? WHERE name = ?", why, name);
        });
        return REST;
    }

    private Duration failed(String why) {
        Instant now = clock.instant();
        if (failingSince.isEmpty()) {
            LOG.warn("Feed {}: {}; it is tried again", name, why);
            failingSince = Optional.of(now);
        }
        boolean lasts = !now.isBefore(failingSince.get().plus(BEHIND));
        if (lasts && !said) {
            said = true;
            mayStand = true;
            database.write(handle -> {
                raise(handle, AlarmKind.FEED_BEHIND, "%s has taken nothing for an hour: %s.".formatted(name, why));
                return name;
            });
        }
        return backoff.next();
    }

    private void raise(Handle handle, AlarmKind kind, String detail) {
        new Alarms(handle, clock.instant()).raise(Optional.empty(), Source.CONSOLE, alarm(kind), detail);
    }

    private String alarm(AlarmKind kind) {
        return kind.text() + "-" + name;
    }

    void close() {
        receiver.close();
    }
}
