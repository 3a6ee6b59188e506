package yaogui.console.web.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yaogui.console.restocking.Round;
import yaogui.console.restocking.rounds.Coordinates;
import yaogui.console.web.map.Degrees;
import yaogui.console.web.map.Point;
import yaogui.console.web.map.Sketch;

/**
 * A round, drawn: the start, the stops in their order, and the lines between them as the crow flies.
 *
 * @param start where the van leaves
 * @param stops in the order driven
 * @param line the way there and back, as SVG points
 * @param sketch the drawing's size and scale
 */
public record RoundMap(Point start, List<Point> stops, String line, Sketch sketch) {

    /** Draws a round. */
    public static RoundMap of(Round round) {
        Sketch sketch = Sketch.around(
                Stream.concat(Stream.of(round.start()), round.visits().stream().map(visit -> visit.place()))
                        .map(RoundMap::degrees)
                        .toList());
        Point start = sketch.point(degrees(round.start()));
        List<Point> stops = round.visits().stream()
                .map(visit -> sketch.point(degrees(visit.place())))
                .toList();
        String line = Stream.of(Stream.of(start), stops.stream(), Stream.of(start))
                .flatMap(points -> points)
                .map(point -> Math.round(point.x()) + "," + Math.round(point.y()))
                .collect(Collectors.joining(" "));
        return new RoundMap(start, stops, line, sketch);
    }

    private static Degrees degrees(Coordinates place) {
        return new Degrees(place.latitude(), place.longitude());
    }
}
