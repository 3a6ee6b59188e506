package yaogui.console.alarms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yaogui.console.fleet.AlarmRow.Source;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/**
 * Looks over the county now and then: raises the alarms that no message brings, ends those whose cause stays gone, and
 * escalates what nobody has answered in time. For one thread, or driven by hand.
 */
public final class CountyWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CountyWatch.class);

    /** Before the console itself has been there for so long, nobody is late: they may not have found it yet. */
    static final Duration GRACE = Duration.ofMinutes(15);

    /** A county writes some MB a day. */
    private static final long LEAST_BYTES = 1L << 30;

    private static final Set<AlarmKind> LATENESS = EnumSet.of(AlarmKind.OFFLINE, AlarmKind.SILENT);

    private static final Set<AlarmKind> WATCHED = EnumSet.of(
            AlarmKind.OFFLINE,
            AlarmKind.SILENT,
            AlarmKind.DOCUMENT_REFUSED,
            AlarmKind.DOCUMENTS_LAG,
            AlarmKind.CLOCK_LONG_UNTRUSTED,
            AlarmKind.DISK_LOW,
            AlarmKind.BACKLOG,
            AlarmKind.RESTARTS,
            AlarmKind.STATION_DISK_LOW);

    private final Database database;
    private final InstantSource clock;
    private final LongSupplier freeBytes;
    private final Instant since;

    private record Place(String dispenser, String name) {

        static Place of(Sign sign) {
            return new Place(
                    sign.dispenser().map(DispenserId::text).orElse(""),
                    sign.kind().text());
        }

        Optional<DispenserId> id() {
            return dispenser.isEmpty() ? Optional.empty() : Optional.of(new DispenserId(dispenser));
        }
    }

    private record Shown(Map<Place, Sign> signs, Map<Place, Instant> since, Map<Place, String> standing, boolean due) {}

    /** @param freeBytes on the disk of the store */
    public CountyWatch(Database database, InstantSource clock, LongSupplier freeBytes) {
        this.database = database;
        this.clock = clock;
        this.freeBytes = freeBytes;
        this.since = clock.instant();
    }

    /** One look; a fault of it is said and does not end the next. */
    public void look() {
        try {
            watch();
        } catch (RuntimeException e) {
            LOG.error("The look over the county met a fault and is made again", e);
        }
    }

    private void watch() {
        Instant now = clock.instant();
        Shown shown = database.read(handle -> shown(handle, now));
        List<Deed> deeds = deeds(shown, now);
        if (deeds.isEmpty() && !shown.due()) {
            return;
        }
        database.write(handle -> {
            Alarms alarms = new Alarms(handle, now);
            deeds.forEach(deed -> deed.with(handle, alarms));
            return Overdue.escalate(handle, now);
        });
    }

    private interface Deed {
        void with(Handle handle, Alarms alarms);
    }

    private Shown shown(Handle handle, Instant now) {
        Map<Place, Sign> signs = new HashMap<>();
        Contact.list(handle).stream()
                .flatMap(contact -> Sign.of(contact, now).stream())
                .filter(sign -> !LATENESS.contains(sign.kind()) || !now.isBefore(since.plus(GRACE)))
                .forEach(sign -> signs.put(Place.of(sign), sign));
        Sign.ofDisk(freeBytes.getAsLong(), LEAST_BYTES).forEach(sign -> signs.put(Place.of(sign), sign));
        Map<Place, Instant> seen = new HashMap<>();
        handle.createQuery("SELECT dispenser, name, since FROM alarm_sign")
                .map((row, context) ->
                        seen.put(new Place(row.getString(1), row.getString(2)), Instant.parse(row.getString(3))))
                .list();
        Map<Place, String> standing = new HashMap<>();
        handle.createQuery("""
                        SELECT coalesce(dispenser, ''), name, detail, well_since FROM alarm
                        WHERE source = 'CONSOLE' AND cleared_at IS NULL
                        """)
                .map((row, context) -> standing.put(
                        new Place(row.getString(1), row.getString(2)),
                        row.getString(4) == null ? row.getString(3) : ""))
                .list();
        return new Shown(signs, seen, standing, Overdue.any(handle, now));
    }

    private static List<Deed> deeds(Shown shown, Instant now) {
        List<Deed> deeds = new ArrayList<>();
        shown.signs().forEach((place, sign) -> {
            Instant begun = shown.since().getOrDefault(place, now);
            if (!shown.since().containsKey(place)) {
                deeds.add((handle, alarms) -> note(handle, place, now));
            }
            boolean lasts = !now.isBefore(begun.plus(sign.lasting()));
            boolean said = Objects.equals(shown.standing().get(place), sign.detail());
            if (lasts && !said) {
                deeds.add((handle, alarms) -> alarms.raise(place.id(), Source.CONSOLE, place.name(), sign.detail()));
            }
        });
        shown.since().keySet().stream()
                .filter(place -> !shown.signs().containsKey(place))
                .forEach(place -> deeds.add((handle, alarms) -> forget(handle, place)));
        shown.standing().keySet().stream()
                .filter(place -> WATCHED.contains(AlarmKind.of(place.name())))
                .filter(place -> !shown.signs().containsKey(place))
                .forEach(
                        place -> deeds.add((handle, alarms) -> alarms.clear(place.id(), Source.CONSOLE, place.name())));
        return deeds;
    }

    private static void note(Handle handle, Place place, Instant now) {
        handle.createUpdate("""
                        INSERT INTO alarm_sign (dispenser, name, since) VALUES (:dispenser, :name, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("dispenser", place.dispenser())
                .bind("name", place.name())
                .bind("now", now)
                .execute();
    }

    private static void forget(Handle handle, Place place) {
        handle.createUpdate("DELETE FROM alarm_sign WHERE dispenser = :dispenser AND name = :name")
                .bind("dispenser", place.dispenser())
                .bind("name", place.name())
                .execute();
    }
}
