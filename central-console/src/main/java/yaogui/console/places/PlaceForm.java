package yaogui.console.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yaogui.console.fleet.DispenserKind;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.places.Trouble.Fault;
import yaogui.protocol.DispenserId;
import yaogui.protocol.document.Text;

/**
 * What was typed of a place or a dispenser, in a form or in a line of a table.
 *
 * @param cells without blanks around them; what was left empty is not among them
 */
public record PlaceForm(Map<PlaceField, String> cells) {

    /** It stands in addresses of pages, so no sign that has a meaning there. */
    private static final Pattern SITE_CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}");

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,15})?");
    private static final int LONGEST = 80;

    public PlaceForm {
        cells = Map.copyOf(cells);
    }

    /** Either what was meant, or why it cannot be taken. */
    public sealed interface Reading<T> {

        record Fit<T>(T value) implements Reading<T> {}

        /** Each with the field beside which it is to be said. */
        record Unfit<T>(List<Trouble> troubles) implements Reading<T> {}
    }

    /** What somebody would have typed for a place that is known. */
    public static PlaceForm of(Site site) {
        Map<PlaceField, String> cells = new EnumMap<>(PlaceField.class);
        cells.put(PlaceField.SITE, site.id().text());
        cells.put(PlaceField.NAME_ZH, site.name().zh());
        cells.put(PlaceField.NAME_EN, site.name().en());
        cells.put(PlaceField.TOWNSHIP, site.township());
        cells.put(PlaceField.KIND, site.kind());
        if (site.latitude().isPresent() && site.longitude().isPresent()) {
            cells.put(PlaceField.LATITUDE, site.latitude().get().toString());
            cells.put(PlaceField.LONGITUDE, site.longitude().get().toString());
            cells.put(PlaceField.DATUM, Datum.WGS_84.text());
        }
        return new PlaceForm(cells);
    }

    /** What somebody would have typed for a dispenser that is known. */
    public static PlaceForm of(DispenserId dispenser, DispenserKind kind, Optional<SiteId> site) {
        PlaceForm form =
                new PlaceForm(Map.of(PlaceField.DISPENSER, dispenser.text(), PlaceField.DISPENSER_KIND, kind.name()));
        return site.map(id -> form.with(PlaceField.SITE, id.text())).orElse(form);
    }

    /** The same with one cell filled in. */
    public PlaceForm with(PlaceField field, String text) {
        return new PlaceForm(Map.of(field, text)).over(this);
    }

    /** This over what was there before: an empty cell leaves what is known. */
    PlaceForm over(PlaceForm known) {
        Map<PlaceField, String> both = new EnumMap<>(PlaceField.class);
        both.putAll(known.cells);
        both.putAll(cells);
        return new PlaceForm(both);
    }

    Optional<String> find(PlaceField field) {
        return Optional.ofNullable(cells.get(field));
    }

    /**
     * Reads a place.
     *
     * @param known its kind until now, which may be one that the form does not offer
     */
    public Reading<Site> site(Optional<String> known) {
        List<Trouble> troubles = new ArrayList<>();
        String id = siteCode(troubles);
        String zh = name(PlaceField.NAME_ZH, troubles);
        String en = find(PlaceField.NAME_EN).isEmpty() ? zh : name(PlaceField.NAME_EN, troubles);
        String township = name(PlaceField.TOWNSHIP, troubles);
        String typed = need(PlaceField.KIND, troubles);
        Optional<String> kind =
                known.filter(typed::equals).or(() -> SiteKind.find(typed).map(SiteKind::text));
        if (!typed.isEmpty() && kind.isEmpty()) {
            troubles.add(Trouble.in(PlaceField.KIND, Fault.BAD_KIND, typed));
        }
        Optional<Degrees> point = point(troubles);
        return troubles.isEmpty()
                ? new Reading.Fit<>(new Site(
                        new SiteId(id),
                        new Text(zh, en),
                        township,
                        kind.orElseThrow(),
                        point.map(Degrees::latitude),
                        point.map(Degrees::longitude)))
                : new Reading.Unfit<>(troubles);
    }

    /** Reads a dispenser; that there is such a place is for another to see. */
    public Reading<PlacedDispenser> dispenser() {
        List<Trouble> troubles = new ArrayList<>();
        String id = need(PlaceField.DISPENSER, troubles);
        if (!id.isEmpty() && !isDispenser(id)) {
            troubles.add(Trouble.in(PlaceField.DISPENSER, Fault.BAD_DISPENSER_CODE, id));
        }
        String typed = need(PlaceField.DISPENSER_KIND, troubles);
        Optional<DispenserKind> kind = kind(typed);
        if (!typed.isEmpty() && kind.isEmpty()) {
            troubles.add(Trouble.in(PlaceField.DISPENSER_KIND, Fault.BAD_DISPENSER_KIND, typed));
        }
        String site = siteCode(troubles);
        return troubles.isEmpty()
                ? new Reading.Fit<>(new PlacedDispenser(new DispenserId(id), kind.orElseThrow(), new SiteId(site)))
                : new Reading.Unfit<>(troubles);
    }

    private static boolean isDispenser(String text) {
        try {
            return !new DispenserId(text).text().isEmpty();
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }

    private static Optional<DispenserKind> kind(String typed) {
        return switch (typed.toUpperCase(Locale.ROOT)) {
            case "CABINET", "展示柜" -> Optional.of(DispenserKind.CABINET);
            case "RACK", "自取架" -> Optional.of(DispenserKind.RACK);
            default -> Optional.empty();
        };
    }

    private String need(PlaceField field, List<Trouble> troubles) {
        Optional<String> text = find(field);
        if (text.isEmpty()) {
            troubles.add(Trouble.in(field, Fault.MISSING));
        }
        return text.orElse("");
    }

    private String siteCode(List<Trouble> troubles) {
        String code = need(PlaceField.SITE, troubles);
        if (!code.isEmpty() && !SITE_CODE.matcher(code).matches()) {
            troubles.add(Trouble.in(PlaceField.SITE, Fault.BAD_SITE_CODE, code));
        }
        return code;
    }

    private String name(PlaceField field, List<Trouble> troubles) {
        String text = need(field, troubles);
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            troubles.add(Trouble.in(field, Fault.TOO_LONG, String.valueOf(LONGEST)));
        }
        return text;
    }

    private Optional<Degrees> point(List<Trouble> troubles) {
        Set<PlaceField> given = new HashSet<>(PlaceField.COORDINATES);
        given.retainAll(cells.keySet());
        if (given.isEmpty() || given.equals(Set.of(PlaceField.DATUM))) {
            return Optional.empty();
        }
        int before = troubles.size();
        for (PlaceField field : PlaceField.COORDINATES) {
            if (!given.contains(field)) {
                troubles.add(Trouble.in(field, Fault.HALF_COORDINATES));
            }
        }
        double latitude = degrees(PlaceField.LATITUDE, troubles);
        double longitude = degrees(PlaceField.LONGITUDE, troubles);
        Optional<Datum> datum = find(PlaceField.DATUM).flatMap(Datum::find);
        if (datum.isEmpty() && given.contains(PlaceField.DATUM)) {
            troubles.add(Trouble.in(PlaceField.DATUM, Fault.BAD_DATUM, cells.getOrDefault(PlaceField.DATUM, "")));
        }
        return troubles.size() > before
                ? Optional.empty()
                : judged(new Degrees(latitude, longitude), datum.orElseThrow(), troubles);
    }

    private double degrees(PlaceField field, List<Trouble> troubles) {
        String text = find(field).orElse("0");
        if (!DEGREES.matcher(text).matches()) {
            troubles.add(Trouble.in(field, Fault.BAD_DEGREES, text));
            return 0;
        }
        return Double.parseDouble(text);
    }

    private static Optional<Degrees> judged(Degrees given, Datum datum, List<Trouble> troubles) {
        if (!given.areInChina() && given.swapped().areInChina()) {
            troubles.add(Trouble.in(PlaceField.LATITUDE, Fault.SWAPPED));
        } else if (!given.areOnEarth()) {
            troubles.add(Trouble.in(
                    PlaceField.LATITUDE, Fault.BAD_DEGREES, "%s, %s".formatted(given.latitude(), given.longitude())));
        } else if (datum == Datum.GCJ_02 && !given.areInChina()) {
            troubles.add(Trouble.in(PlaceField.DATUM, Fault.NOT_IN_CHINA));
        } else {
            return Optional.of(datum.toWgs84(given));
        }
        return Optional.empty();
    }
}
