package yaogui.protocol.document;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import yaogui.protocol.Gtin;

/**
 * What the bar codes on a product's boxes say, so that a scan tells what goes into a lane.
 *
 * @param boxes the numbers on boxes that are given out; a maker has one for each make-up of the same product
 * @param samples the numbers on display samples, which never go into a lane; the station prints them, with a number of its
 *     own (GS1 keeps those that begin with 02 or 2 for that), because a sample looks like a box
 */
public record Marking(List<Gtin> boxes, List<Gtin> samples) {

    /** @throws IllegalArgumentException if a number stands in it twice */
    public Marking {
        boxes = List.copyOf(boxes);
        samples = List.copyOf(samples);
        HashSet<Gtin> seen = new HashSet<>();
        Stream.concat(boxes.stream(), samples.stream()).forEach(gtin -> {
            if (!seen.add(gtin)) {
                throw new IllegalArgumentException("GTIN %s stands twice in one marking".formatted(gtin));
            }
        });
    }
}
