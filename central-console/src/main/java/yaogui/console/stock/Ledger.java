package yaogui.console.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/** Writes lines of the ledger within a transaction, and the balances that follow from them. */
public final class Ledger {

    private final Handle handle;

    public Ledger(Handle handle) {
        this.handle = handle;
    }

    /**
     * What a line follows from.
     *
     * @param dispenser whose journal says so
     * @param epoch which life of it
     * @param seq which entry
     */
    public record Source(DispenserId dispenser, Epoch epoch, long seq) {}

    /** Enters what follows from one entry of a journal, or from what staff did at the station. */
    public void enter(Instant at, Optional<Source> source, String cause, List<Movement> movements) {
        for (Movement movement : movements) {
            name(movement.product(), movement.lot(), Optional.empty());
            enter(at, source, cause, movement);
            balance(movement.destination(), movement, movement.quantity());
            balance(movement.source(), movement, -movement.quantity());
        }
    }

    /** Makes a product and a lot known that somebody has named. The earliest expiry that was told stands. */
    public void name(ProductId product, LotId lot, Optional<LocalDate> expiry) {
        handle.createUpdate("""
                        INSERT INTO product (id, name_zh, name_en) VALUES (:id, :id, :id) ON CONFLICT DO NOTHING
                        """).bind("id", product).execute();
        handle.createUpdate("""
                        INSERT INTO lot (product, lot, expiry) VALUES (:product, :lot, :expiry)
                        ON CONFLICT (product, lot) DO UPDATE SET expiry = excluded.expiry
                        WHERE excluded.expiry IS NOT NULL AND (lot.expiry IS NULL OR lot.expiry > excluded.expiry)
                        """)
                .bind("product", product)
                .bind("lot", lot)
                .bind("expiry", expiry)
                .execute();
    }

    private void enter(Instant at, Optional<Source> source, String cause, Movement movement) {
        handle.createUpdate("""
                        INSERT INTO movement
                            (at, dispenser, epoch, seq, cause, product, lot, source, destination, quantity)
                        VALUES (:at, :dispenser, :epoch, :seq, :cause, :product, :lot, :from, :to, :quantity)
                        """)
                .bind("at", at)
                .bind("dispenser", source.map(Source::dispenser))
                .bind("epoch", source.map(Source::epoch))
                .bind("seq", source.map(Source::seq))
                .bind("cause", cause)
                .bind("product", movement.product())
                .bind("lot", movement.lot())
                .bind("from", movement.source().text())
                .bind("to", movement.destination().text())
                .bind("quantity", movement.quantity())
                .execute();
    }

    private void balance(Place place, Movement movement, int difference) {
        handle.createUpdate("""
                        INSERT INTO balance (place, product, lot, quantity)
                        VALUES (:place, :product, :lot, :difference)
                        ON CONFLICT (place, product, lot) DO UPDATE SET quantity = quantity + excluded.quantity
                        """)
                .bind("place", place.text())
                .bind("product", movement.product())
                .bind("lot", movement.lot())
                .bind("difference", difference)
                .execute();
    }
}
