package yaogui.console.web.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;
import yaogui.console.fleet.Fleet;
import yaogui.console.identity.CountyAuthority;
import yaogui.console.identity.Identities;
import yaogui.console.store.Database;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.DispenserId;
import yaogui.protocol.identity.EnrolmentCode;

/** The page of a dispenser's keys: staff make a code there, and revoke. */
public final class IdentityRoutes {

    private static final int LONGEST_REASON = 200;

    private final Fleet fleet;
    private final Identities identities;
    private final Pages pages;

    public IdentityRoutes(Database database, Identities identities, Pages pages) {
        this.fleet = new Fleet(database);
        this.identities = identities;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/identity/{dispenser}",
                context -> with(context, id -> show(context, id, Optional.empty(), Typed.NOTHING)));
        routes.post("/identity/{dispenser}/code", context -> with(context, id -> makeCode(context, id)));
        routes.post("/identity/{dispenser}/revoke", context -> with(context, id -> revoke(context, id)));
    }

    private interface Work {

        void with(DispenserId dispenser);
    }

    private void with(Context context, Work work) {
        PathNames.find(context, "dispenser", DispenserId::new)
                .filter(id -> fleet.findDispenser(id).isPresent())
                .ifPresentOrElse(
                        work::with, () -> pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser"));
    }

    /** Shown in the answer itself, and never again. */
    private void makeCode(Context context, DispenserId dispenser) {
        EnrolmentCode code = identities.enrolment().make(dispenser, Visitors.reader(context), context.ip());
        show(context, dispenser, Optional.of(code), Typed.NOTHING);
    }

    private void revoke(Context context, DispenserId dispenser) {
        String reason =
                Optional.ofNullable(context.formParam("reason")).orElse("").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            Typed typed = pages.refuse(context, IdentityPage.REVOKE, "identity.reason-wanted");
            show(context, dispenser, Optional.empty(), typed);
            return;
        }
        if (context.formParam("retire") == null) {
            identities.devices().revoke(dispenser, reason, Visitors.reader(context), context.ip());
        } else {
            identities.devices().retire(dispenser, reason, Visitors.reader(context), context.ip());
        }
        pages.done(context, Done.REVOKED, "/identity/" + dispenser);
    }

    private void show(Context context, DispenserId dispenser, Optional<EnrolmentCode> code, Typed typed) {
        CountyAuthority authority = identities.devices().authority();
        Optional<Instant> ends =
                authority.mustBeRenewedSoon() ? Optional.of(authority.issuesUntil()) : Optional.empty();
        pages.show(
                context,
                "identity",
                new IdentityPage(
                        dispenser,
                        identities.devices().list(dispenser),
                        identities.enrolment().openUntil(dispenser),
                        code,
                        "%s://%s".formatted(context.scheme(), context.host()),
                        ends,
                        typed));
    }
}
