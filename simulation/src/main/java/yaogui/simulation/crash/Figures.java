package yaogui.simulation.crash;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a bench has seen, over all its racks. Any thread. */
final class Figures {

    private final Map<Phase, Integer> kills = new EnumMap<>(Phase.class);
    private int comparisons;
    private int orders;
    private int fell;
    private int entries;
    private int unknowns;

    synchronized void killed(Phase phase) {
        kills.merge(phase, 1, Integer::sum);
    }

    synchronized void compared() {
        comparisons++;
    }

    synchronized void add(int moreOrders, int moreFell, int moreEntries, int moreUnknowns) {
        orders += moreOrders;
        fell += moreFell;
        entries += moreEntries;
        unknowns += moreUnknowns;
    }

    synchronized int kills(Phase phase) {
        return kills.getOrDefault(phase, 0);
    }

    synchronized List<String> lines(Findings findings) {
        List<String> lines = new ArrayList<>();
        lines.add(
                line("cuts", kills.values().stream().mapToInt(Integer::intValue).sum()));
        lines.add(line("orders", orders));
        lines.add(line("boxes that fell", fell));
        lines.add(line("journal entries", entries));
        lines.add(line("unknowns", unknowns));
        lines.add(line("lost", findings.lost()));
        lines.add(line("doubled", findings.doubled()));
        lines.add("");
        lines.add("Journal, shelf and hatch were compared %d times. The kills came while:".formatted(comparisons));
        for (Phase phase : Phase.values()) {
            lines.add(line("  " + phase.text(), kills(phase)));
        }
        return lines;
    }

    private static String line(String name, int figure) {
        return "%-44s %6d".formatted(name, figure);
    }
}
