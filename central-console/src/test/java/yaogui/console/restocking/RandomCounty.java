package yaogui.console.restocking;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.demand.Exposure;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.restocking.rounds.Van;

/** A county made at random, with a little of everything that can be wrong. */
final class RandomCounty {

    private static final List<String> PRODUCTS = List.of("condom", "gel", "pill", "ring");

    private final RandomGenerator random;
    private final List<Site> sites = new ArrayList<>();
    private final List<Dispenser> dispensers = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Exposure> exposures = new ArrayList<>();

    RandomCounty(RandomGenerator random) {
        this.random = random;
    }

    Snapshot snapshot() {
        int places = 1 + random.nextInt(25);
        for (int i = 0; i < places; i++) {
            addSite("s" + i);
        }
        return new Snapshot(
                County.TODAY,
                Policy.FORTNIGHTLY,
                PRODUCTS.stream()
                        .map(product -> new Product(product, chance(0.2) ? 5 : 1, null))
                        .toList(),
                sites,
                dispensers,
                lanes,
                exposures,
                station(),
                vans());
    }

    private void addSite(String id) {
        sites.add(new Site(id, id, "t" + random.nextInt(3), place(), opens(), null));
        int machines = 1 + random.nextInt(2);
        for (int m = 0; m < machines; m++) {
            String dispenser = "q" + m + "-" + id;
            dispensers.add(new Dispenser(dispenser, id, !chance(0.03)));
            for (int lane = 0; lane < 5; lane++) {
                addLane(dispenser, "A" + lane);
            }
            PRODUCTS.forEach(product -> exposures.add(new Exposure(
                    dispenser, product, random.nextInt(chance(0.2) ? 80 : 12), 5 + 120 * random.nextDouble())));
        }
    }

    private void addLane(String dispenser, String lane) {
        List<Lane.Layer> layers = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int lot = random.nextInt(30);
            int days = chance(0.01) ? random.nextInt(900) : 30 * lot - 20;
            layers.add(new Lane.Layer("F" + lot, County.TODAY.plusDays(days), chance(0.02) ? -1 : random.nextInt(7)));
        }
        Lane.Condition[] conditions = Lane.Condition.values();
        lanes.add(new Lane(
                dispenser,
                lane,
                PRODUCTS.get(random.nextInt(PRODUCTS.size())),
                5 + random.nextInt(15),
                layers,
                chance(0.1) ? 1 : 0,
                chance(0.85) ? Lane.Condition.OPEN : conditions[random.nextInt(conditions.length)]));
    }

    private List<StationLot> station() {
        List<StationLot> lots = new ArrayList<>();
        for (String product : PRODUCTS) {
            for (int lot = 0; lot < 3; lot++) {
                lots.add(new StationLot(
                        product,
                        "S" + lot,
                        County.TODAY.plusDays(random.nextInt(700) - 10),
                        random.nextInt(chance(0.3) ? 300 : 40)));
            }
        }
        return lots;
    }

    private List<Van> vans() {
        List<Van> vans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            vans.add(new Van(
                    "v" + i,
                    chance(0.1) ? 0 : 60 + random.nextInt(300),
                    2 + 6 * random.nextDouble(),
                    new Coordinates(30, 110),
                    40,
                    LocalTime.of(8, 0)));
        }
        return vans;
    }

    private @Nullable Coordinates place() {
        return chance(0.04)
                ? null
                : new Coordinates(29.7 + 0.6 * random.nextDouble(), 109.7 + 0.6 * random.nextDouble());
    }

    private @Nullable LocalTime opens() {
        return chance(0.2) ? LocalTime.of(9, 0) : null;
    }

    private boolean chance(double chance) {
        return random.nextDouble() < chance;
    }
}
