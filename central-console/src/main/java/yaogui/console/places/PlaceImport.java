package yaogui.console.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import yaogui.console.places.PlaceBook.By;
import yaogui.console.staff.Deed;
import yaogui.console.store.Database;

/** Takes a table of places and dispensers: looked through whole first, and all of it or nothing is written. Any thread. */
public final class PlaceImport {

    /** Some thirty thousand lines. */
    public static final int MOST_BYTES = PlaceTable.MOST_BYTES;

    private final Database database;
    private final PlaceBook book;

    public PlaceImport(Database database, PlaceBook book) {
        this.database = database;
        this.book = book;
    }

    /** What became of a table. */
    public sealed interface Outcome {

        /**
         * It stands.
         *
         * @param places by what became of them
         * @param dispensers by what became of them
         */
        record Taken(Count places, Count dispensers) implements Outcome {}

        /**
         * Nothing has changed.
         *
         * @param troubles by line, all of them
         */
        record Refused(List<Trouble> troubles) implements Outcome {}
    }

    /**
     * How many lines became what.
     *
     * @param entered that were not there
     * @param changed that were otherwise
     * @param same that were so already
     */
    public record Count(int entered, int changed, int same) {

        static <K, V> Count of(Map<K, V> wanted, Map<K, V> known) {
            int entered = (int) wanted.keySet().stream()
                    .filter(key -> !known.containsKey(key))
                    .count();
            int same = (int) wanted.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(known.get(entry.getKey())))
                    .count();
            return new Count(entered, wanted.size() - entered - same, same);
        }

        boolean movesSomething() {
            return entered + changed > 0;
        }
    }

    /**
     * Takes it.
     *
     * @param csv in UTF-8
     */
    public Outcome take(byte[] csv, By by) {
        PlaceTable table = PlaceTable.read(csv);
        return database.write(handle -> {
            TableJudge judge = judge(table, handle);
            Outcome outcome = outcome(judge);
            if (outcome instanceof Outcome.Taken taken) {
                write(handle, judge, taken, by);
            }
            return outcome;
        });
    }

    /** A table to begin with, of places that are on no map. */
    public static String example() {
        try (InputStream file =
                Objects.requireNonNull(PlaceImport.class.getResourceAsStream("/places.example.csv"), "the example")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the example cannot be read from the jar", e);
        }
    }

    /** What would become of it. */
    public Outcome check(byte[] csv) {
        PlaceTable table = PlaceTable.read(csv);
        return database.read(handle -> outcome(judge(table, handle)));
    }

    private static TableJudge judge(PlaceTable table, Handle handle) {
        Map<String, PlacedDispenser> dispensers = new LinkedHashMap<>();
        PlaceRows.dispensers(handle).forEach(one -> dispensers.put(one.id().text(), one));
        TableJudge judge = new TableJudge(PlaceRows.sites(handle), dispensers);
        judge.hear(table);
        return judge;
    }

    private static Outcome outcome(TableJudge judge) {
        List<Trouble> troubles = new ArrayList<>(judge.troubles());
        troubles.sort(Comparator.comparingLong(Trouble::line));
        return troubles.isEmpty()
                ? new Outcome.Taken(
                        Count.of(judge.sites(), judge.knownSites()),
                        Count.of(judge.dispensers(), judge.knownDispensers()))
                : new Outcome.Refused(troubles);
    }

    private void write(Handle handle, TableJudge judge, Outcome.Taken taken, By by) {
        if (taken.places().movesSomething() || taken.dispensers().movesSomething()) {
            judge.sites().values().stream()
                    .filter(site -> !site.equals(judge.knownSites().get(site.id())))
                    .forEach(site -> PlaceRows.put(handle, site));
            judge.dispensers().values().stream()
                    .filter(one ->
                            !one.equals(judge.knownDispensers().get(one.id().text())))
                    .forEach(one -> PlaceRows.put(handle, one));
            book.note(
                    handle,
                    Deed.IMPORTED_PLACES,
                    by,
                    "%d + %d".formatted(judge.sites().size(), judge.dispensers().size()));
        }
    }
}
