package yaogui.console.places;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yaogui.console.fleet.Site;
import yaogui.console.fleet.SiteId;
import yaogui.console.places.Trouble.Fault;

/**
 * Reads out of a table which places and dispensers are meant. A line is a dispenser at a place, or a place alone; what is said
 * of a place may stand in any of its lines, and an empty cell leaves what is known. One thread.
 */
final class TableJudge {

    private final Map<SiteId, Site> knownSites;
    private final Map<String, PlacedDispenser> knownDispensers;
    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<SiteId, Site> sites = new LinkedHashMap<>();
    private final Map<String, PlacedDispenser> dispensers = new LinkedHashMap<>();
    private final Map<String, Long> dispenserLines = new HashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();

    /** What the lines so far say of a place, and which said it first. */
    private static final class Said {

        private final long line;
        private final Map<PlaceField, String> cells = new EnumMap<>(PlaceField.class);

        Said(long line) {
            this.line = line;
        }
    }

    TableJudge(Map<SiteId, Site> knownSites, Map<String, PlacedDispenser> knownDispensers) {
        this.knownSites = Map.copyOf(knownSites);
        this.knownDispensers = Map.copyOf(knownDispensers);
    }

    Map<SiteId, Site> knownSites() {
        return knownSites;
    }

    Map<String, PlacedDispenser> knownDispensers() {
        return knownDispensers;
    }

    /** Places as the table wants them, by code. */
    Map<SiteId, Site> sites() {
        return sites;
    }

    /** Dispensers as the table wants them, by name. */
    Map<String, PlacedDispenser> dispensers() {
        return dispensers;
    }

    List<Trouble> troubles() {
        return troubles;
    }

    void hear(PlaceTable table) {
        troubles.addAll(table.troubles());
        table.rows().forEach(this::gather);
        said.forEach(this::readSite);
        table.rows().forEach(this::readDispenser);
    }

    private void gather(PlaceTable.Row row) {
        Optional<String> code = row.form().find(PlaceField.SITE);
        if (code.isEmpty()) {
            troubles.add(Trouble.in(PlaceField.SITE, Fault.MISSING).at(row.line()));
            return;
        }
        Set<PlaceField> spoken = new HashSet<>(PlaceField.OF_SITE);
        spoken.retainAll(row.form().cells().keySet());
        if (spoken.isEmpty()) {
            if (row.form().find(PlaceField.DISPENSER).isEmpty()) {
                troubles.add(Trouble.ofLine(row.line(), Fault.NOTHING_SAID));
            }
            return;
        }
        Said before = said.computeIfAbsent(code.get(), none -> new Said(row.line()));
        for (PlaceField field : spoken) {
            String text = row.form().cells().getOrDefault(field, "");
            String other = before.cells.putIfAbsent(field, text);
            if (other != null && !other.equals(text)) {
                troubles.add(new Trouble(
                        row.line(),
                        Optional.of(field),
                        Fault.CONTRADICTS,
                        List.of(String.valueOf(before.line), other)));
            }
        }
    }

    private void readSite(String code, Said one) {
        Map<PlaceField, String> cells = new EnumMap<>(one.cells);
        cells.put(PlaceField.SITE, code);
        Optional<Site> known = knownSites.values().stream()
                .filter(site -> site.id().text().equals(code))
                .findFirst();
        PlaceForm form = new PlaceForm(cells);
        if (known.isPresent()) {
            form = form.over(withoutPoint(PlaceForm.of(known.get()), form));
        }
        switch (form.site(known.map(Site::kind))) {
            case PlaceForm.Reading.Fit<Site>(Site site) -> sites.put(site.id(), site);
            case PlaceForm.Reading.Unfit<Site>(List<Trouble> found) ->
                found.forEach(trouble -> troubles.add(trouble.at(one.line)));
        }
    }

    /** A new latitude does not go with the longitude of before. */
    private static PlaceForm withoutPoint(PlaceForm known, PlaceForm said) {
        if (PlaceField.COORDINATES.stream().noneMatch(field -> said.find(field).isPresent())) {
            return known;
        }
        Map<PlaceField, String> rest = new EnumMap<>(known.cells());
        PlaceField.COORDINATES.forEach(rest::remove);
        return new PlaceForm(rest);
    }

    private void readDispenser(PlaceTable.Row row) {
        Optional<String> name = row.form().find(PlaceField.DISPENSER);
        if (name.isEmpty()) {
            if (row.form().find(PlaceField.DISPENSER_KIND).isPresent()) {
                troubles.add(
                        Trouble.in(PlaceField.DISPENSER, Fault.KIND_OF_NOTHING).at(row.line()));
            }
            return;
        }
        Long before = dispenserLines.putIfAbsent(name.get(), row.line());
        if (before != null) {
            troubles.add(Trouble.in(PlaceField.DISPENSER, Fault.DISPENSER_TWICE, name.get(), String.valueOf(before))
                    .at(row.line()));
            return;
        }
        PlaceForm form = new PlaceForm(row.form().cells());
        PlacedDispenser known = knownDispensers.get(name.get());
        if (known != null) {
            form = form.over(PlaceForm.of(known.id(), known.kind(), Optional.empty()));
        }
        if (form.find(PlaceField.SITE).isEmpty()) {
            return;
        }
        switch (form.dispenser()) {
            case PlaceForm.Reading.Fit<PlacedDispenser>(PlacedDispenser dispenser) -> place(dispenser, row.line());
            case PlaceForm.Reading.Unfit<PlacedDispenser>(List<Trouble> found) ->
                found.forEach(trouble -> troubles.add(trouble.at(row.line())));
        }
    }

    private void place(PlacedDispenser dispenser, long line) {
        boolean isSaid = said.containsKey(dispenser.site().text());
        if (!isSaid && !knownSites.containsKey(dispenser.site())) {
            troubles.add(Trouble.in(
                            PlaceField.SITE,
                            Fault.UNKNOWN_SITE,
                            dispenser.site().text())
                    .at(line));
        } else {
            dispensers.put(dispenser.id().text(), dispenser);
        }
    }
}
