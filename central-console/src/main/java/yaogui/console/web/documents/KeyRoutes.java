package yaogui.console.web.documents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import yaogui.console.command.KeyChange;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.Visitors;
import yaogui.protocol.message.Desired;

/** The console's signing key, and changing it. */
public final class KeyRoutes {

    private static final int MOST_LAGGING = 2_000;

    private final CountyDocuments documents;
    private final KeyChange change;
    private final Audit audit;
    private final Pages pages;

    public KeyRoutes(CountyDocuments documents, KeyChange change, Audit audit, Pages pages) {
        this.documents = documents;
        this.change = change;
        this.audit = audit;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/keys", this::show);
        routes.post(
                "/keys/announce", context -> change(context, Done.KEY_ANNOUNCED, () -> change.announce(name(context))));
        routes.post("/keys/go-over", context -> change(context, Done.KEY_CHANGED, () -> change.goOver(name(context))));
    }

    private static String name(Context context) {
        return Visitors.reader(context).name();
    }

    private void show(Context context) {
        pages.show(
                context,
                "keys",
                new KeysPage(
                        change.standing(),
                        documents.list().stream()
                                .filter(one -> one.kind() == Desired.Kind.KEYS)
                                .findFirst(),
                        documents.lagging(MOST_LAGGING).stream()
                                .filter(one -> one.kind() == Desired.Kind.KEYS)
                                .toList()));
    }

    private void change(Context context, Done done, Runnable step) {
        step.run();
        Account reader = Visitors.reader(context);
        audit.note(
                Deed.CHANGED_KEYS,
                reader.id(),
                context.ip(),
                "list " + change.standing().number());
        pages.done(context, done, "/keys");
    }
}
