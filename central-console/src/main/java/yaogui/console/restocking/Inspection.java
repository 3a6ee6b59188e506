package yaogui.console.restocking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import yaogui.console.restocking.rounds.Van;

/**
 * A snapshot after somebody has looked through it: only what can be planned with, in an order of its own.
 *
 * @param shelves shelves of dispensers in service, by dispenser and product
 * @param station lots that may be issued
 * @param vans vans that can drive
 */
record Inspection(List<Shelf> shelves, List<StationLot> station, List<Van> vans) {

    /** Looks through a snapshot and notes whatever is wrong with it. */
    static Inspection of(Snapshot snapshot, Findings findings) {
        return new Walk(snapshot, findings).inspect();
    }

    /** The indexes needed while looking. */
    private static final class Walk {
        private final Snapshot snapshot;
        private final Findings findings;
        private final LotDates dates;
        private final Map<String, Product> products;
        private final Map<String, Site> sites;
        private final Map<String, Dispenser> dispensers;
        private final SortedMap<String, Lane> lanes;

        Walk(Snapshot snapshot, Findings findings) {
            this.snapshot = snapshot;
            this.findings = findings;
            this.dates = new LotDates(snapshot, findings);
            this.products = Entries.byName(snapshot.products(), Product::id, findings);
            this.sites = Entries.byName(snapshot.sites(), Site::id, findings);
            this.dispensers = Entries.byName(snapshot.dispensers(), Dispenser::id, findings);
            this.lanes =
                    Entries.byName(snapshot.lanes(), lane -> Entries.name(lane.dispenser(), lane.lane()), findings);
        }

        Inspection inspect() {
            DemandInspection demand = new DemandInspection(snapshot, this::township, findings);
            demand.reportDemandOutside(this::isInService, findings);
            LaneInspection inspection = new LaneInspection(snapshot, dates, findings);
            List<Shelf> shelves = new ArrayList<>();
            lanesByShelf().values().forEach(together -> shelves.add(shelf(together, inspection, demand)));
            return new Inspection(
                    List.copyOf(shelves),
                    StationInspection.usable(snapshot, dates, findings),
                    VanInspection.usable(snapshot, findings));
        }

        private SortedMap<String, List<Lane>> lanesByShelf() {
            SortedMap<String, List<Lane>> shelves = new TreeMap<>();
            for (Lane lane : lanes.values()) {
                if (canBePlanned(lane)) {
                    shelves.computeIfAbsent(Entries.name(lane.dispenser(), lane.product()), name -> new ArrayList<>())
                            .add(lane);
                }
            }
            return shelves;
        }

        private boolean canBePlanned(Lane lane) {
            Dispenser dispenser = dispensers.get(lane.dispenser());
            if (dispenser == null) {
                findings.add(FindingKind.UNKNOWN_DISPENSER, "dispenser", lane.dispenser(), "lane", lane.lane());
                return false;
            }
            if (!dispenser.inService()) {
                return false;
            }
            boolean siteKnown = sites.containsKey(dispenser.site());
            reportPlace(dispenser);
            boolean productKnown = products.containsKey(lane.product());
            if (!productKnown) {
                findings.add(
                        FindingKind.UNKNOWN_PRODUCT,
                        "dispenser",
                        dispenser.id(),
                        "lane",
                        lane.lane(),
                        "product",
                        lane.product());
            }
            return siteKnown && productKnown;
        }

        private void reportPlace(Dispenser dispenser) {
            Site site = sites.get(dispenser.site());
            if (site == null) {
                findings.add(FindingKind.UNKNOWN_SITE, "dispenser", dispenser.id(), "site", dispenser.site());
            } else if (site.place() == null || !site.place().areOnEarth()) {
                findings.add(FindingKind.SITE_WITHOUT_COORDINATES, "site", site.id());
            }
        }

        private Shelf shelf(List<Lane> together, LaneInspection inspection, DemandInspection demand) {
            String dispenser = together.getFirst().dispenser();
            String product = together.getFirst().product();
            Site site = Objects.requireNonNull(siteOf(dispenser));
            return new Shelf(
                    site,
                    dispenser,
                    Objects.requireNonNull(products.get(product)),
                    together.stream().map(inspection::inspect).toList(),
                    demand.estimate(dispenser, site.township(), product));
        }

        private @Nullable Site siteOf(String dispenser) {
            Dispenser known = dispensers.get(dispenser);
            return known == null ? null : sites.get(known.site());
        }

        private String township(String dispenser) {
            Site site = siteOf(dispenser);
            return site == null ? "" : site.township();
        }

        private boolean isInService(String dispenser) {
            Dispenser known = dispensers.get(dispenser);
            return known != null && known.inService();
        }
    }
}
