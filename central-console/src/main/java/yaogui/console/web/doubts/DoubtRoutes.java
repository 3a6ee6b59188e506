package yaogui.console.web.doubts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;

/** The lanes in doubt, and their live part. */
public final class DoubtRoutes {

    private final Database database;
    private final Pages pages;

    public DoubtRoutes(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/doubts", context -> show(context, "doubts"));
        routes.get("/live/doubts", context -> show(context, "doubtsbody"));
    }

    private void show(Context context, String template) {
        Frame frame = pages.frame(context);
        pages.show(
                context,
                template,
                frame,
                new DoubtPage(Doubts.list(database, frame.zone()), CountyNames.read(database)));
    }
}
