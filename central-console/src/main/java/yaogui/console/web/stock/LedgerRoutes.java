package yaogui.console.web.stock;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import yaogui.console.fleet.LedgerLine;
import yaogui.console.stock.PaperEntries;
import yaogui.console.store.Database;
import yaogui.console.web.CommaText;
import yaogui.console.web.CountyNames;
import yaogui.console.web.Frame;
import yaogui.console.web.Pages;

/** The stock ledger and its exports. */
public final class LedgerRoutes {

    private static final int LINES_A_PAGE = 100;
    private static final int MOST_EXPORTED = 100_000;

    private final Database database;
    private final Pages pages;

    public LedgerRoutes(Database database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    /** Adds the page and the two files. */
    public void addTo(RoutesConfig routes) {
        routes.get("/stock", this::ledger);
        routes.get("/stock/balances.csv", this::balances);
        routes.get("/stock/movements.csv", this::movements);
    }

    private void ledger(Context context) {
        Frame frame = pages.frame(context);
        CountyNames names = CountyNames.read(database);
        LedgerFilter filter = LedgerFilter.of(context::queryParam);
        List<LedgerLine> lines = Movements.list(database, filter, frame.zone(), LINES_A_PAGE);
        OptionalLong next = lines.size() < LINES_A_PAGE
                ? OptionalLong.empty()
                : OptionalLong.of(lines.getLast().id());
        pages.show(
                context,
                "ledger",
                frame,
                new LedgerPage(
                        BookCheck.all(database),
                        Balances.list(database, names),
                        MonthlyTakings.read(database, frame.today()),
                        filter,
                        lines,
                        next,
                        database.read(handle -> PaperEntries.waiting(handle, Optional.empty())),
                        names));
    }

    private void balances(Context context) {
        Frame frame = pages.frame(context);
        CommaText text = new CommaText();
        text.row(Stream.concat(
                        Stream.of(frame.say("ledger.product"), frame.say("ledger.lot"), frame.say("ledger.expiry")),
                        Stream.concat(
                                Arrays.stream(PlaceGroup.values()).map(group -> frame.of("place", group)),
                                Stream.of(frame.say("ledger.sum"))))
                .toArray());
        Balances.list(database, CountyNames.read(database)).stream()
                .filter(row -> row.lot().isPresent())
                .forEach(row -> text.row(Stream.concat(
                                Stream.of(
                                        frame.name(row.product()),
                                        row.lot().orElse(""),
                                        row.expiry().map(LocalDate::toString).orElse("")),
                                Stream.concat(Arrays.stream(PlaceGroup.values()).map(row::in), Stream.of(row.sum())))
                        .toArray()));
        send(context, frame, "balances", text);
    }

    private void movements(Context context) {
        Frame frame = pages.frame(context);
        CountyNames names = CountyNames.read(database);
        CommaText text = new CommaText();
        text.row(Stream.of("time", "dispenser", "cause", "product", "lot", "from", "to", "boxes")
                .map(column -> frame.say("ledger." + column))
                .toArray());
        Movements.list(database, LedgerFilter.of(context::queryParam), frame.zone(), MOST_EXPORTED)
                .forEach(line -> text.row(
                        frame.minute(line.at()),
                        line.dispenser().map(Object::toString).orElse(""),
                        CauseName.of(line.cause(), frame),
                        frame.name(names.product(line.product().text())),
                        line.lot(),
                        PlaceName.of(line.source(), frame),
                        PlaceName.of(line.destination(), frame),
                        line.quantity()));
        send(context, frame, "movements", text);
    }

    private static void send(Context context, Frame frame, String name, CommaText text) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s-%s.csv\"".formatted(name, frame.today()))
                .header("Cache-Control", "no-store")
                .result(text.toString());
    }
}
