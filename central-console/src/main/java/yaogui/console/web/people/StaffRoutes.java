package yaogui.console.web.people;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Optional;
import yaogui.console.staff.AccountId;
import yaogui.console.staff.Role;
import yaogui.console.staff.Secret;
import yaogui.console.staff.Staff;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.Visitors;

/** Who works here: to see, to invite, to end. */
public final class StaffRoutes {

    private static final int AUDIT_LINES = 200;

    private final Staff staff;
    private final Pages pages;

    public StaffRoutes(Staff staff, Pages pages) {
        this.staff = staff;
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/staff", context -> show(context, Optional.empty()));
        routes.post("/staff/invite", this::invite);
        routes.post("/staff/{account}/end", this::end);
        routes.get(
                "/staff/audit",
                context ->
                        pages.show(context, "audit", new AuditPage(staff.audit().list(AUDIT_LINES))));
    }

    private void show(Context context, Optional<String> newLink) {
        pages.show(context, "staff", new StaffPage(staff.accounts().list(), newLink));
    }

    private void invite(Context context) {
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(context.formParam("role")))
                .findFirst();
        if (role.isEmpty()) {
            pages.notice(context, HttpStatus.BAD_REQUEST.getCode(), "notice.no-role");
            return;
        }
        Secret link =
                staff.invitations().invite(role.get(), Visitors.reader(context).id(), context.ip());
        show(context, Optional.of(context.scheme() + "://" + context.host() + "/welcome/" + link.text()));
    }

    private void end(Context context) {
        String number = context.pathParam("account");
        boolean ended = number.matches("[0-9]{1,9}")
                && staff.accounts()
                        .end(
                                new AccountId(Long.parseLong(number)),
                                Visitors.reader(context).id(),
                                context.ip());
        if (ended) {
            pages.done(context, Done.ACCOUNT_ENDED, "/staff");
        } else {
            pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-account");
        }
    }
}
