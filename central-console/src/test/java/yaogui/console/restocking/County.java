package yaogui.console.restocking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Distance;
import yaogui.console.restocking.rounds.Van;

/** Builds snapshots for scenarios from text tables. On 2026-11-22 unless said otherwise; a plain map in kilometres. */
final class County {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A flat country: a degree is a kilometre, roads are straight. */
    static final Distance FLAT =
            (from, to) -> Math.hypot(from.latitude() - to.latitude(), from.longitude() - to.longitude());

    private Policy policy = Policy.FORTNIGHTLY;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, Dispenser> dispensers = new LinkedHashMap<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();
    private final List<StationLot> station = new ArrayList<>();
    private final List<Van> vans = new ArrayList<>();

    County policy(Policy policy) {
        this.policy = policy;
        return this;
    }

    /** Columns: site, township, at (latitude,longitude or -), opens, closes. */
    County sites(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            String id = cell(row, "site", "s1");
            sites.put(
                    id,
                    new Site(
                            id,
                            id,
                            cell(row, "township", "t1"),
                            place(cell(row, "at", "1,1")),
                            time(cell(row, "opens", "-")),
                            time(cell(row, "closes", "-"))));
        }
        return this;
    }

    /** Columns: product, pack, level. */
    County products(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            String level = cell(row, "level", "-");
            products.put(
                    cell(row, "product", "condom"),
                    new Product(
                            cell(row, "product", "condom"),
                            number(row, "pack", 1),
                            level.equals("-") ? null : Double.valueOf(level)));
        }
        return this;
    }

    /**
     * Columns: site, dispenser, lane, product, capacity, holds (lot date quantity, …; front first), doubt, condition, taken,
     * days. What is not known yet of sites, dispensers and products is made up.
     */
    County lanes(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            String dispenser = cell(row, "dispenser", "q1");
            String site = cell(row, "site", "s1");
            String product = cell(row, "product", "condom");
            sites.computeIfAbsent(site, id -> new Site(id, id, "t1", new Coordinates(1, 1), null, null));
            dispensers.computeIfAbsent(dispenser, id -> new Dispenser(id, site, true));
            products.computeIfAbsent(product, id -> new Product(id, 1, null));
            lanes.add(new Lane(
                    dispenser,
                    cell(row, "lane", "A1"),
                    product,
                    number(row, "capacity", 20),
                    layers(cell(row, "holds", "-")),
                    number(row, "doubt", 0),
                    Lane.Condition.valueOf(cell(row, "condition", "OPEN"))));
            if (row.containsKey("taken")) {
                exposure(dispenser, product, number(row, "taken", 0), number(row, "days", 0));
            }
        }
        return this;
    }

    County exposure(String dispenser, String product, long taken, double days) {
        exposures.add(new Exposure(dispenser, product, taken, days));
        return this;
    }

    County dispenser(String id, String site, boolean inService) {
        dispensers.put(id, new Dispenser(id, site, inService));
        return this;
    }

    /** Columns: product, lot, expiry, quantity. */
    County station(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            station.add(new StationLot(
                    cell(row, "product", "condom"),
                    cell(row, "lot", "L1"),
                    LocalDate.parse(cell(row, "expiry", "2030-01-01")),
                    number(row, "quantity", 1000)));
        }
        return this;
    }

    /** Columns: van, boxes, hours, at, speed. They leave at eight. */
    County vans(String table) {
        for (Map<String, String> row : Table.of(table).rows()) {
            vans.add(new Van(
                    cell(row, "van", "v1"),
                    number(row, "boxes", 500),
                    Double.parseDouble(cell(row, "hours", "8")),
                    new Coordinates(
                            Double.parseDouble(cell(row, "at", "1,0").split(",", 2)[0]),
                            Double.parseDouble(cell(row, "at", "1,0").split(",", 2)[1])),
                    Double.parseDouble(cell(row, "speed", "40")),
                    LocalTime.of(8, 0)));
        }
        return this;
    }

    /** One good van and plenty of one lot of condoms. */
    County wellSupplied() {
        return vans("van\nv1").station("lot\nL1");
    }

    Snapshot snapshot() {
        return new Snapshot(
                TODAY,
                policy,
                List.copyOf(products.values()),
                List.copyOf(sites.values()),
                List.copyOf(dispensers.values()),
                lanes,
                exposures,
                station,
                vans);
    }

    Plan plan() {
        return RestockingPlanner.plan(snapshot(), FLAT);
    }

    private static List<Lane.Layer> layers(String text) {
        if (text.equals("-")) {
            return List.of();
        }
        return Arrays.stream(text.split(","))
                .map(layer -> layer.strip().split(" +"))
                .map(part -> new Lane.Layer(part[0], LocalDate.parse(part[1]), Integer.parseInt(part[2])))
                .toList();
    }

    private static String cell(Map<String, String> row, String column, String otherwise) {
        return row.getOrDefault(column, otherwise);
    }

    private static int number(Map<String, String> row, String column, int otherwise) {
        return Integer.parseInt(cell(row, column, Integer.toString(otherwise)));
    }

    private static @Nullable Coordinates place(String text) {
        if (text.equals("-")) {
            return null;
        }
        String[] parts = text.split(",", 2);
        return new Coordinates(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    private static @Nullable LocalTime time(String text) {
        return text.equals("-") ? null : LocalTime.parse(text);
    }
}
