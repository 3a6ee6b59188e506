package yaogui.console.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yaogui.console.store.Database;
import yaogui.console.store.ServerAddress;
import yaogui.console.store.TemporaryPostgres;
import yaogui.protocol.Outcome;

/**
 * Prints how many events a second each store keeps, on a disk that is waited for; started by hand. An argument is what stands
 * behind the question mark of PostgreSQL's address.
 */
final class StoreBench {

    private static final int JOURNALS = 64;
    private static final int ORDERS = 400;

    private StoreBench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("store-bench");
        try (TemporaryPostgres server = TemporaryPostgres.start(Database.Durability.FULL)) {
            for (int round = 0; round < 3; round++) {
                Path file = folder.resolve(round + ".db");
                run("SQLite", Database.open(file, Database.Durability.FULL));
                ServerAddress address = server.create("round" + round, Optional.empty());
                String more = arguments.length == 0 ? "" : "?" + arguments[0];
                run(
                        "PostgreSQL" + more,
                        Database.open(
                                new ServerAddress(address.url() + more, address.user(), address.passwordFile()),
                                "bench",
                                Database.Durability.FULL));
            }
        }
    }

    private static void run(String store, Database database) {
        try (Desk desk = Desk.over(database)) {
            measure(store, desk, "a", 100, JOURNALS, ORDERS);
            measure(store, desk, "b", 1, JOURNALS, 40);
            measure(store, desk, "c", 1, 1, 2);
        }
    }

    /** @param events of one message; {@code messages} of one commit */
    private static void measure(String store, Desk desk, String name, int events, int messages, int orders) {
        List<SimulatedJournal> journals = new ArrayList<>();
        for (int i = 0; i < JOURNALS; i++) {
            SimulatedJournal journal = SimulatedJournal.of("qz-" + name + i).load(5_000);
            for (int order = 0; order < orders; order++) {
                journal.order(Outcome.DISPENSED);
            }
            journals.add(journal);
        }
        int last = journals.getFirst().last();
        List<Incoming> all = new ArrayList<>();
        for (int from = 1; from <= last; from += events) {
            for (SimulatedJournal journal : journals) {
                all.add(journal.message(from, Math.min(from + events - 1, last)));
            }
        }
        long began = System.nanoTime();
        for (int from = 0; from < all.size(); from += messages) {
            desk.ingest.accept(all.subList(from, Math.min(from + messages, all.size())));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "%s: %d events a message, %d messages a commit: %.0f events/s, %.2f ms a commit%n",
                store,
                events,
                messages,
                journals.size() * last / seconds,
                seconds * 1000 / Math.ceilDiv(all.size(), messages));
    }
}
