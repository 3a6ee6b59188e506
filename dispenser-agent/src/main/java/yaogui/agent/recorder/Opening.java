package yaogui.agent.recorder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yaogui.agent.dispensing.Pause;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.Surroundings;
import yaogui.agent.stock.Layer;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/**
 * How things stood when a recording begins: all that the state machine goes by.
 *
 * @param state where the dispenser was
 * @param shelf what lay where, and the condition of each lane
 * @param around what else it knew
 */
record Opening(State state, Shelf shelf, Around around) {

    /**
     * What a dispenser knows besides its shelf and its sensors.
     *
     * @param today the day, if the clock was trusted; dates are judged by it
     * @param pause why nothing was given out for a while, if so
     * @param tooWarm products above whose storage temperature it was
     * @param holds of products that it is meant to hold; empty when they were lost
     * @param classes of the products in its catalogue
     * @param nextSeq the number of its next entry
     */
    record Around(
            Optional<LocalDate> today,
            Optional<Pause> pause,
            Set<ProductId> tooWarm,
            Optional<Holds> holds,
            Map<ProductId, ProductClass> classes,
            long nextSeq) {

        Around {
            tooWarm = new TreeSet<>(tooWarm);
            classes = new TreeMap<>(classes);
        }

        static Around of(Surroundings here) {
            return new Around(
                    here.today(),
                    here.pause(),
                    here.shelf().tooWarm(),
                    here.holds().map(all -> holds(all, here.shelf())),
                    classes(here.catalogue()),
                    here.nextSeq());
        }

        Around afterOneEntry() {
            return new Around(today, pause, tooWarm, holds, classes, nextSeq + 1);
        }

        /** Products of which nothing is known but their class. */
        Catalogue catalogue() {
            Text nothing = new Text("", "");
            return new Catalogue(classes.entrySet().stream()
                    .map(each -> new Product(
                            each.getKey(), each.getValue(), nothing, nothing, nothing, List.of(), List.of()))
                    .toList());
        }

        private static Holds holds(Holds all, Shelf shelf) {
            Set<ProductId> here = shelf.lanes().values().stream()
                    .flatMap(lane -> Stream.concat(
                            Stream.of(lane.slot().product()),
                            lane.possiblyThere().stream().map(Layer::product)))
                    .collect(Collectors.toSet());
            return new Holds(all.lots().stream()
                    .filter(lot -> here.contains(lot.product()))
                    .collect(Collectors.toSet()));
        }

        private static Map<ProductId, ProductClass> classes(Catalogue catalogue) {
            Map<ProductId, ProductClass> classes = new TreeMap<>();
            catalogue.products().forEach(product -> classes.put(product.id(), product.productClass()));
            return classes;
        }
    }
}
