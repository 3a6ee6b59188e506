package yaogui.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Set;
import yaogui.console.staff.Capability;
import yaogui.console.web.identity.DeviceRoutes;

/** Stands before every page: says what browsers may do with it, refuses forms of other origins, sends strangers to sign in. */
final class Gate {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final List<String> FOR_EVERYBODY =
            List.of("/sign-in", "/welcome/", "/assets/", "/webjars/", "/language/", "/favicon.ico");

    /** Nothing is changed by these. */
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private record Section(String path, Capability capability) {}

    /** The first that fits. What is listed nowhere is no page: whoever is signed in is told so. */
    private static final List<Section> SECTIONS = List.of(
            new Section("/live", Capability.SEE_FLEET),
            new Section("/places", Capability.SEE_FLEET),
            new Section("/register/site", Capability.KEEP_PLACES),
            new Section("/register/dispenser", Capability.KEEP_PLACES),
            new Section("/register/table", Capability.KEEP_PLACES),
            new Section("/register", Capability.SEE_FLEET),
            new Section("/dispensers", Capability.SEE_FLEET),
            new Section("/paper", Capability.ENTER_PAPER),
            new Section("/commands", Capability.COMMAND),
            new Section("/planograms", Capability.ARRANGE_LANES),
            new Section("/keys", Capability.KEEP_DOCUMENTS),
            new Section("/documents", Capability.SEE_FLEET),
            new Section("/recalls", Capability.SEE_FLEET),
            new Section("/identity", Capability.KEEP_IDENTITIES),
            new Section("/doubts", Capability.SEE_FLEET),
            new Section("/alarms/tend", Capability.TEND_ALARMS),
            new Section("/alarms", Capability.SEE_FLEET),
            new Section("/stock", Capability.SEE_LEDGER),
            new Section("/plan/anew", Capability.MAKE_PLAN),
            new Section("/plan", Capability.SEE_PLAN),
            new Section("/staff/audit", Capability.SEE_AUDIT),
            new Section("/staff", Capability.KEEP_STAFF));

    private final Visitors visitors;
    private final Pages pages;
    private final boolean https;

    Gate(Visitors visitors, Pages pages, boolean https) {
        this.visitors = visitors;
        this.pages = pages;
        this.https = https;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::pass);
    }

    private void pass(Context context) {
        giveHeaders(context);
        if (DeviceRoutes.PATHS.contains(context.path())) {
            return;
        }
        visitors.recognise(context);
        if (!READING.contains(context.method().name()) && !(isFromHere(context) && visitors.holdsToken(context))) {
            stop(context, 403, "notice.foreign-form");
        } else if (!isForEverybody(context.path())) {
            passStaff(context);
        }
    }

    private void passStaff(Context context) {
        if (Visitors.account(context).isEmpty()) {
            turnAway(context);
        } else if (!may(context)) {
            stop(context, 403, "notice.not-yours");
        }
    }

    private static boolean may(Context context) {
        String path = context.path();
        if (path.equals("/") || path.equals("/sign-out")) {
            return true;
        }
        return SECTIONS.stream()
                .filter(section -> path.equals(section.path()) || path.startsWith(section.path() + "/"))
                .findFirst()
                .map(section -> Visitors.reader(context).may(section.capability()))
                .orElse(true);
    }

    private static boolean isForEverybody(String path) {
        return FOR_EVERYBODY.stream().anyMatch(path::startsWith);
    }

    /** A part of a page cannot be a sign-in form: the page itself is sent there. */
    private static void turnAway(Context context) {
        if (context.header("HX-Request") != null || context.path().startsWith("/live")) {
            context.status(401).header("HX-Redirect", "/sign-in").skipRemainingHandlers();
        } else {
            context.redirect("/sign-in");
            context.skipRemainingHandlers();
        }
    }

    private void stop(Context context, int status, String sentence) {
        pages.notice(context, status, sentence);
        context.skipRemainingHandlers();
    }

    /** By Origin, or where a browser leaves it out, by what it says of the request's site. */
    private static boolean isFromHere(Context context) {
        String origin = context.header("Origin");
        if (origin == null) {
            return "same-origin".equals(context.header("Sec-Fetch-Site"));
        }
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equals(context.header("Host"));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private void giveHeaders(Context context) {
        context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                // Not 'no-referrer': under it browsers send 'Origin: null' with our own forms. Other origins get
                // nothing.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (https) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
