package yaogui.console.web.documents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;
import yaogui.console.fleet.Recalls;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Capability;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.LotId;
import yaogui.protocol.ProductId;

/** Recalling a lot at every dispenser, and ending that. */
public final class RecallRoutes {

    private static final int LOG_LINES = 50;
    private static final int MOST_REASON = 200;

    private final Database database;
    private final Recalls recalls;
    private final Audit audit;
    private final Pages pages;

    public RecallRoutes(Database database, Recalls recalls, Audit audit, Pages pages) {
        this.database = database;
        this.recalls = recalls;
        this.audit = audit;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/recalls", context -> show(context, Typed.NOTHING));
        routes.post("/recalls", this::order);
    }

    private void show(Context context, Typed typed) {
        pages.show(
                context,
                "recalls",
                new RecallsPage(
                        recalls.list(),
                        recalls.known(),
                        database.read(handle -> handle.createQuery("SELECT id FROM product ORDER BY id")
                                .mapTo(String.class)
                                .list()),
                        recalls.log(LOG_LINES),
                        CountyNames.read(database),
                        typed));
    }

    private void order(Context context) {
        Account reader = Visitors.reader(context);
        if (!reader.may(Capability.RECALL)) {
            pages.notice(context, HttpStatus.FORBIDDEN.getCode(), "notice.not-yours");
            return;
        }
        Optional<ProductId> product = name(context, "product", ProductId::new);
        Optional<LotId> lot = name(context, "lot", LotId::new);
        String reason =
                Optional.ofNullable(context.formParam("reason")).orElse("").strip();
        boolean ends = "end".equals(context.formParam("deed"));
        if (product.isEmpty() || lot.isEmpty()) {
            refuse(context, "recalls.no-lot");
        } else if (reason.isEmpty() || reason.length() > MOST_REASON) {
            refuse(context, "recalls.no-reason");
        } else if (ends) {
            recalls.end(product.get(), lot.get(), reason, reader.name());
            done(context, reader, Deed.ENDED_RECALL, product.get() + " " + lot.get());
        } else if (recalls.hold(product.get(), lot.get(), reason, reader.name())) {
            done(context, reader, Deed.RECALLED, product.get() + " " + lot.get());
        } else {
            refuse(context, "recalls.no-lot");
        }
    }

    private void done(Context context, Account reader, Deed deed, String what) {
        audit.note(deed, reader.id(), context.ip(), what);
        pages.done(context, deed == Deed.RECALLED ? Done.RECALLED : Done.RECALL_ENDED, "/recalls");
    }

    /** Beside the form that was sent: each recall that stands has one of its own. */
    private void refuse(Context context, String sentence) {
        String sent = RecallsPage.end(
                Optional.ofNullable(context.formParam("product")).orElse(""),
                Optional.ofNullable(context.formParam("lot")).orElse(""));
        boolean ends = "end".equals(context.formParam("deed"))
                && recalls.list().stream().map(RecallsPage::end).anyMatch(sent::equals);
        show(context, pages.refuse(context, ends ? sent : RecallsPage.ORDER, sentence));
    }

    private static <T> Optional<T> name(Context context, String field, Function<String, T> reader) {
        try {
            return Optional.ofNullable(context.formParam(field))
                    .map(String::strip)
                    .map(reader);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
