package yaogui.console.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import yaogui.console.fleet.Site;
import yaogui.protocol.document.Text;

/**
 * The county on a plain ground: each place a mark, each township an area around its places. Drawn from coordinates alone,
 * since the station may have no internet for tiles.
 *
 * @param marks places with coordinates, the urgent ones last so that they lie on top
 * @param areas townships
 * @param labels names of places, as far as there is room
 * @param height of the drawing, where its width is {@link #WIDTH}
 * @param scale a bar of a round length
 * @param unplaced places without coordinates
 */
public record CountyMap(
        List<Mark> marks, List<Area> areas, List<Label> labels, int height, ScaleBar scale, int unplaced) {

    /** The drawing's width, in its own units. */
    public static final int WIDTH = 1000;

    private static final double LABEL_ABOVE = 40;
    private static final double TOWNSHIP_LETTERS = 1.5;

    /** How badly a place wants somebody. */
    public enum Level {
        FINE,
        SOON,
        URGENT
    }

    /**
     * A place that may be drawn.
     *
     * @param id its code
     * @param name for a person
     * @param township it belongs to
     * @param position in degrees; empty if nobody has said
     * @param level how badly it wants somebody
     * @param dispensers that stand there
     * @param pale whether the reader asked for others
     */
    public record Spot(
            String id,
            Text name,
            String township,
            Optional<Degrees> position,
            Level level,
            int dispensers,
            boolean pale) {

        /** A place as it is known. */
        public static Spot of(Site site, Level level, int dispensers, boolean pale) {
            return new Spot(
                    site.id().text(),
                    site.name(),
                    site.township(),
                    site.latitude()
                            .flatMap(latitude -> site.longitude().map(longitude -> new Degrees(latitude, longitude))),
                    level,
                    dispensers,
                    pale);
        }
    }

    /**
     * A drawn place.
     *
     * @param spot which
     * @param at where, in the drawing's units
     */
    public record Mark(Spot spot, Point at) {}

    /**
     * A drawn township.
     *
     * @param name its name
     * @param outline the points of the smallest convex shape around its places
     * @param label where its name stands; empty if there is no room for it
     */
    public record Area(String name, String outline, Optional<Point> label) {}

    /**
     * Draws these places.
     *
     * @param name how a place is called in the reader's language
     */
    public static CountyMap of(List<Spot> spots, Function<Text, String> name) {
        Sketch sketch = Sketch.around(
                spots.stream().flatMap(spot -> spot.position().stream()).toList());
        List<Mark> marks = spots.stream()
                .filter(spot -> spot.position().isPresent())
                .map(spot -> new Mark(spot, sketch.point(spot.position().orElseThrow())))
                .sorted(Comparator.comparing((Mark mark) -> mark.spot().level())
                        .thenComparing(mark -> mark.spot().id()))
                .toList();
        Labels room = new Labels(marks.stream().map(Mark::at).toList());
        List<Area> areas = areas(marks, room);
        return new CountyMap(
                marks,
                areas,
                labels(marks, room, name),
                sketch.height(),
                sketch.scaleBar(),
                spots.size() - marks.size());
    }

    /** The urgent ones choose first. */
    private static List<Label> labels(List<Mark> marks, Labels room, Function<Text, String> name) {
        return marks.reversed().stream()
                .flatMap(mark -> room
                        .place(
                                name.apply(mark.spot().name()),
                                mark.at(),
                                mark.spot().pale())
                        .stream())
                .toList();
    }

    /** The townships with the most places choose first where their names stand. */
    private static List<Area> areas(List<Mark> marks, Labels room) {
        Map<String, List<Point>> byTownship = marks.stream()
                .collect(Collectors.groupingBy(
                        mark -> mark.spot().township(),
                        LinkedHashMap::new,
                        Collectors.mapping(Mark::at, Collectors.toList())));
        List<Area> areas = new ArrayList<>();
        byTownship.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Point>> one) ->
                                -one.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> areas.add(area(one.getKey(), one.getValue(), room)));
        return areas;
    }

    private static Area area(String name, List<Point> points, Labels room) {
        double x = points.stream().mapToDouble(Point::x).average().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        String outline = Hull.around(points).stream()
                .map(point -> Math.round(point.x()) + "," + Math.round(point.y()))
                .collect(Collectors.joining(" "));
        Point label = new Point(x, top - LABEL_ABOVE);
        boolean named = room.reserve(name, label, TOWNSHIP_LETTERS);
        return new Area(name, outline, Optional.of(label).filter(at -> named));
    }
}
