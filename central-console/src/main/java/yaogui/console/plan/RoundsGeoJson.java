package yaogui.console.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import yaogui.console.restocking.Plan;
import yaogui.console.restocking.Round;
import yaogui.console.restocking.Visit;
import yaogui.console.restocking.rounds.Coordinates;

/**
 * The rounds as GeoJSON (RFC 7946): a line a round, straight from stop to stop, and a point a visit. The coordinates are the
 * snapshot's; if those are GCJ-02, so are these.
 */
final class RoundsGeoJson {

    private RoundsGeoJson() {}

    static ObjectNode of(Plan plan) {
        ObjectNode collection = Json.MAPPER.createObjectNode().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        for (Round round : plan.rounds()) {
            features.add(line(round));
            round.visits().forEach(visit -> features.add(point(round, visit)));
        }
        return collection;
    }

    private static ObjectNode line(Round round) {
        ObjectNode feature = Json.MAPPER.createObjectNode().put("type", "Feature");
        ArrayNode line = feature.putObject("geometry").put("type", "LineString").putArray("coordinates");
        add(line.addArray(), round.start());
        round.visits().forEach(visit -> add(line.addArray(), visit.place()));
        add(line.addArray(), round.start());
        feature.putObject("properties")
                .put("van", round.van())
                .put("kilometres", round.kilometres())
                .put("hours", round.hours())
                .put("boxes", round.boxes());
        return feature;
    }

    private static ObjectNode point(Round round, Visit visit) {
        ObjectNode feature = Json.MAPPER.createObjectNode().put("type", "Feature");
        add(feature.putObject("geometry").put("type", "Point").putArray("coordinates"), visit.place());
        feature.putObject("properties")
                .put("van", round.van())
                .put("number", visit.number())
                .put("site", visit.site())
                .put("name", visit.name())
                .put("arrival", visit.arrival().toString())
                .put("boxes", visit.boxes())
                .put("unmetDemandPrevented", visit.unmetDemandPrevented());
        return feature;
    }

    /** Longitude first, as the format wants. */
    private static void add(ArrayNode position, Coordinates place) {
        position.add(place.longitude()).add(place.latitude());
    }
}
