package yaogui.simulation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import yaogui.console.store.Database;

/** The end of a story: what the store holds is counted against the board's journal, and not believed. */
final class Counted {

    private Counted() {}

    /** Waits until all is up, switches both off, and counts. */
    static void assertAllIsThereOnce(Board board, IngestSide console, Path store, int atLeast) {
        Eventually.becomes("all entries are in the store", () -> console.entries() >= atLeast);
        Eventually.becomes("the last ones too", () -> console.entries() == board.seq());
        board.close();
        Books said = board.books();
        console.close();
        try (Database database = Database.open(store, Database.Durability.OFF)) {
            assertThat(Books.read(database)).isEqualTo(said);
        }
        assertThat(said.entries()).isGreaterThanOrEqualTo(atLeast);
    }
}
