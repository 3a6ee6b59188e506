package yaogui.console.web.fleet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.SiteId;
import yaogui.console.store.Database;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.protocol.DispenserId;

/** The overview, the places and the dispensers. */
public final class FleetRoutes {

    private final Pages pages;
    private final FleetBoard board;
    private final SitePages sites;
    private final DispenserPages dispensers;

    public FleetRoutes(Database database, Pages pages) {
        Fleet fleet = new Fleet(database);
        this.pages = pages;
        this.board = new FleetBoard(database, fleet);
        this.sites = new SitePages(database, fleet);
        this.dispensers = new DispenserPages(database, fleet);
    }

    /** Those below {@code /live} are what a page asks for by itself. */
    public void addTo(RoutesConfig routes) {
        routes.get("/", context -> overview(context, "fleet"));
        routes.get("/live/fleet", context -> overview(context, "fleetbody"));
        routes.get("/places/{site}", context -> site(context, "place"));
        routes.get("/live/places/{site}", context -> site(context, "placebody"));
        routes.get("/dispensers/{dispenser}", context -> dispenser(context, "dispenser"));
        routes.get("/live/dispensers/{dispenser}", context -> dispenser(context, "dispenserbody"));
    }

    private void overview(Context context, String template) {
        Frame frame = pages.frame(context);
        pages.show(context, template, frame, board.page(FleetFilter.of(context::queryParam), frame));
    }

    private void site(Context context, String template) {
        Frame frame = pages.frame(context);
        show(
                context,
                template,
                frame,
                PathNames.find(context, "site", SiteId::new).flatMap(id -> sites.find(id, frame)),
                "notice.no-place");
    }

    private void dispenser(Context context, String template) {
        Frame frame = pages.frame(context);
        show(
                context,
                template,
                frame,
                PathNames.find(context, "dispenser", DispenserId::new).flatMap(id -> dispensers.find(id, frame)),
                "notice.no-dispenser");
    }

    private void show(Context context, String template, Frame frame, Optional<?> page, String otherwise) {
        page.ifPresentOrElse(
                found -> pages.show(context, template, frame, found), () -> pages.notice(context, 404, otherwise));
    }
}
