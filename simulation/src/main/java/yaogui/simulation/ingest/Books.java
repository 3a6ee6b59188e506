package yaogui.simulation.ingest;

import java.util.List;
import yaogui.console.store.Database;

/**
 * What stands in a console's store at the end, to be held against the journals.
 *
 * @param entries of journals that are kept
 * @param places different places in journals among them
 * @param loaded boxes that the ledger says were put into lanes
 * @param taken boxes that the ledger says residents took
 * @param refused messages that nobody could read
 */
record Books(long entries, long places, long loaded, long taken, long refused) {

    static Books read(Database database) {
        return database.read(handle -> handle.createQuery("""
                        SELECT (SELECT count(*) FROM event),
                               (SELECT count(*) FROM (SELECT DISTINCT dispenser, epoch, seq FROM event) AS place),
                               (SELECT coalesce(sum(quantity), 0) FROM movement WHERE cause = 'loaded'),
                               (SELECT coalesce(sum(quantity), 0) FROM movement WHERE destination = 'resident'),
                               (SELECT count(*) FROM refused_message)
                        """)
                .map((row, context) ->
                        new Books(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .one());
    }

    /** What the journals say should stand there. */
    static Books of(List<BusyJournal> journals) {
        long entries = journals.stream().mapToLong(BusyJournal::seq).sum();
        return new Books(
                entries,
                entries,
                journals.stream().mapToLong(BusyJournal::loaded).sum(),
                journals.stream().mapToLong(BusyJournal::taken).sum(),
                0);
    }
}
