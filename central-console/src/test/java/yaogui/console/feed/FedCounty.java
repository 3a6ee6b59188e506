package yaogui.console.feed;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import yaogui.console.alarms.Alarms;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.store.Database;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;
import yaogui.protocol.link.Backoff;

/** A store in which things happen, with what gathers them, and a clock that a test sets forward. */
final class FedCounty implements AutoCloseable {

    static final CountyId COUNTY = new CountyId("qingzhou");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final String SECRET = "sixteen-and-more";

    private final Path file;
    Instant now = Instant.parse("2026-11-22T02:30:00Z");
    Database database;
    Collector collector;
    private int moved;

    FedCounty(Path folder) {
        file = folder.resolve("county.db");
        database = Database.open(file, Database.Durability.OFF);
        database.write(handle -> {
            handle.execute("INSERT INTO product (id, name_zh, name_en) VALUES ('condom', '套', 'Condom')");
            handle.execute("INSERT INTO lot (product, lot) VALUES ('condom', 'L1')");
            return handle.execute("INSERT INTO dispenser (id, kind) VALUES ('qz-1', 'RACK'), ('qz-2', 'RACK')");
        });
        collector = new Collector(database, () -> now, ZONE);
        collector.begin();
    }

    /** The process ends and starts again. */
    void restart() {
        database.close();
        database = Database.open(file, Database.Durability.OFF);
        collector = new Collector(database, () -> now, ZONE);
        collector.begin();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void gather() {
        while (collector.step()) {}
    }

    /** Boxes move from the van into a lane. */
    void load(String dispenser, int times) {
        loadUngathered(dispenser, times);
        gather();
    }

    void loadUngathered(String dispenser, int times) {
        for (int i = 0; i < times; i++) {
            move(dispenser, "loaded", "vehicle", "lane:" + dispenser + "/A1", 1);
        }
    }

    void take(String dispenser, int times) {
        for (int i = 0; i < times; i++) {
            move(dispenser, "dispensed", "lane:" + dispenser + "/A1", "resident", 1);
        }
        gather();
    }

    private void move(String dispenser, String cause, String from, String to, int boxes) {
        moved++;
        database.write(handle -> handle.execute("""
                INSERT INTO movement (at, dispenser, epoch, seq, cause, product, lot, source, destination, quantity)
                VALUES (?, ?, '7f3a91c05be2d846', ?, ?, 'condom', 'L1', ?, ?, ?)
                """, now, dispenser, moved, cause, from, to, boxes));
    }

    void alarm(String name) {
        database.write(handle -> {
            new Alarms(handle, now)
                    .raise(Optional.of(new DispenserId("qz-1")), Source.DISPENSER, name, "A sentence with a quote.");
            return name;
        });
        gather();
    }

    Webhook webhook(HookServer server, Duration patience) {
        return new Webhook(
                new FeedConfig(
                        "province",
                        Optional.of(server.address()),
                        Optional.empty(),
                        Optional.empty(),
                        SECRET,
                        Optional.empty()),
                new CloudEvents(COUNTY),
                patience);
    }

    Feed feed(Receiver receiver) {
        Feed feed = new Feed(
                "province",
                database,
                receiver,
                () -> now,
                new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(10), new Random(3)));
        feed.begin();
        return feed;
    }

    /** Tells until nothing is left, or something is in the way. */
    static Duration drain(Feed feed) {
        Duration rest = feed.step();
        while (rest.isZero()) {
            rest = feed.step();
        }
        return rest;
    }

    List<String> items() {
        return database.read(handle -> handle.createQuery("SELECT id FROM feed_item ORDER BY number")
                .mapTo(String.class)
                .list());
    }

    List<String> data(String type) {
        return database.read(
                handle -> handle.createQuery("SELECT data FROM feed_item WHERE type = :type ORDER BY number")
                        .bind("type", type)
                        .mapTo(String.class)
                        .list());
    }

    List<String> alarms() {
        return database.read(
                handle -> handle.createQuery("SELECT name FROM alarm WHERE cleared_at IS NULL AND name LIKE 'feed%'")
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void close() {
        database.close();
    }
}
