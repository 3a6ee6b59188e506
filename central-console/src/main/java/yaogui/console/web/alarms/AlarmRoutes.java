package yaogui.console.web.alarms;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import yaogui.console.alarms.AlarmDesk;
import yaogui.console.fleet.Fleet;
import yaogui.console.store.Database;
import yaogui.console.web.Done;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.Typed;
import yaogui.console.web.Visitors;
import yaogui.protocol.DispenserId;

/** The alarms: to see, to take on, to end. */
public final class AlarmRoutes {

    private static final int MOST_WORDS = 300;

    private final Database database;
    private final AlarmDesk desk;
    private final AlarmBoard board;
    private final Pages pages;

    public AlarmRoutes(Database database, Pages pages, InstantSource clock) {
        this.database = database;
        this.desk = new AlarmDesk(database, clock);
        this.board = new AlarmBoard(desk, new Fleet(database));
        this.pages = pages;
    }

    /** What changes something lies below {@code /alarms/tend}. */
    public void addTo(RoutesConfig routes) {
        routes.get("/alarms", context -> list(context, "alarms"));
        routes.get("/live/alarms", context -> list(context, "alarmsbody"));
        routes.get("/alarms/{alarm}", context -> show(context, Typed.NOTHING));
        routes.post("/alarms/tend/{alarm}/take", this::take);
        routes.post("/alarms/tend/{alarm}/end", this::end);
        routes.post("/alarms/tend/expect/{dispenser}", this::expect);
    }

    private void list(Context context, String template) {
        Frame frame = pages.frame(context);
        pages.show(context, template, frame, board.list(AlarmFilter.of(context::queryParam), frame));
    }

    private void show(Context context, Typed typed) {
        number(context)
                .flatMap(id -> board.find(id, typed))
                .ifPresentOrElse(page -> pages.show(context, "alarm", page), () -> missing(context));
    }

    private void take(Context context) {
        if (words(context).length() > MOST_WORDS) {
            show(context, pages.refuse(context, AlarmPage.TAKE, "alarms.too-long", MOST_WORDS));
            return;
        }
        Optional<Long> done = number(context)
                .filter(id -> desk.acknowledge(id, Visitors.reader(context).id(), words(context)));
        answer(context, done, Done.ALARM_TAKEN, AlarmPage.TAKE);
    }

    private void end(Context context) {
        if (words(context).isEmpty() || words(context).length() > MOST_WORDS) {
            String why = words(context).isEmpty() ? "alarms.wordless" : "alarms.too-long";
            show(context, pages.refuse(context, AlarmPage.END, why, MOST_WORDS));
            return;
        }
        Optional<Long> done = number(context)
                .filter(id -> desk.resolve(id, Visitors.reader(context).id(), words(context)));
        answer(context, done, Done.ALARM_ENDED, AlarmPage.END);
    }

    /** It may have ended while somebody was typing: what was typed is shown once more. */
    private void answer(Context context, Optional<Long> tended, Done done, String form) {
        if (tended.isPresent()) {
            pages.done(context, done, "/alarms/" + tended.get());
        } else {
            Typed typed = pages.refuse(context, form, "alarms.ended-meanwhile");
            show(context, typed);
        }
    }

    private void expect(Context context) {
        Optional<Expectation> wanted = Arrays.stream(Expectation.values())
                .filter(one -> one.name().equals(context.formParam("expected")))
                .findFirst();
        Optional<DispenserId> dispenser = PathNames.find(context, "dispenser", DispenserId::new);
        boolean done = wanted.isPresent()
                && dispenser.filter(id -> wanted.get().write(database, id)).isPresent();
        if (done) {
            pages.done(context, Done.EXPECTED, "/dispensers/" + context.pathParam("dispenser"));
        } else {
            pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser");
        }
    }

    private void missing(Context context) {
        pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-alarm");
    }

    private static String words(Context context) {
        return Optional.ofNullable(context.formParam("words"))
                .map(String::strip)
                .orElse("");
    }

    private static Optional<Long> number(Context context) {
        return Optional.of(context.pathParam("alarm"))
                .filter(text -> text.matches("[0-9]{1,15}"))
                .map(Long::parseLong);
    }
}
