package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import yaogui.console.store.Database;
import yaogui.console.store.TemporaryPostgres;
import yaogui.protocol.Outcome;
import yaogui.protocol.message.Topics;

/** A server that waits for its disk, killed in the middle again and again. Counted, not believed. */
final class P03_KilledServerTest {

    private static final int JOURNALS = 40;
    private static final int ORDERS = 60;
    private static final int A_MESSAGE = 20;
    private static final int KILLS = 3;
    private static final int MOST_STEPS = 100_000;

    @Test
    void whatIsOnTheWayIsKeptAndTakenOnceWhenTheServerIsBack() {
        try (TemporaryPostgres server = TemporaryPostgres.start(Database.Durability.FULL);
                Desk desk = Desk.over(Database.open(
                        server.create("county", Optional.empty()), "console", Database.Durability.FULL))) {
            List<SimulatedJournal> journals = arrive(desk);
            AtomicInteger killed = new AtomicInteger();
            AtomicInteger steps = new AtomicInteger();
            Instant[] now = {Desk.NOW};
            IngestLoop loop = new IngestLoop(desk.link, desk.ingest, () -> now[0]);
            int messages = JOURNALS * Math.ceilDiv(journals.getFirst().last(), A_MESSAGE);
            Thread killer = Thread.ofVirtual().unstarted(() -> kill(server, steps, killed));
            killer.start();
            for (int step = 0; step < MOST_STEPS && (desk.link.done() < messages || killed.get() < KILLS); step++) {
                loop.step();
                steps.incrementAndGet();
                now[0] = now[0].plusSeconds(1);
            }
            assertThat(killed).hasValue(KILLS);
            assertThat(desk.link.done()).isEqualTo(messages);
            int events = journals.stream().mapToInt(SimulatedJournal::last).sum();
            assertThat(desk.number("SELECT count(*) FROM event")).isEqualTo(events);
            assertThat(desk.number("SELECT sum(through) FROM watermark")).isEqualTo(events);
            assertThat(desk.number("SELECT sum(quantity) FROM balance WHERE place = 'resident'"))
                    .isEqualTo((long) JOURNALS * ORDERS);
            journals.forEach(
                    journal -> assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last()));
            desk.assertBooksBalance();
        }
    }

    private static List<SimulatedJournal> arrive(Desk desk) {
        List<SimulatedJournal> journals = new ArrayList<>();
        for (int i = 0; i < JOURNALS; i++) {
            SimulatedJournal journal = SimulatedJournal.of("qz-" + i).load(ORDERS);
            for (int order = 0; order < ORDERS; order++) {
                journal.order(Outcome.DISPENSED);
            }
            journals.add(journal);
        }
        int last = journals.getFirst().last();
        for (int from = 1; from <= last; from += A_MESSAGE) {
            for (SimulatedJournal journal : journals) {
                Incoming message = journal.message(from, Math.min(from + A_MESSAGE - 1, last));
                desk.link.arrive(journal.topic(Topics.Up.EVENTS), message.payload());
            }
        }
        return journals;
    }

    /** Each time in the middle of whatever goes on just then. */
    private static void kill(TemporaryPostgres server, AtomicInteger steps, AtomicInteger killed) {
        for (int i = 0; i < KILLS; i++) {
            int seen = steps.get();
            while (steps.get() < seen + 2) {
                LockSupport.parkNanos(1_000_000);
            }
            server.kill();
            server.start();
            killed.incrementAndGet();
        }
    }
}
