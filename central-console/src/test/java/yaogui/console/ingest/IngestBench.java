package yaogui.console.ingest;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import yaogui.console.store.Database;
import yaogui.protocol.Outcome;

/** Prints what an accepted event costs in processor time; started by hand. */
final class IngestBench {

    private IngestBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Path template = folder.resolve("template.db");
        Database.open(template, Database.Durability.OFF).close();
        for (int round = 0; round < 4; round++) {
            System.out.println(Files.size(template));
            measure("open 20 copies", 20, () -> {
                try {
                    Database.copyOf(template, folder.resolve(System.nanoTime() + ".db"), Database.Durability.OFF)
                            .close();
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            try (Desk desk = Desk.open(folder)) {
                SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5000);
                for (int i = 0; i < 1000; i++) {
                    journal.order(Outcome.DISPENSED);
                }
                int[] next = {1};
                measure("one event a call", 3000, () -> {
                    desk.ingest.accept(List.of(journal.message(next[0], next[0])));
                    next[0]++;
                });
                List<Incoming> batch = new ArrayList<>();
                for (int d = 0; d < 64; d++) {
                    SimulatedJournal one = SimulatedJournal.of("qz-9" + d).load(5000);
                    for (int i = 0; i < 66; i++) {
                        one.order(Outcome.DISPENSED);
                    }
                    batch.add(one.message(1, 199));
                }
                measure("64 x 199 events in one call", 64 * 199, 1, () -> desk.ingest.accept(batch));
            }
        }
    }

    private static void measure(String what, int times, Runnable work) {
        measure(what, times, times, work);
    }

    private static void measure(String what, int units, int times, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            work.run();
        }
        System.out.printf(
                "%s: %.1f us of processor each%n", what, (threads.getCurrentThreadCpuTime() - cpu) / 1000.0 / units);
    }
}
