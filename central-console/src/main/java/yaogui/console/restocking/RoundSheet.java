package yaogui.console.restocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import yaogui.console.restocking.rounds.DrivenRound;
import yaogui.console.restocking.rounds.Hours;

/** Writes a driven round as the sheets that staff use: visits, pick totals, loading order. */
final class RoundSheet {

    private static final Comparator<Visit.Line> BY_PRODUCT_AND_LOT = Comparator.comparing(Visit.Line::product)
            .thenComparing(Visit.Line::expiry)
            .thenComparing(Visit.Line::lot);

    private RoundSheet() {}

    static Round of(DrivenRound driven, Map<String, PlaceWork> work) {
        List<Visit> visits = new ArrayList<>();
        for (DrivenRound.Call call : driven.calls()) {
            visits.add(visit(
                    visits.size() + 1,
                    call,
                    Objects.requireNonNull(work.get(call.stop().site()))));
        }
        return new Round(
                driven.van().id(),
                driven.van().start(),
                visits,
                totals(visits),
                loading(visits),
                visits.stream().mapToInt(Visit::boxes).sum(),
                visits.stream().mapToDouble(Visit::unmetDemandPrevented).sum(),
                driven.kilometres(),
                driven.drivingHours(),
                driven.hours());
    }

    private static Visit visit(int number, DrivenRound.Call call, PlaceWork work) {
        return new Visit(
                number,
                work.site().id(),
                work.site().name(),
                call.stop().place(),
                Hours.toTime(call.arrivalHour()),
                call.stop().stayHours() * 60,
                call.kilometresFromLast(),
                work.lines(),
                work.removals(),
                work.prevented());
    }

    private static List<Round.PickTotal> totals(List<Visit> visits) {
        Map<Visit.Line, Integer> sums =
                sums(visits.stream().flatMap(visit -> visit.lines().stream()).toList());
        return sums.entrySet().stream()
                .map(sum -> new Round.PickTotal(
                        sum.getKey().product(), sum.getKey().lot(), sum.getKey().expiry(), sum.getValue()))
                .toList();
    }

    private static List<Round.LoadStep> loading(List<Visit> visits) {
        List<Round.LoadStep> steps = new ArrayList<>();
        for (Visit visit : visits.reversed()) {
            sums(visit.lines())
                    .forEach((line, quantity) -> steps.add(new Round.LoadStep(
                            steps.size() + 1, visit.number(), visit.site(), line.product(), line.lot(), quantity)));
        }
        return steps;
    }

    private static Map<Visit.Line, Integer> sums(List<Visit.Line> lines) {
        Map<Visit.Line, Integer> sums = new TreeMap<>(BY_PRODUCT_AND_LOT);
        lines.forEach(line -> sums.merge(line, line.quantity(), Integer::sum));
        return sums;
    }
}
