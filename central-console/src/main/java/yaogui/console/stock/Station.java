package yaogui.console.stock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import yaogui.console.store.Database;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/** The supply station: what staff enter there. Any thread. */
public final class Station {

    private final Database database;
    private final InstantSource clock;

    public Station(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A delivery has arrived.
     *
     * @param expiry the last day on which the boxes may be used
     * @param boxes 1 or more
     */
    public void receive(ProductId product, LotId lot, LocalDate expiry, int boxes) {
        move(product, lot, Optional.of(expiry), Place.Common.SUPPLIER, Place.Common.STATION, boxes, "received");
    }

    /** Boxes go onto a van. */
    public void issue(ProductId product, LotId lot, int boxes) {
        move(product, lot, Optional.empty(), Place.Common.STATION, Place.Common.VEHICLE, boxes, "issued");
    }

    /** Boxes come back from a van. */
    public void takeBack(ProductId product, LotId lot, int boxes) {
        move(product, lot, Optional.empty(), Place.Common.VEHICLE, Place.Common.STATION, boxes, "taken-back");
    }

    private void move(
            ProductId product, LotId lot, Optional<LocalDate> expiry, Place from, Place to, int boxes, String cause) {
        Movement movement = new Movement(product, lot, from, to, boxes);
        Instant now = clock.instant();
        database.write(handle -> {
            Ledger ledger = new Ledger(handle);
            ledger.name(product, lot, expiry);
            ledger.enter(now, Optional.empty(), cause, List.of(movement));
            ledger.write();
            return boxes;
        });
    }
}
