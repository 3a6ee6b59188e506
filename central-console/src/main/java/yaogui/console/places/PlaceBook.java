package yaogui.console.places;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.places.Trouble.Fault;
import yaogui.console.staff.AccountId;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.protocol.DispenserId;

/** Enters places and dispensers for people, and notes who did it. Any thread. */
public final class PlaceBook {

    private final Database database;
    private final Audit audit;

    public PlaceBook(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Who enters something.
     *
     * @param account empty for somebody at the console's own terminal
     * @param address from where
     */
    public record By(Optional<AccountId> account, String address) {}

    /** Enters a place that was not there, or says why not. */
    public Optional<Trouble> add(Site site, By by) {
        return database.write(handle -> {
            if (PlaceRows.isSite(handle, site.id())) {
                return Optional.of(
                        Trouble.in(PlaceField.SITE, Fault.SITE_TAKEN, site.id().text()));
            }
            PlaceRows.put(handle, site);
            note(handle, Deed.ENTERED_PLACE, by, site.id().text());
            return Optional.empty();
        });
    }

    /** Changes what is known of a place. */
    public void change(Site site, By by) {
        database.write(handle -> {
            PlaceRows.put(handle, site);
            note(handle, Deed.CHANGED_PLACE, by, site.id().text());
            return site;
        });
    }

    /** Enters a dispenser that was not there, or says why not. It comes in when a board has been enrolled for it. */
    public Optional<Trouble> add(PlacedDispenser dispenser, By by) {
        return database.write(handle -> {
            if (PlaceRows.isDispenser(handle, dispenser.id())) {
                return Optional.of(Trouble.in(
                        PlaceField.DISPENSER,
                        Fault.DISPENSER_TAKEN,
                        dispenser.id().text()));
            }
            return put(handle, dispenser, Deed.ENTERED_DISPENSER, by);
        });
    }

    /** Says that a dispenser stands elsewhere, or is of another kind. */
    public Optional<Trouble> change(PlacedDispenser dispenser, By by) {
        return database.write(handle -> put(handle, dispenser, Deed.CHANGED_DISPENSER, by));
    }

    private Optional<Trouble> put(Handle handle, PlacedDispenser dispenser, Deed deed, By by) {
        if (!PlaceRows.isSite(handle, dispenser.site())) {
            return Optional.of(Trouble.in(
                    PlaceField.SITE, Fault.UNKNOWN_SITE, dispenser.site().text()));
        }
        PlaceRows.put(handle, dispenser);
        note(handle, deed, by, "%s → %s".formatted(dispenser.id(), dispenser.site()));
        return Optional.empty();
    }

    void note(Handle handle, Deed deed, By by, String subject) {
        audit.note(handle, deed, by.account(), by.address(), Optional.of(subject));
    }

    public List<PlacedDispenser> listDispensers() {
        return database.read(PlaceRows::dispensers);
    }

    public Optional<Site> findSite(SiteId id) {
        return database.read(
                handle -> Optional.ofNullable(PlaceRows.sites(handle).get(id)));
    }

    /** Whether there is such a dispenser, placed or not. */
    public boolean knows(DispenserId id) {
        return database.read(handle -> PlaceRows.isDispenser(handle, id));
    }
}
