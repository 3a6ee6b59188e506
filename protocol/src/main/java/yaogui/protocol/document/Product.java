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
 * @param highestCelsius the highest temperature at which it may be stored, by its maker; where none is said, any will do
 * @param highestHumidity the highest relative humidity at which it may be stored, in percent; where none is said,
 *     {@value #USUAL_HIGHEST_HUMIDITY}
 */
public record Product(
        ProductId id,
        ProductClass productClass,
        Text name,
        Text unit,
        Text about,
        List<Text> use,
        List<Text> cautions,
        Optional<Marking> marking,
        Optional<Integer> highestCelsius,
        Optional<Integer> highestHumidity) {

    /** Medicines are stored at 35 to 75 % (药品经营质量管理规范, on storage; given there for the stores of wholesalers). */
    public static final int USUAL_HIGHEST_HUMIDITY = 75;

    /** One whose bar codes and limits nobody has entered. */
    public Product(
            ProductId id,
            ProductClass productClass,
            Text name,
            Text unit,
            Text about,
            List<Text> use,
            List<Text> cautions) {
        this(id, productClass, name, unit, about, use, cautions, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** One of whose humidity nothing is said. */
    public Product(
            ProductId id,
            ProductClass productClass,
            Text name,
            Text unit,
            Text about,
            List<Text> use,
            List<Text> cautions,
            Optional<Marking> marking,
            Optional<Integer> highestCelsius) {
        this(id, productClass, name, unit, about, use, cautions, marking, highestCelsius, Optional.empty());
    }

    /** Above this, in percent, it is stored too damp. */
    public int highestHumidityOrUsual() {
        return highestHumidity.orElse(USUAL_HIGHEST_HUMIDITY);
    }

    /** Copies the lists. */
    public Product {
        use = List.copyOf(use);
        cautions = List.copyOf(cautions);
    }
}
