package yaogui.simulation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import yaogui.simulation.disk.DiskState;
import yaogui.simulation.disk.JournalSteps;
import yaogui.simulation.disk.Step;

/**
 * What a stretch of work costs the medium. The journal's syncs and bytes are counted from what became of its files, by the
 * order of writes in docs/decisions/0017; what this whole process sent towards the medium is Linux's own count.
 */
final class DiskCosts {

    private static final Path COUNTERS = Path.of("/proc/self/io");
    private static final String SENT = "write_bytes: ";

    private final Path journal;
    private final JournalSteps steps;
    private final OptionalLong sentBefore;

    /**
     * What was spent.
     *
     * @param syncs of the journal
     * @param journalBytes that were handed over for it
     * @param sentBytes of the whole process, in pages of 4 KiB, without what a file system adds; where Linux counts them
     */
    record Spent(int syncs, long journalBytes, OptionalLong sentBytes) {}

    private DiskCosts(Path journal) {
        this.journal = journal;
        this.steps = new JournalSteps(DiskState.read(journal));
        this.sentBefore = sent();
    }

    static DiskCosts begin(Path journal) {
        return new DiskCosts(journal);
    }

    /** @throws IllegalStateException if what became of the journal cannot be told */
    Spent end() {
        OptionalLong sent = sent();
        List<Step> since = steps.look(DiskState.read(journal))
                .orElseThrow(() -> new IllegalStateException("SQLite wrote in an order that was not recorded"));
        return new Spent(
                since.stream().mapToInt(Step::syncs).sum(),
                since.stream().mapToLong(Step::bytes).sum(),
                sent.isPresent() && sentBefore.isPresent()
                        ? OptionalLong.of(sent.getAsLong() - sentBefore.getAsLong())
                        : OptionalLong.empty());
    }

    private static OptionalLong sent() {
        try {
            return Files.readAllLines(COUNTERS).stream()
                    .filter(line -> line.startsWith(SENT))
                    .mapToLong(line -> Long.parseLong(line.substring(SENT.length())))
                    .findFirst();
        } catch (IOException noLinux) {
            return OptionalLong.empty();
        }
    }
}
