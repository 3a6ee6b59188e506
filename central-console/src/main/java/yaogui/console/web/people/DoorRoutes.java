package yaogui.console.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import yaogui.console.staff.Joining;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;
import yaogui.console.staff.SignInOutcome;
import yaogui.console.staff.Staff;
import yaogui.console.web.Cookies;
import yaogui.console.web.Pages;

/** Signing in and out, and the pages behind one-time links. */
public final class DoorRoutes {

    private final Staff staff;
    private final Cookies cookies;
    private final Pages pages;

    public DoorRoutes(Staff staff, Cookies cookies, Pages pages) {
        this.staff = staff;
        this.cookies = cookies;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/sign-in", context -> pages.show(context, "signin", new SignInPage(Optional.empty(), 0)));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
        routes.get("/welcome/{link}", this::welcome);
        routes.post("/welcome/{link}", this::join);
    }

    private void signIn(Context context) {
        switch (staff.signIn().attempt(typed(context, "name"), typed(context, "password"), context.ip())) {
            case SignInOutcome.SignedIn in -> enter(context, in.session());
            case SignInOutcome.Refused ignored -> refuse(context, HttpStatus.UNAUTHORIZED, "sign-in.refused", 0);
            case SignInOutcome.TooMany many ->
                refuse(
                        context,
                        HttpStatus.TOO_MANY_REQUESTS,
                        "sign-in.too-many",
                        many.within().toMinutes());
        }
    }

    private void refuse(Context context, HttpStatus status, String trouble, long minutes) {
        context.status(status);
        pages.show(context, "signin", new SignInPage(Optional.of(trouble), minutes));
    }

    private void signOut(Context context) {
        Cookies.session(context).ifPresent(session -> staff.sessions().end(session, context.ip()));
        cookies.takeSession(context);
        context.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }

    private void welcome(Context context) {
        showWelcome(context, "", Optional.empty());
    }

    private void join(Context context) {
        Secret link = new Secret(context.pathParam("link"));
        String name = typed(context, "name");
        String password = typed(context, "password");
        if (!password.equals(typed(context, "again"))) {
            showWelcome(context, name, Optional.of("welcome.not-the-same"));
            return;
        }
        switch (staff.invitations().join(link, name, password, context.ip())) {
            case Joining.Joined joined -> enter(context, joined.session());
            case Joining.Refused refused -> showWelcome(context, name, Optional.of("joining." + refused));
        }
    }

    private void showWelcome(Context context, String name, Optional<String> trouble) {
        String link = context.pathParam("link");
        Optional<Role> role = staff.invitations().find(new Secret(link));
        if (role.isEmpty()) {
            pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.link-spent");
            return;
        }
        trouble.ifPresent(sentence -> context.status(HttpStatus.UNPROCESSABLE_CONTENT));
        pages.show(context, "welcome", new WelcomePage(link, role.get(), name, trouble));
    }

    private void enter(Context context, Secret session) {
        cookies.giveSession(context, session);
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static String typed(Context context, String field) {
        return Optional.ofNullable(context.formParam(field)).orElse("");
    }
}
