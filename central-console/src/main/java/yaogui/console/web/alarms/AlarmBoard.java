package yaogui.console.web.alarms;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yaogui.console.alarms.AlarmDesk;
import yaogui.console.fleet.AlarmRow;
import yaogui.console.fleet.Fleet;
import yaogui.console.fleet.Site;
import yaogui.console.web.Frame;
import yaogui.console.web.Typed;
import yaogui.protocol.DispenserId;

/** Puts the pages of alarms together. Any thread. */
final class AlarmBoard {

    private final AlarmDesk desk;
    private final Fleet fleet;

    AlarmBoard(AlarmDesk desk, Fleet fleet) {
        this.desk = desk;
        this.fleet = fleet;
    }

    AlarmsPage list(AlarmFilter filter, Frame frame) {
        List<AlarmRow> standing = desk.listStanding();
        List<AlarmRow> overdue =
                standing.stream().filter(row -> row.overdue().isPresent()).toList();
        List<AlarmRow> mine =
                frame.reader().map(reader -> desk.listTakenBy(reader.id())).orElse(List.of());
        List<AlarmRow> shown = switch (filter.show()) {
            case OPEN -> standing;
            case OVERDUE -> overdue;
            case MINE -> mine;
            case ENDED -> desk.listEnded(frame.now().minus(Duration.ofDays(filter.days())));
        };
        Map<DispenserId, Site> sites = sites();
        List<AlarmLine> lines = shown.stream().map(row -> line(row, sites)).toList();
        boolean ended = filter.show() == AlarmFilter.Show.ENDED;
        return new AlarmsPage(
                filter,
                ended ? lines : lines.stream().sorted(AlarmLine.WORST_FIRST).toList(),
                standing.size(),
                overdue.size(),
                mine.size());
    }

    Optional<AlarmPage> find(long id, Typed typed) {
        return desk.find(id).map(row -> new AlarmPage(line(row, sites()), desk.history(id), typed));
    }

    private static AlarmLine line(AlarmRow row, Map<DispenserId, Site> sites) {
        return new AlarmLine(row, row.dispenser().map(sites::get));
    }

    private Map<DispenserId, Site> sites() {
        Map<DispenserId, Site> sites = new HashMap<>();
        fleet.listSites().forEach(site -> site.dispensers().forEach(row -> sites.put(row.dispenser(), site.site())));
        return sites;
    }
}
