package yaogui.protocol.document;

import java.util.List;
import java.util.Optional;
import yaogui.protocol.ProductClass;
import yaogui.protocol.ProductId;

/**
 * What a product is, and what a resident should read before choosing it.
 *
 * @param id its name in every record
 * @param productClass by which entitlement counts
 * @param name on the screen and on the lane's label
 * @param unit what one count of it is, such as 盒 / box of 10
 * @param about what it is, in a sentence or two
 * @param use how it is used, step by step
 * @param cautions what to mind: allergy, infections it does not protect from, when to ask a clinician
 * @param marking what its bar codes say; empty in catalogues from before there was such a thing
 */
public record Product(
        ProductId id,
        ProductClass productClass,
        Text name,
        Text unit,
        Text about,
        List<Text> use,
        List<Text> cautions,
        Optional<Marking> marking) {

    /** Copies the lists. */
    public Product {
        use = List.copyOf(use);
        cautions = List.copyOf(cautions);
    }

    /** One whose bar codes nobody has entered. */
    public Product(
            ProductId id,
            ProductClass productClass,
            Text name,
            Text unit,
            Text about,
            List<Text> use,
            List<Text> cautions) {
        this(id, productClass, name, unit, about, use, cautions, Optional.empty());
    }
}
