package yaogui.console.restocking;

import java.time.LocalDate;
import java.util.List;

/** Looks into one lane: what of it can be planned with, and what a person must see to. */
final class LaneInspection {

    private final Snapshot snapshot;
    private final LotDates dates;
    private final Findings findings;

    LaneInspection(Snapshot snapshot, LotDates dates, Findings findings) {
        this.snapshot = snapshot;
        this.dates = dates;
        this.findings = findings;
    }

    ShelfLane inspect(Lane booked) {
        Lane lane = withDates(booked);
        boolean countable = lane.layers().stream().allMatch(layer -> layer.quantity() >= 0);
        lane.layers().stream()
                .filter(layer -> layer.quantity() < 0)
                .forEach(layer -> report(FindingKind.NEGATIVE_STOCK, lane, layer));
        ShelfLane planned = ShelfLane.of(lane, snapshot.planningDate(), countable);
        planned.expired().forEach(layer -> report(FindingKind.EXPIRED_ON_SHELF, lane, layer));
        reportOverfull(lane);
        reportCondition(lane);
        return planned;
    }

    private Lane withDates(Lane lane) {
        List<Lane.Layer> layers = lane.layers().stream()
                .map(layer -> new Lane.Layer(layer.lot(), expiry(lane, layer), layer.quantity()))
                .toList();
        return new Lane(
                lane.dispenser(),
                lane.lane(),
                lane.product(),
                lane.capacity(),
                layers,
                lane.inDoubt(),
                lane.condition());
    }

    private LocalDate expiry(Lane lane, Lane.Layer layer) {
        return dates.expiry(lane.product(), layer.lot());
    }

    private void reportOverfull(Lane lane) {
        int boxes = lane.layers().stream().mapToInt(Lane.Layer::quantity).sum();
        if (boxes > lane.capacity()) {
            findings.add(
                    FindingKind.LANE_ABOVE_CAPACITY,
                    "dispenser",
                    lane.dispenser(),
                    "lane",
                    lane.lane(),
                    "quantity",
                    boxes,
                    "capacity",
                    lane.capacity());
        }
    }

    private void reportCondition(Lane lane) {
        switch (lane.condition()) {
            case OPEN, CLOSED_EXPIRED -> {}
            case CLOSED_BY_STAFF -> report(FindingKind.LANE_CLOSED_BY_STAFF, lane);
            case CLOSED_HELD -> report(FindingKind.LANE_HELD, lane);
            case CLOSED_CLOCK -> report(FindingKind.LANE_CLOCK_UNTRUSTED, lane);
            case FAULTED -> report(FindingKind.LANE_FAULTED, lane);
        }
    }

    private void report(FindingKind kind, Lane lane) {
        findings.add(kind, "dispenser", lane.dispenser(), "lane", lane.lane(), "product", lane.product());
    }

    private void report(FindingKind kind, Lane lane, Lane.Layer layer) {
        findings.add(
                kind,
                "dispenser",
                lane.dispenser(),
                "lane",
                lane.lane(),
                "product",
                lane.product(),
                "lot",
                layer.lot(),
                "expiry",
                layer.expiry(),
                "quantity",
                layer.quantity());
    }
}
