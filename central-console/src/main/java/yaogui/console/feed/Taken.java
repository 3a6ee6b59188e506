package yaogui.console.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What residents took, within a transaction: told by product and hour for the whole county, never by place, and never fewer
 * than five at a time. What is less waits for the rest of its day, and what is less then for other days. So every box is told
 * of once, and nobody by it.
 */
final class Taken {

    /** As on the console's own pages. */
    static final int FEWEST = 5;

    private static final String HOUR = "taken-hour";
    private static final Duration ONE = Duration.ofHours(1);

    private final Handle handle;
    private final Items items;
    private final ZoneId zone;

    Taken(Handle handle, ZoneId zone) {
        this.handle = handle;
        this.items = new Items(handle);
        this.zone = zone;
    }

    /**
     * Boxes in one hour.
     *
     * @param product of which
     * @param hour its beginning
     * @param boxes below 0 where something was put right
     */
    record Count(String product, Instant hour, int boxes) {}

    static void add(Handle handle, String product, Instant at, int boxes) {
        handle.createUpdate("""
                        INSERT INTO feed_taken (product, hour, boxes) VALUES (:product, :hour, :boxes)
                        ON CONFLICT (product, hour) DO UPDATE SET boxes = feed_taken.boxes + excluded.boxes
                        """)
                .bind("product", product)
                .bind("hour", at.truncatedTo(ChronoUnit.HOURS))
                .bind("boxes", boxes)
                .execute();
    }

    /** Whether an hour has ended since it was summed up. */
    static boolean isDue(Handle handle, Instant now) {
        return hour(now) != Marks.get(handle, HOUR);
    }

    private static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), ONE.toSeconds());
    }

    /** Tells of the hours that are over, if there are enough boxes. */
    void sumUp(Instant now) {
        Instant thisHour = now.truncatedTo(ChronoUnit.HOURS);
        list().stream()
                .filter(count -> count.boxes() >= FEWEST && count.hour().isBefore(thisHour))
                .forEach(
                        count -> tell(List.of(count), count.hour(), count.hour().plus(ONE), now));
        Instant midnight = day(now).atStartOfDay(zone).toInstant();
        Map<String, List<Count>> byDay = list().stream()
                .filter(count -> count.hour().isBefore(midnight))
                .collect(Collectors.groupingBy(
                        count -> count.product() + "/" + day(count.hour()), TreeMap::new, Collectors.toList()));
        byDay.values().stream().filter(Taken::enough).forEach(day -> {
            LocalDate of = day(day.getFirst().hour());
            tell(
                    day,
                    of.atStartOfDay(zone).toInstant(),
                    of.plusDays(1).atStartOfDay(zone).toInstant(),
                    now);
        });
        Map<String, List<Count>> rest = list().stream()
                .filter(count -> count.hour().isBefore(midnight))
                .collect(Collectors.groupingBy(Count::product, TreeMap::new, Collectors.toList()));
        rest.values().stream()
                .filter(Taken::enough)
                .forEach(all -> tell(
                        all,
                        day(all.getFirst().hour()).atStartOfDay(zone).toInstant(),
                        day(all.getLast().hour()).plusDays(1).atStartOfDay(zone).toInstant(),
                        now));
        Marks.set(handle, HOUR, hour(now));
    }

    private static boolean enough(List<Count> counts) {
        return counts.stream().mapToInt(Count::boxes).sum() >= FEWEST;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private List<Count> list() {
        return handle.createQuery("SELECT product, hour, boxes FROM feed_taken ORDER BY product, hour")
                .map(ConstructorMapper.of(Count.class))
                .list();
    }

    private void tell(List<Count> counts, Instant from, Instant until, Instant now) {
        String product = counts.getFirst().product();
        items.add(
                "taken/%s/%s/%s/%d".formatted(product, from, until, hour(now)),
                "boxes.taken",
                product,
                until,
                Items.data()
                        .put("product", product)
                        .put("from", from.toString())
                        .put("until", until.toString())
                        .put("boxes", counts.stream().mapToInt(Count::boxes).sum()));
        counts.forEach(count -> handle.createUpdate("DELETE FROM feed_taken WHERE product = :product AND hour = :hour")
                .bind("product", product)
                .bind("hour", count.hour())
                .execute());
    }
}
