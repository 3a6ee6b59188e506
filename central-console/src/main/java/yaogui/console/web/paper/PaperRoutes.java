package yaogui.console.web.paper;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.console.fleet.DispenserView;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Registry;
import yaogui.console.stock.PaperEntries;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Done;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;
import yaogui.console.web.Visitors;
import yaogui.protocol.DispenserId;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;
import yaogui.protocol.document.Holds;

/** The form for what was written on paper at a machine that could not record it. */
public final class PaperRoutes {

    private static final List<String> FIELDS =
            List.of("by", "visited", "lane", "deed", "product", "lot", "expiry", "quantity", "where", "box");

    private final Database database;
    private final Fleet fleet;
    private final Registry registry;
    private final PaperEntries entries;
    private final Pages pages;

    public PaperRoutes(Database database, Pages pages, InstantSource clock) {
        this.database = database;
        this.fleet = new Fleet(database);
        this.registry = new Registry(database);
        this.entries = new PaperEntries(database, clock);
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/paper/{dispenser}",
                context -> with(context, view -> show(context, view, Optional.empty(), Map.of())));
        routes.post("/paper/{dispenser}", context -> with(context, view -> enter(context, view)));
    }

    private interface Work {

        void with(DispenserView view);
    }

    private void with(Context context, Work work) {
        Optional<DispenserView> view = named(context.pathParam("dispenser")).flatMap(fleet::findDispenser);
        view.ifPresentOrElse(
                work::with, () -> pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser"));
    }

    /** What cannot be a name is nobody's name. */
    private static Optional<DispenserId> named(String text) {
        try {
            return Optional.of(new DispenserId(text));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private void enter(Context context, DispenserView view) {
        Map<String, String> given = given(context);
        switch (new PaperForm(given).read()) {
            case PaperForm.Reading.Refused refused -> refuse(context, view, refused.why(), given);
            case PaperForm.Reading.Done done -> {
                Optional<PaperRefusal> objection = judge(context, view).objection(done);
                if (objection.isPresent()) {
                    refuse(context, view, objection.get(), given);
                } else {
                    String name = Visitors.reader(context).name();
                    entries.enter(view.row().dispenser(), done.visited(), done.deed(), name);
                    pages.done(
                            context, Done.PAPER_ENTERED, "/paper/" + view.row().dispenser());
                }
            }
        }
    }

    private static Map<String, String> given(Context context) {
        return FIELDS.stream()
                .flatMap(field -> Optional.ofNullable(context.formParam(field))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(text -> Map.entry(field, text))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private PaperJudge judge(Context context, DispenserView view) {
        return new PaperJudge(
                view.lanes(),
                entries.list(view.row().dispenser()),
                held(),
                registry.catalogue().products(),
                pages.frame(context).today());
    }

    private Set<Holds.Lot> held() {
        return database.read(handle -> new HashSet<>(handle.createQuery("SELECT product, lot FROM hold")
                .map((row, context) -> new Holds.Lot(new ProductId(row.getString(1)), new LotId(row.getString(2))))
                .list()));
    }

    private void refuse(Context context, DispenserView view, PaperRefusal why, Map<String, String> given) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(context, view, Optional.of(why), given);
    }

    private void show(Context context, DispenserView view, Optional<PaperRefusal> refused, Map<String, String> given) {
        Frame frame = pages.frame(context);
        pages.show(
                context,
                "paper",
                frame,
                new PaperPage(view, entries.list(view.row().dispenser()), refused, given, CountyNames.read(database)));
    }
}
