package yaogui.agent.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestPoint;
import yaogui.protocol.Epoch;

/** F31: what was salvaged outlives an acknowledgement, which anybody with the broker can make. */
class F31_OldEntriesKept {

    private static final List<Epoch> EPOCHS = IntStream.rangeClosed(1, 7)
            .mapToObj(number -> new Epoch("000000000000000" + number))
            .toList();

    @AutoClose
    private final Journal journal;

    private final OldEntries kept;

    F31_OldEntriesKept(@TempDir Path home) {
        journal = Journal.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(3));
        kept = new OldEntries(journal);
    }

    private void salvage(Epoch epoch) {
        journal.inTransaction(
                connection -> OldEntries.write(connection, epoch, new TreeMap<>(java.util.Map.of(4L, "{}"))));
    }

    @Test
    void f31_anAcknowledgementDeletesNothing() {
        EPOCHS.forEach(epoch -> {
            salvage(epoch);
            kept.acknowledge(epoch, true);
        });
        assertThat(kept.epochs()).isEqualTo(EPOCHS);
        assertThat(kept.of(EPOCHS.getFirst())).containsOnlyKeys(4L);
        assertThat(kept.acknowledged()).containsExactlyInAnyOrderElementsOf(EPOCHS);
    }

    @Test
    void f31_andCanBeTakenBack() {
        EPOCHS.forEach(this::salvage);
        kept.acknowledge(EPOCHS.getFirst(), true);
        kept.acknowledge(EPOCHS.getFirst(), false);
        assertThat(kept.acknowledged()).isEmpty();
    }
}
