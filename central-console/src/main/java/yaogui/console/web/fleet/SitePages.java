package yaogui.console.web.fleet;

import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;
import yaogui.console.web.Frame;

/** Puts a place's page together. Any thread. */
final class SitePages {

    private final Database database;
    private final Fleet fleet;

    SitePages(Database database, Fleet fleet) {
        this.database = database;
        this.fleet = fleet;
    }

    Optional<SitePage> find(SiteId id, Frame frame) {
        return fleet.findSite(id).map(site -> page(site, frame));
    }

    private SitePage page(Site site, Frame frame) {
        List<SitePage.Standing> standing = fleet.listDispensers().stream()
                .filter(row -> row.site().equals(Optional.of(site.id())))
                .flatMap(row -> fleet.findDispenser(row.dispenser()).stream())
                .map(view -> new SitePage.Standing(view, lanes(view, frame)))
                .toList();
        return new SitePage(site, standing, Takings.at(database, site.id(), frame.today()));
    }

    private static List<LaneCard> lanes(DispenserView view, Frame frame) {
        return view.lanes().stream()
                .map(lane -> LaneCard.of(lane, frame.today()))
                .toList();
    }
}
