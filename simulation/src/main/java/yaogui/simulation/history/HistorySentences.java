package yaogui.simulation.history;

import java.io.PrintStream;
import java.net.URI;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yaogui.console.restocking.Plan;
import yaogui.protocol.document.Product;

/** What a replay says on the terminal. */
final class HistorySentences {

    private final PrintStream out;

    HistorySentences(PrintStream out) {
        this.out = out;
    }

    private void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }

    void beginning(History all, History history, Goods goods, Calendar calendar) {
        YearMonth first = history.months().getFirst();
        YearMonth last = history.months().getLast();
        say(
                "%,d reports of %d months; replaying %s to %s with %,d units taken.",
                all.reports().size(), all.months().size(), first, last, history.issued());
        if (calendar.yearsLater() > 0) {
            say(
                    "They are lived %d years later, %s to %s: a dispenser takes an older date for a clock gone wrong.",
                    calendar.yearsLater(), calendar.lived(first), calendar.lived(last));
        }
        products(history, goods);
    }

    private void products(History history, Goods goods) {
        Map<String, Integer> taken = new TreeMap<>();
        history.reports().forEach(report -> taken.merge(report.product(), report.issued(), Integer::sum));
        say("All %d products are replayed, one unit as one box:", taken.size());
        taken.forEach((code, units) -> {
            Product product = goods.get(code);
            boolean byHand = ProductKinds.isGivenByHand(product.productClass());
            say(
                    "  %-10s %7d  %-19s %s%s",
                    code,
                    units,
                    goods.unknown().contains(code)
                            ? "?"
                            : product.productClass().text(),
                    product.name().en(),
                    byHand ? "  (by hand there)" : "");
        });
        int byHand = taken.entrySet().stream()
                .filter(one ->
                        ProductKinds.isGivenByHand(goods.get(one.getKey()).productClass()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (byHand > 0) {
            say(
                    "  %,d of these units only trained staff give; no self-service point would hold them. Here it does.",
                    byHand);
        }
        if (!goods.unknown().isEmpty()) {
            say(
                    "  Nobody says what kind %s is: its quota is counted as that of condoms. --products names a table that says.",
                    String.join(", ", goods.unknown()));
        }
    }

    void pluggedIn(int points, int sites) {
        say(
                "%d dispensers stand at %d sites; %d sites report nothing in these months and have none.",
                points, sites, sites - points);
        say("  month    lived as   asked for    taken  not to be had");
    }

    void month(YearMonth month, YearMonth lived, MonthTally tally) {
        say("  %s  %s  %9d %8d %14d%s", month, lived, tally.asked(), tally.taken(), tally.missed(), why(tally));
    }

    private static String why(MonthTally tally) {
        String refused = tally.refused().isEmpty() ? "" : " " + new TreeMap<>(tally.refused());
        return tally.astray().isEmpty()
                ? refused
                : "%s  %d shelves do not close as reported, first %s"
                        .formatted(
                                refused, tally.astray().size(), tally.astray().getFirst());
    }

    void sum(MonthTally sum, int issued, Duration taken) {
        say(
                "Taken here %,d, taken there %,d, in %d s: %d a second.",
                sum.taken(), issued, taken.toSeconds(), sum.taken() / Math.max(1, taken.toSeconds()));
        say(
                "The reports say nothing of the station: it is given what was taken in the last %d months.",
                Replay.STATION_MONTHS);
    }

    void plan(Plan plan) {
        say(
                "Plan for %s: %d rounds with %d stops, %d boxes, %.1f boxes of unmet demand prevented; %d lanes judged, %d places carried over, %d findings.",
                plan.date(),
                plan.rounds().size(),
                plan.rounds().stream().mapToInt(round -> round.visits().size()).sum(),
                plan.boxes(),
                plan.unmetDemandPrevented(),
                plan.lanes().size(),
                plan.carriedOver().size(),
                plan.findings().size());
    }

    void staying(URI address, Optional<URI> firstLink, YearMonth lived) {
        say("Console           %s   (its clock stands on the day after %s)", address, lived.atEndOfMonth());
        firstLink.ifPresent(link -> say("  first account   %s  (once, within a day)", link));
        say("The dispensers are switched off now; only the console goes on. End it with Ctrl-C.");
    }
}
