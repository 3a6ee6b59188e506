package yaogui.console.web.planogram;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.LaneView;
import yaogui.console.fleet.Planograms;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Planogram;

/** Saying from afar what each lane of a dispenser is for. */
public final class PlanogramRoutes {

    private final Fleet fleet;
    private final Planograms planograms;
    private final Audit audit;
    private final Pages pages;

    public PlanogramRoutes(Database database, Planograms planograms, Audit audit, Pages pages) {
        this.fleet = new Fleet(database);
        this.planograms = planograms;
        this.audit = audit;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/planograms/{dispenser}",
                context -> find(context)
                        .ifPresentOrElse(view -> show(context, view, Typed.NOTHING), () -> missing(context)));
        routes.post(
                "/planograms/{dispenser}",
                context -> find(context).ifPresentOrElse(view -> put(context, view), () -> missing(context)));
    }

    private Optional<DispenserView> find(Context context) {
        return PathNames.find(context, "dispenser", DispenserId::new).flatMap(fleet::findDispenser);
    }

    private void missing(Context context) {
        pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser");
    }

    private void show(Context context, DispenserView view, Typed typed) {
        DispenserId id = view.row().dispenser();
        pages.show(context, "planogram", new PlanogramPage(view, planograms.find(id), planograms.products(), typed));
    }

    private void refuse(Context context, DispenserView view, String sentence, Object value) {
        show(context, view, pages.refuse(context, PlanogramPage.FORM, sentence, value));
    }

    private void put(Context context, DispenserView view) {
        DispenserId id = view.row().dispenser();
        try {
            switch (planograms.want(id, planogram(context, view))) {
                case Planograms.Outcome.OtherLanes other ->
                    refuse(context, view, "planogram.other-lanes", other.fitted());
                case Planograms.Outcome.UnknownProduct unknown ->
                    refuse(context, view, "planogram.unknown-product", unknown.product());
                case Planograms.Outcome.Wanted wanted -> {
                    Account reader = Visitors.reader(context);
                    audit.note(
                            Deed.PUT_DOCUMENT_IN_FORCE,
                            reader.id(),
                            context.ip(),
                            id + " planogram " + wanted.version());
                    pages.done(context, Done.PLANOGRAM_PUT, "/planograms/" + id);
                }
            }
        } catch (IllegalArgumentException unfit) {
            refuse(context, view, "planogram.unfit", Planogram.MOST_BOXES);
        }
    }

    /** @throws IllegalArgumentException if a figure is none, or a lane has no product */
    private static Planogram planogram(Context context, DispenserView view) {
        List<Planogram.Lane> lanes = new ArrayList<>();
        for (LaneView lane : view.lanes()) {
            if (lane.capacity() > 0) {
                LaneId id = lane.lane();
                lanes.add(new Planogram.Lane(
                        id,
                        new ProductId(field(context, "product-" + id)),
                        Integer.parseInt(field(context, "capacity-" + id)),
                        Optional.of(field(context, "drop-" + id))
                                .filter(text -> !text.isEmpty())
                                .map(Integer::parseInt)));
            }
        }
        return new Planogram(lanes);
    }

    private static String field(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }
}
