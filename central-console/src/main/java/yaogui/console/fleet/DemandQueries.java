package yaogui.console.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import yaogui.protocol.DispenserId;
import yaogui.protocol.ProductId;

/** Demand by day, with the part of each day in which it could show. */
final class DemandQueries {

    record Goods(DispenserId dispenser, ProductId product) {}

    record Change(DispenserId dispenser, ProductId product, Instant since, boolean available) {}

    record Taken(DispenserId dispenser, ProductId product, LocalDate day, int taken) {}

    private DemandQueries() {}

    static List<DemandDay> list(Handle handle, LocalDate from, LocalDate until, ZoneId zone) {
        Map<Goods, NavigableMap<Instant, Boolean>> changes = changes(handle, until, zone);
        Map<Goods, Map<LocalDate, Integer>> taken = taken(handle, from, until);
        List<DemandDay> days = new ArrayList<>();
        changes.forEach((goods, available) -> {
            LocalDate first = available.firstKey().atZone(zone).toLocalDate();
            Map<LocalDate, Integer> boxes = taken.getOrDefault(goods, Map.of());
            for (LocalDate day = first.isAfter(from) ? first : from; day.isBefore(until); day = day.plusDays(1)) {
                days.add(new DemandDay(
                        goods.dispenser(),
                        goods.product(),
                        day,
                        boxes.getOrDefault(day, 0),
                        fraction(available, day, zone)));
            }
        });
        days.sort(Comparator.comparing(DemandDay::dispenser)
                .thenComparing(DemandDay::product)
                .thenComparing(DemandDay::day));
        return days;
    }

    /** The part of {@code day} in which the product could be had. */
    private static double fraction(NavigableMap<Instant, Boolean> available, LocalDate day, ZoneId zone) {
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        Map.Entry<Instant, Boolean> before = available.floorEntry(begin);
        boolean now = before != null && before.getValue();
        Instant since = begin;
        Duration had = Duration.ZERO;
        for (Map.Entry<Instant, Boolean> change :
                available.subMap(begin, false, end, false).entrySet()) {
            had = now ? had.plus(Duration.between(since, change.getKey())) : had;
            now = change.getValue();
            since = change.getKey();
        }
        had = now ? had.plus(Duration.between(since, end)) : had;
        return (double) had.toSeconds() / Duration.between(begin, end).toSeconds();
    }

    private static Map<Goods, NavigableMap<Instant, Boolean>> changes(Handle handle, LocalDate until, ZoneId zone) {
        Map<Goods, NavigableMap<Instant, Boolean>> changes = new HashMap<>();
        handle.createQuery("SELECT dispenser, product, since, available FROM availability WHERE since < :until")
                .bind("until", until.atStartOfDay(zone).toInstant())
                .map(ConstructorMapper.of(Change.class))
                .forEach(change -> changes.computeIfAbsent(
                                new Goods(change.dispenser(), change.product()), goods -> new TreeMap<>())
                        .put(change.since(), change.available()));
        return changes;
    }

    private static Map<Goods, Map<LocalDate, Integer>> taken(Handle handle, LocalDate from, LocalDate until) {
        Map<Goods, Map<LocalDate, Integer>> taken = new HashMap<>();
        handle.createQuery("""
                        SELECT dispenser, product, day, taken FROM daily_demand
                        WHERE day >= :from AND day < :until AND taken > 0
                        """)
                .bind("from", from)
                .bind("until", until)
                .map(ConstructorMapper.of(Taken.class))
                .forEach(day -> taken.computeIfAbsent(
                                new Goods(day.dispenser(), day.product()), goods -> new HashMap<>())
                        .put(day.day(), day.taken()));
        return taken;
    }
}
