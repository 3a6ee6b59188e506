package yaogui.console.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import yaogui.console.store.Rows;
import yaogui.protocol.DispenserId;
import yaogui.protocol.Epoch;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/**
 * Lines of the ledger within a transaction, and the balances that follow from them. They are collected, and written all
 * together by {@link #write}: a busy county moves the same goods to the same places many times in one transaction.
 */
public final class Ledger {

    private final Handle handle;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Account, Integer> differences = new LinkedHashMap<>();
    private final Set<Named> named = new HashSet<>();

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

    private record Line(Instant at, Optional<Source> source, String cause, Movement movement) {}

    private record Account(Place place, ProductId product, LotId lot) {}

    private record Named(ProductId product, LotId lot, Optional<LocalDate> expiry) {}

    /** Enters what follows from one entry of a journal, or from what staff did at the station. */
    public void enter(Instant at, Optional<Source> source, String cause, List<Movement> movements) {
        for (Movement movement : movements) {
            name(movement.product(), movement.lot(), Optional.empty());
            lines.add(new Line(at, source, cause, movement));
            balance(movement.destination(), movement, movement.quantity());
            balance(movement.source(), movement, -movement.quantity());
        }
    }

    private void balance(Place place, Movement movement, int difference) {
        differences.merge(new Account(place, movement.product(), movement.lot()), difference, Integer::sum);
    }

    /** Makes a product and a lot known that somebody has named. The earliest expiry that was told stands. */
    public void name(ProductId product, LotId lot, Optional<LocalDate> expiry) {
        if (!named.add(new Named(product, lot, expiry))) {
            return;
        }
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

    /** Writes what was entered. Whoever has entered something calls it before the transaction ends. */
    public void write() {
        writeLines();
        writeBalances();
    }

    private void writeLines() {
        Rows rows = new Rows(handle, """
                INSERT INTO movement (at, dispenser, epoch, seq, cause, product, lot, source, destination, quantity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        lines.forEach(line -> rows.add(
                line.at(),
                line.source().map(source -> source.dispenser().text()),
                line.source().map(source -> source.epoch().text()),
                line.source().map(Source::seq),
                line.cause(),
                line.movement().product().text(),
                line.movement().lot().text(),
                line.movement().source().text(),
                line.movement().destination().text(),
                line.movement().quantity()));
        rows.write();
        lines.clear();
    }

    private void writeBalances() {
        Rows rows = new Rows(handle, """
                INSERT INTO balance (place, product, lot, quantity) VALUES (?, ?, ?, ?)
                ON CONFLICT (place, product, lot) DO UPDATE SET quantity = balance.quantity + excluded.quantity
                """);
        differences.forEach((account, difference) -> rows.add(
                account.place().text(), account.product().text(), account.lot().text(), difference));
        rows.write();
        differences.clear();
    }
}
