package yaogui.console.web.places;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.fleet.SiteRow;
import yaogui.console.places.PlaceBook;
import yaogui.console.places.PlaceField;
import yaogui.console.places.PlaceForm;
import yaogui.console.places.PlaceImport;
import yaogui.console.places.PlacedDispenser;
import yaogui.console.places.Trouble;
import yaogui.console.staff.Audit;
import yaogui.console.store.Database;
import yaogui.console.web.CommaText;
import yaogui.console.web.Done;
import yaogui.console.web.Pages;
import yaogui.console.web.PathNames;
import yaogui.console.web.Visitors;
import yaogui.protocol.DispenserId;

/** Entering places and dispensers, changing what is known of them, and taking over a table of them. */
public final class PlaceRoutes {

    private static final String LIST = "/register";
    private static final String SITE = "/register/site";
    private static final String DISPENSER = "/register/dispenser";

    private final Fleet fleet;
    private final PlaceBook book;
    private final PlaceImport tables;
    private final Pages pages;

    public PlaceRoutes(Database database, Audit audit, Pages pages) {
        this.fleet = new Fleet(database);
        this.book = new PlaceBook(database, audit);
        this.tables = new PlaceImport(database, book);
        this.pages = pages;
    }

    /** Adds them. */
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, context -> list(context, List.of(), Optional.empty()));
        routes.get(LIST + "/places.csv", this::export);
        routes.get(LIST + "/example.csv", context -> send(context, "example.csv", PlaceImport.example()));
        routes.post(LIST + "/table", this::take);
        routes.get(SITE, context -> showSite(context, Optional.empty(), new PlaceForm(Map.of()), List.of()));
        routes.post(SITE, context -> saveSite(context, Optional.empty()));
        routes.get(
                SITE + "/{site}",
                context ->
                        withSite(context, site -> showSite(context, Optional.of(site), PlaceForm.of(site), List.of())));
        routes.post(SITE + "/{site}", context -> withSite(context, site -> saveSite(context, Optional.of(site))));
        routes.get(
                DISPENSER,
                context -> showDispenser(context, Optional.empty(), form(context.queryParamMap()), List.of()));
        routes.post(DISPENSER, context -> saveDispenser(context, Optional.empty()));
        routes.get(
                DISPENSER + "/{dispenser}",
                context -> withDispenser(context, id -> showDispenser(context, Optional.of(id), known(id), List.of())));
        routes.post(
                DISPENSER + "/{dispenser}",
                context -> withDispenser(context, id -> saveDispenser(context, Optional.of(id))));
    }

    private interface Work<T> {

        void with(T known);
    }

    private void withSite(Context context, Work<Site> work) {
        PathNames.find(context, "site", SiteId::new)
                .flatMap(book::findSite)
                .ifPresentOrElse(
                        work::with, () -> pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-place"));
    }

    private void withDispenser(Context context, Work<DispenserId> work) {
        PathNames.find(context, "dispenser", DispenserId::new)
                .filter(book::knows)
                .ifPresentOrElse(
                        work::with, () -> pages.notice(context, HttpStatus.NOT_FOUND.getCode(), "notice.no-dispenser"));
    }

    private PlaceForm known(DispenserId id) {
        return fleet.listDispensers().stream()
                .filter(row -> row.dispenser().equals(id))
                .findFirst()
                .map(row -> PlaceForm.of(id, row.kind(), row.site()))
                .orElseThrow();
    }

    private static PlaceForm form(Map<String, List<String>> fields) {
        Map<PlaceField, String> cells = new EnumMap<>(PlaceField.class);
        for (PlaceField field : PlaceField.values()) {
            Optional.ofNullable(fields.get(field.text()))
                    .filter(values -> !values.getFirst().isBlank())
                    .ifPresent(values -> cells.put(field, values.getFirst().strip()));
        }
        return new PlaceForm(cells);
    }

    /** The code of what is changed stands in the path, not in the form. */
    private static PlaceForm form(Context context, PlaceField code, Optional<String> known) {
        PlaceForm typed = form(context.formParamMap());
        return known.map(text -> typed.with(code, text)).orElse(typed);
    }

    private static PlaceBook.By by(Context context) {
        return new PlaceBook.By(Optional.of(Visitors.reader(context).id()), context.ip());
    }

    private void list(Context context, List<Trouble> refused, Optional<PlaceImport.Outcome.Taken> looked) {
        pages.show(context, "places", new PlacesPage(fleet.listSites(), fleet.listUnplaced(), refused, looked));
    }

    private void showSite(Context context, Optional<Site> known, PlaceForm form, List<Trouble> troubles) {
        Optional<String> code = known.map(site -> site.id().text());
        pages.show(context, "siteform", new EntryPage(path(SITE, code), code, form, troubles, sites()));
    }

    private void showDispenser(Context context, Optional<DispenserId> known, PlaceForm form, List<Trouble> troubles) {
        Optional<String> code = known.map(DispenserId::text);
        pages.show(context, "dispenserform", new EntryPage(path(DISPENSER, code), code, form, troubles, sites()));
    }

    private static String path(String base, Optional<String> code) {
        return code.map(text -> base + "/" + text).orElse(base);
    }

    private List<Site> sites() {
        return fleet.listSites().stream().map(SiteRow::site).toList();
    }

    private void saveSite(Context context, Optional<Site> known) {
        PlaceForm form =
                form(context, PlaceField.SITE, known.map(site -> site.id().text()));
        switch (form.site(known.map(Site::kind))) {
            case PlaceForm.Reading.Fit<Site>(Site site) -> {
                Optional<Trouble> trouble = known.isEmpty() ? book.add(site, by(context)) : change(site, context);
                if (trouble.isPresent()) {
                    refuseSite(context, known, form, List.of(trouble.get()));
                } else {
                    pages.done(
                            context, known.isEmpty() ? Done.PLACE_ENTERED : Done.PLACE_CHANGED, "/places/" + site.id());
                }
            }
            case PlaceForm.Reading.Unfit<Site>(List<Trouble> troubles) -> refuseSite(context, known, form, troubles);
        }
    }

    private Optional<Trouble> change(Site site, Context context) {
        book.change(site, by(context));
        return Optional.empty();
    }

    private void refuseSite(Context context, Optional<Site> known, PlaceForm form, List<Trouble> troubles) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showSite(context, known, form, troubles);
    }

    private void saveDispenser(Context context, Optional<DispenserId> known) {
        PlaceForm form = form(context, PlaceField.DISPENSER, known.map(DispenserId::text));
        switch (form.dispenser()) {
            case PlaceForm.Reading.Fit<PlacedDispenser>(PlacedDispenser dispenser) -> {
                Optional<Trouble> trouble =
                        known.isEmpty() ? book.add(dispenser, by(context)) : book.change(dispenser, by(context));
                if (trouble.isPresent()) {
                    refuseDispenser(context, known, form, List.of(trouble.get()));
                } else if (known.isEmpty()) {
                    pages.done(context, Done.DISPENSER_ENTERED, "/identity/" + dispenser.id());
                } else {
                    pages.done(context, Done.DISPENSER_CHANGED, "/dispensers/" + dispenser.id());
                }
            }
            case PlaceForm.Reading.Unfit<PlacedDispenser>(List<Trouble> troubles) ->
                refuseDispenser(context, known, form, troubles);
        }
    }

    private void refuseDispenser(Context context, Optional<DispenserId> known, PlaceForm form, List<Trouble> troubles) {
        context.status(HttpStatus.UNPROCESSABLE_CONTENT);
        showDispenser(context, known, form, troubles);
    }

    private void take(Context context) throws IOException {
        Optional<UploadedFile> file = Optional.ofNullable(context.uploadedFile("file"))
                .filter(one -> !one.filename().isEmpty());
        byte[] csv = new byte[0];
        if (file.isPresent()) {
            try (InputStream in = file.get().content()) {
                csv = in.readNBytes(PlaceImport.MOST_BYTES + 1);
            }
        }
        boolean onlyLook = context.formParam("look") != null;
        switch (onlyLook ? tables.check(csv) : tables.take(csv, by(context))) {
            case PlaceImport.Outcome.Taken taken when onlyLook -> list(context, List.of(), Optional.of(taken));
            case PlaceImport.Outcome.Taken taken -> pages.done(context, Done.PLACES_IMPORTED, LIST);
            case PlaceImport.Outcome.Refused(List<Trouble> troubles) -> {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                list(context, troubles, Optional.empty());
            }
        }
    }

    /** What is known, in the form in which it can be brought back. */
    private void export(Context context) {
        CommaText text = new CommaText();
        text.row(List.of(PlaceField.values()).stream().map(PlaceField::text).toArray());
        for (SiteRow row : fleet.listSites()) {
            PlaceForm site = PlaceForm.of(row.site());
            if (row.dispensers().isEmpty()) {
                text.row(cells(site));
            }
            row.dispensers()
                    .forEach(one -> text.row(cells(
                            site.with(PlaceField.DISPENSER, one.dispenser().text())
                                    .with(PlaceField.DISPENSER_KIND, one.kind().name()))));
        }
        send(context, "places.csv", text.toString());
    }

    private static void send(Context context, String name, String csv) {
        context.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .header("Cache-Control", "no-store")
                .result(csv);
    }

    private static Object[] cells(PlaceForm form) {
        return List.of(PlaceField.values()).stream()
                .map(field -> form.cells().getOrDefault(field, ""))
                .toArray();
    }
}
