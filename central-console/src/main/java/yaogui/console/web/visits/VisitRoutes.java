package yaogui.console.web.visits;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import yaogui.console.restocking.Plan;
import yaogui.console.staff.Capability;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.plan.PlanBoard;
import yaogui.protocol.DispenserId;

/** Sheets to print: of one dispenser, and of every stop of the planned rounds. */
public final class VisitRoutes {

    private final Database database;
    private final Pages pages;
    private final PlanBoard board;
    private final VisitSheets sheets;

    public VisitRoutes(Database database, Pages pages, PlanBoard board) {
        this.database = database;
        this.pages = pages;
        this.board = board;
        this.sheets = new VisitSheets(database);
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/dispensers/{dispenser}/sheet", this::dispenser);
        routes.get("/plan/sheets", this::rounds);
    }

    private Optional<Plan> plan(Frame frame) {
        return frame.may(Capability.SEE_PLAN) && board.state() instanceof PlanBoard.State.Ready ready
                ? Optional.of(ready.plan())
                : Optional.empty();
    }

    private void dispenser(Context context) {
        Frame frame = pages.frame(context);
        String name = context.pathParam("dispenser");
        Optional<VisitSheet> sheet = PathNames.find(context, "dispenser", DispenserId::new)
                .flatMap(id -> sheets.find(id, plan(frame), frame.today()));
        if (sheet.isEmpty()) {
            pages.notice(context, 404, "notice.no-dispenser");
        } else {
            show(context, frame, List.of(sheet.get()), "/dispensers/" + name);
        }
    }

    private void rounds(Context context) {
        Frame frame = pages.frame(context);
        Optional<Plan> plan = plan(frame);
        if (plan.isEmpty()) {
            pages.notice(context, 404, "notice.no-plan");
            return;
        }
        Optional<String> van = Optional.ofNullable(context.queryParam("van"));
        show(
                context,
                frame,
                plan.get().rounds().stream()
                        .filter(round -> van.isEmpty() || van.get().equals(round.van()))
                        .flatMap(round -> sheets.of(round, frame.today()).stream())
                        .toList(),
                "/plan");
    }

    private void show(Context context, Frame frame, List<VisitSheet> all, String back) {
        pages.show(context, "sheet", frame, new SheetPage(all, CountyNames.read(database), back));
    }
}
