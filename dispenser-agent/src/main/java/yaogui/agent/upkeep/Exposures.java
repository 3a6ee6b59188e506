package yaogui.agent.upkeep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yaogui.agent.journal.Journal;
import yaogui.agent.stock.Lane;
import yaogui.agent.stock.Layer;
import yaogui.agent.stock.Shelf;
import yaogui.protocol.ProductId;

/**
 * Adds up how long each lot that lies here has lain too warm or too damp, also over a restart of the agent (F50). What is
 * known is written at most every quarter of an hour, so a power cut costs at most that much of it. One thread.
 */
final class Exposures {

    /** A door that stood open in the sun is no exposure. What lasts longer counts from its beginning. */
    static final Duration EXPOSED = Duration.ofMinutes(10);

    /** Each write is two syncs of a card that wears. */
    static final Duration WRITTEN = Duration.ofMinutes(15);

    /**
     * Something that is beyond its limit without a break.
     *
     * @param countedNanos through when it is added up; its beginning, as long as it is too short to count
     */
    private record Spell(long countedNanos) {}

    private final ExposureTable table;
    private final Map<Exposure.Of, Exposure> known = new LinkedHashMap<>();
    private final Map<Exposure.Of, Spell> spells = new HashMap<>();
    private boolean unwritten;
    private boolean everWritten;
    private long writtenNanos;

    /** Takes up what was written. */
    Exposures(Journal journal) {
        table = new ExposureTable(journal);
        table.list().forEach(exposure -> known.put(exposure.of(), exposure));
    }

    /** One tick in which the air was measured. Time in which it was not is not counted. */
    void tick(long nanos, Map<Exposure.Of, Exposure.Level> beyond, Shelf shelf) {
        if (beyond.isEmpty() && spells.isEmpty() && !unwritten && none()) {
            return;
        }
        beyond.forEach((of, level) -> goesOn(of, level, nanos));
        Set<Exposure.Of> over = new HashSet<>(known.keySet());
        over.addAll(spells.keySet());
        over.removeAll(beyond.keySet());
        over.forEach(this::isOver);
        if (unwritten && (!everWritten || nanos - writtenNanos >= WRITTEN.toNanos())) {
            write(nanos, shelf);
        }
    }

    private boolean none() {
        return known.values().stream().noneMatch(Exposure::lasting);
    }

    /** What lasted when the agent ended, and lasts when it begins, is one. */
    private void goesOn(Exposure.Of of, Exposure.Level level, long nanos) {
        Spell spell = spells.computeIfAbsent(of, _ -> new Spell(nanos));
        Exposure exposure = known.get(of);
        boolean counts = exposure != null && exposure.lasting();
        Duration more = Duration.ofNanos(nanos - spell.countedNanos());
        if (counts || more.compareTo(EXPOSED) >= 0) {
            known.put(of, (exposure == null ? Exposure.begin(of, level) : exposure).longer(more, level));
            spells.put(of, new Spell(nanos));
            unwritten = true;
        }
    }

    private void isOver(Exposure.Of of) {
        spells.remove(of);
        Exposure exposure = known.get(of);
        if (exposure != null && exposure.lasting()) {
            known.put(of, exposure.over());
            unwritten = true;
        }
    }

    /** What has left its lane is forgotten here. */
    private void write(long nanos, Shelf shelf) {
        known.keySet()
                .removeIf(of -> shelf.find(of.lane()).stream()
                        .flatMap(lane -> lane.layers().stream())
                        .noneMatch(layer -> layer.lot().equals(of.lot())));
        table.write(known.values());
        unwritten = false;
        everWritten = true;
        writtenNanos = nanos;
    }

    /** What lasts now, a sentence for each alarm. */
    Map<String, String> alarms() {
        Map<String, String> alarms = new TreeMap<>();
        for (Exposure.Cause cause : Exposure.Cause.values()) {
            List<String> lots = new ArrayList<>();
            for (Exposure exposure : known.values()) {
                if (exposure.lasting() && exposure.of().cause() == cause) {
                    lots.add(exposure.words());
                }
            }
            if (!lots.isEmpty()) {
                alarms.put(cause.alarm, cause.sentence + String.join("; ", lots) + ".");
            }
        }
        return alarms;
    }

    /** What lies here and is beyond a limit of its product's. */
    static Map<Exposure.Of, Exposure.Level> beyond(
            Exposure.Cause cause, Map<ProductId, Integer> limits, double measured, Shelf shelf) {
        Map<Exposure.Of, Exposure.Level> beyond = new HashMap<>();
        for (Lane lane : limits.isEmpty() ? List.<Lane>of() : shelf.lanes().values()) {
            for (Layer layer : lane.layers()) {
                Integer limit = limits.get(layer.product());
                if (limit != null) {
                    beyond.put(
                            new Exposure.Of(lane.slot().lane(), layer.lot(), cause),
                            new Exposure.Level(limit, measured));
                }
            }
        }
        return beyond;
    }
}
