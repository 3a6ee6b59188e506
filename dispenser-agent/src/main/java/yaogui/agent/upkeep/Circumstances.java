package yaogui.agent.upkeep;

import java.time.LocalDate;
import java.util.Optional;
import yaogui.agent.loading.Fitness;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Product;
import yaogui.protocol.document.Text;

/**
 * What is known at the machine when staff record something.
 *
 * @param shelf what lies where, by the journal
 * @param today by a trusted clock, if there is one
 * @param holds what must not be given out; empty when that is lost
 * @param catalogue what the products are
 */
public record Circumstances(Shelf shelf, Optional<LocalDate> today, Optional<Holds> holds, Catalogue catalogue) {

    Fitness fitness() {
        return new Fitness(today, holds);
    }

    /** A product as staff call it; one that the catalogue does not know, as the records do. */
    Text name(ProductId product) {
        return catalogue.find(product).map(Product::name).orElse(new Text(product.text(), product.text()));
    }
}
