package yaogui.console.web.fleet;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.stock.PaperEntries;
import yaogui.console.stock.Place;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.alarms.Expectation;
import yaogui.protocol.DispenserId;

/** Puts a dispenser's page together. Any thread. */
final class DispenserPages {

    private static final int LEDGER_LOOKED_AT = 400;
    private static final int LEDGER_SHOWN = 20;

    private final Database database;
    private final Fleet fleet;

    DispenserPages(Database database, Fleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    Optional<DispenserPage> find(DispenserId id, Frame frame) {
        return fleet.findDispenser(id).map(view -> page(view, frame));
    }

    private DispenserPage page(DispenserView view, Frame frame) {
        DispenserId id = view.row().dispenser();
        CountyNames names = CountyNames.read(database);
        return new DispenserPage(
                view,
                view.row().site().flatMap(fleet::findSite),
                view.lanes().stream()
                        .map(lane -> LaneCard.of(lane, frame.today()))
                        .toList(),
                Events.list(database, id, frame, names),
                ledger(id),
                database.read(handle -> PaperEntries.waiting(handle, Optional.of(id))),
                Expectation.read(database, id),
                names);
    }

    /** Without what residents took: that is shown by month and place only. */
    private List<LedgerLine> ledger(DispenserId id) {
        return fleet.listLedger(id, LEDGER_LOOKED_AT).stream()
                .filter(line -> line.source() != Place.Common.RESIDENT && line.destination() != Place.Common.RESIDENT)
                .limit(LEDGER_SHOWN)
                .toList();
    }
}
