package yaogui.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yaogui.hardware.simulated.Box;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/** Every box of the county, by the number that it got when it was packed: what a camera at each hatch would know. */
final class Goods {

    private final Map<Long, Packed> packed = new HashMap<>();
    private long last;

    /**
     * What is printed on a box.
     *
     * @param product what it is
     * @param lot its lot
     * @param expiry its last day
     */
    record Packed(ProductId product, LotId lot, LocalDate expiry) {}

    List<Box> pack(ProductId product, LotId lot, LocalDate expiry, int quantity) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < quantity; i++) {
            packed.put(++last, new Packed(product, lot, expiry));
            boxes.add(new Box(lot.text(), last));
        }
        return boxes;
    }

    Packed of(Box box) {
        Packed known = packed.get(box.number());
        if (known == null) {
            throw new IllegalArgumentException("no box has the number " + box.number());
        }
        return known;
    }
}
