package yaogui.console.web.command;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import yaogui.console.command.CommandBook;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Capability;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.console.web.Done;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.CommandAction;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;

/** Asking something of a dispenser from afar. */
public final class CommandRoutes {

    private static final int SHOWN = 40;

    private final Fleet fleet;
    private final CommandBook commands;
    private final Audit audit;
    private final Pages pages;

    public CommandRoutes(Database database, CommandBook commands, Audit audit, Pages pages) {
        this.fleet = new Fleet(database);
        this.commands = commands;
        this.audit = audit;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/commands/{dispenser}", context -> with(context, view -> show(context, view, Typed.NOTHING)));
        routes.post("/commands/{dispenser}", context -> with(context, view -> ask(context, view)));
    }

    private interface Work {

        void with(DispenserView view);
    }

    private void with(Context context, Work work) {
        PathNames.find(context, "dispenser", DispenserId::new)
                .flatMap(fleet::findDispenser)
                .ifPresentOrElse(
                        work::with, () -> pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser"));
    }

    private void show(Context context, DispenserView view, Typed typed) {
        Frame frame = pages.frame(context);
        DispenserId id = view.row().dispenser();
        pages.show(
                context, "commands", frame, new CommandPage(view, commands.list(id, SHOWN), commands.logs(id), typed));
    }

    private void ask(Context context, DispenserView view) {
        Optional<CommandAction> action = Arrays.stream(CommandAction.values())
                .filter(one -> one.name().equals(context.formParam("action")))
                .findFirst();
        Optional<String> objection =
                action.isEmpty() ? Optional.of("command.no-action") : objection(context, view, action.get());
        if (objection.isPresent()) {
            show(context, view, pages.refuse(context, form(context, action), objection.get()));
            return;
        }
        Account reader = Visitors.reader(context);
        Optional<LaneId> lane = lane(context, view);
        commands.ask(view.row().dispenser(), action.get(), lane, reader.name());
        audit.note(
                Deed.COMMANDED,
                reader.id(),
                context.ip(),
                view.row().dispenser() + " " + action.get()
                        + lane.map(one -> " " + one).orElse(""));
        pages.done(context, Done.ASKED, "/commands/" + view.row().dispenser());
    }

    /** Which form it came from; who may not take a dispenser out of use does not see that one. */
    private static String form(Context context, Optional<CommandAction> action) {
        if (action.filter(one -> one == CommandAction.DECOMMISSION).isPresent()
                && Visitors.reader(context).may(Capability.DECOMMISSION)) {
            return CommandPage.LEAVE;
        }
        return context.formParam("lane") == null
                        && !action.map(CommandAction::mustNameALane).orElse(false)
                ? CommandPage.WHOLE
                : CommandPage.LANE;
    }

    private static Optional<String> objection(Context context, DispenserView view, CommandAction action) {
        boolean named =
                !Optional.ofNullable(context.formParam("lane")).orElse("").isEmpty();
        if ((action.mustNameALane() || named) && (lane(context, view).isEmpty() || !action.mayNameALane())) {
            return Optional.of("command.no-lane");
        }
        if (action == CommandAction.DECOMMISSION) {
            if (!Visitors.reader(context).may(Capability.DECOMMISSION)) {
                return Optional.of("notice.not-yours");
            }
            if (!view.row().dispenser().text().equals(context.formParam("name"))) {
                return Optional.of("command.no-name");
            }
        }
        return Optional.empty();
    }

    /** One of its lanes. */
    private static Optional<LaneId> lane(Context context, DispenserView view) {
        return view.lanes().stream()
                .map(lane -> lane.lane())
                .filter(lane -> lane.text().equals(context.formParam("lane")))
                .findFirst();
    }
}
