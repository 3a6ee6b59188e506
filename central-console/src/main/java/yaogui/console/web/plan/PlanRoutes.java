package yaogui.console.web.plan;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import yaogui.console.restocking.LaneDecision;
import yaogui.console.restocking.Round;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Pages;
import yaogui.console.web.plan.PlanBoard.State;

/** The restocking plan: to read, to question, to print, to have anew. */
public final class PlanRoutes {

    private final Database database;
    private final Pages pages;
    private final PlanBoard board;

    public PlanRoutes(Database database, Pages pages, PlanBoard board) {
        this.database = database;
        this.pages = pages;
        this.board = board;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/plan", context -> show(context, "plan"));
        routes.get("/live/plan", this::poll);
        routes.post("/plan/anew", this::planAnew);
        routes.get("/plan/print", this::print);
        routes.get("/plan/why/{dispenser}/{lane}", this::why);
    }

    private void show(Context context, String template) {
        pages.show(context, template, new PlanPage(board.state(), CountyNames.read(database)));
    }

    /** While it is being worked out the page asks again and again; then the whole page is worth a new look. */
    private void poll(Context context) {
        if (!(board.state() instanceof State.Working)) {
            context.header("HX-Refresh", "true");
        }
        show(context, "planbody");
    }

    private void planAnew(Context context) {
        board.planAnew();
        context.redirect("/plan", io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private void print(Context context) {
        if (!(board.state() instanceof State.Ready ready)) {
            pages.notice(context, 404, "notice.no-plan");
            return;
        }
        Optional<String> van = Optional.ofNullable(context.queryParam("van"));
        List<Round> rounds = ready.plan().rounds().stream()
                .filter(round -> van.isEmpty() || van.get().equals(round.van()))
                .toList();
        pages.show(context, "pick", new PrintPage(ready.plan().date(), rounds, ready.at(), CountyNames.read(database)));
    }

    private void why(Context context) {
        Optional<LaneDecision> decision = decision(context.pathParam("dispenser"), context.pathParam("lane"));
        if (decision.isEmpty()) {
            pages.notice(context, 404, "notice.no-decision");
            return;
        }
        boolean isPart = context.header("HX-Request") != null;
        pages.show(context, isPart ? "whybody" : "why", new WhyPage(decision.get(), CountyNames.read(database)));
    }

    private Optional<LaneDecision> decision(String dispenser, String lane) {
        return board.state() instanceof State.Ready ready
                ? ready.plan().lanes().stream()
                        .filter(one ->
                                one.dispenser().equals(dispenser) && one.lane().equals(lane))
                        .findFirst()
                : Optional.empty();
    }
}
