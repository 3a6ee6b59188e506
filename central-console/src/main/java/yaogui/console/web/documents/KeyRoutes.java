package yaogui.console.web.documents;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import yaogui.console.command.KeyChange;
import yaogui.console.fleet.ConsoleKey;
import yaogui.console.fleet.CountyDocuments;
import yaogui.console.staff.Account;
import yaogui.console.staff.Audit;
import yaogui.console.staff.Deed;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.Typed;
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
        routes.get("/keys/go-over", context -> ask(context, Typed.NOTHING));
        routes.post("/keys/go-over", this::goOver);
    }

    private static String name(Context context) {
        return Visitors.reader(context).name();
    }

    private void show(Context context) {
        pages.show(context, "keys", page(Typed.NOTHING));
    }

    private KeysPage page(Typed typed) {
        return new KeysPage(
                change.standing(),
                documents.list().stream()
                        .filter(one -> one.kind() == Desired.Kind.KEYS)
                        .findFirst(),
                documents.lagging(MOST_LAGGING).stream()
                        .filter(one -> one.kind() == Desired.Kind.KEYS)
                        .toList(),
                typed);
    }

    /** What going over would do, before it is done. */
    private void ask(Context context, Typed typed) {
        KeysPage page = page(typed);
        if (page.keys().announced().isPresent()) {
            pages.show(context, "keychange", page);
        } else {
            context.redirect("/keys", HttpStatus.SEE_OTHER);
        }
    }

    /** To the key that the page named and to no other: a page that was left open confirms nothing else. */
    private void goOver(Context context) {
        Optional<String> follower = change.standing().announced().map(ConsoleKey::kid);
        if (follower.isPresent() && !follower.equals(Optional.ofNullable(context.formParam("follower")))) {
            ask(context, pages.refuse(context, KeysPage.GO_OVER, "keys.not-that-key"));
        } else if (follower.isEmpty()) {
            context.redirect("/keys", HttpStatus.SEE_OTHER);
        } else {
            change(context, Done.KEY_CHANGED, () -> change.goOver(name(context)));
        }
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
