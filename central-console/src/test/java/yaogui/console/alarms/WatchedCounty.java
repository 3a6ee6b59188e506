package yaogui.console.alarms;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.staff.AccountId;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** A store with one dispenser, a watch over it, somebody who answers, and a clock that a test sets forward. */
final class WatchedCounty implements AutoCloseable {

    static final DispenserId ID = new DispenserId("qz-1");

    private Instant now = Instant.parse("2026-11-22T02:30:00Z");
    long freeBytes = 100L << 30;
    final Database database;
    final AlarmDesk desk;
    final AccountId wang;
    CountyWatch watch;

    WatchedCounty(Path folder) {
        database = Database.open(folder.resolve("county.db"), Database.Durability.OFF);
        desk = new AlarmDesk(database, () -> now);
        wang = new AccountId(1);
        watch = begin();
        database.write(handle -> handle.execute("""
                INSERT INTO staff_account (id, name, role, salt, iterations, password, created_at)
                VALUES (1, 'Wang', 'STATION', '', 1, '', '')
                """));
        database.write(handle -> handle.execute(
                "INSERT INTO dispenser (id, kind, online, last_seen) VALUES (?, 'RACK', 1, ?)", ID.text(), now));
    }

    /** As when the console has just started. */
    CountyWatch begin() {
        return new CountyWatch(database, () -> now, () -> freeBytes);
    }

    Instant now() {
        return now;
    }

    /** Time goes by, with a look each minute towards the end. */
    void pass(Duration time) {
        Instant until = now.plus(time);
        while (now.isBefore(until)) {
            now = now.plus(Duration.ofMinutes(now.plus(Duration.ofMinutes(40)).isBefore(until) ? 20 : 1));
            watch.look();
        }
    }

    void seen(boolean online) {
        database.write(handle ->
                handle.execute("UPDATE dispenser SET online = ?, last_seen = ? WHERE id = ?", online, now, ID.text()));
    }

    void connection(boolean online) {
        database.write(handle -> handle.execute("UPDATE dispenser SET online = ? WHERE id = ?", online, ID.text()));
    }

    void raise(Source source, String name) {
        database.write(handle -> {
            new Alarms(handle, now).raise(Optional.of(ID), source, name, "A sentence.");
            return name;
        });
    }

    void clear(Source source, String name) {
        database.write(handle -> {
            new Alarms(handle, now).clear(ID, source, name);
            return name;
        });
    }

    void reported(String... names) {
        database.write(handle -> {
            new Alarms(handle, now).reported(ID, List.of(names));
            return 0;
        });
    }

    List<String> standing() {
        return desk.listStanding().stream().map(AlarmRow::name).sorted().toList();
    }

    AlarmRow only() {
        List<AlarmRow> standing = desk.listStanding();
        if (standing.size() != 1) {
            throw new AssertionError("not one alarm but " + standing);
        }
        return standing.getFirst();
    }

    List<Step> steps(long id) {
        return desk.history(id).stream().map(AlarmDesk.Line::step).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
