package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yaogui.console.store.Database;
import yaogui.console.store.TemporaryPostgres;
import yaogui.protocol.Outcome;

/** A server that waits for its disk, killed in the middle again and again. Counted, not believed. */
final class P03_KilledServerTest {

    private static final int JOURNALS = 40;
    private static final int ORDERS = 60;
    private static final int A_MESSAGE = 20;
    private static final int KILLS = 3;
    private static final int BETWEEN_KILLS = 60;

    /** So that there is something to do all the time. */
    private static final int A_STEP = 8;

    @Test
    @Timeout(60)
    void whatIsOnTheWayIsKeptAndTakenOnceWhenTheServerIsBack() {
        try (TemporaryPostgres server = TemporaryPostgres.start(Database.Durability.FULL);
                Desk desk = Desk.over(Database.open(
                        server.create("county", Optional.empty()), "console", Database.Durability.FULL))) {
            List<SimulatedJournal> journals = journals();
            Deque<Incoming> waiting = messages(journals);
            int messages = waiting.size();
            AtomicInteger killed = new AtomicInteger();
            AtomicInteger taken = new AtomicInteger();
            Instant[] now = {Desk.NOW};
            IngestLoop loop = new IngestLoop(desk.link, desk.ingest, () -> now[0]);
            Thread killer = Thread.ofVirtual().unstarted(() -> kill(server, taken, killed));
            killer.start();
            while (desk.link.done() < messages || killed.get() < KILLS) {
                arrive(desk, waiting);
                loop.step();
                taken.set(desk.link.done());
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

    private static List<SimulatedJournal> journals() {
        List<SimulatedJournal> journals = new ArrayList<>();
        for (int i = 0; i < JOURNALS; i++) {
            SimulatedJournal journal = SimulatedJournal.of("qz-" + i).load(ORDERS);
            for (int order = 0; order < ORDERS; order++) {
                journal.order(Outcome.DISPENSED);
            }
            journals.add(journal);
        }
        return journals;
    }

    private static Deque<Incoming> messages(List<SimulatedJournal> journals) {
        Deque<Incoming> messages = new ArrayDeque<>();
        int last = journals.getFirst().last();
        for (int from = 1; from <= last; from += A_MESSAGE) {
            for (SimulatedJournal journal : journals) {
                messages.add(journal.message(from, Math.min(from + A_MESSAGE - 1, last)));
            }
        }
        return messages;
    }

    private static void arrive(Desk desk, Deque<Incoming> waiting) {
        for (int i = 0; i < A_STEP && !waiting.isEmpty(); i++) {
            Incoming next = waiting.remove();
            desk.link.arrive(next.topic(), next.payload());
        }
    }

    /** Each time in the middle of whatever goes on just then, after some more was taken. */
    private static void kill(TemporaryPostgres server, AtomicInteger taken, AtomicInteger killed) {
        for (int i = 0; i < KILLS; i++) {
            int before = taken.get();
            while (taken.get() < before + BETWEEN_KILLS) {
                LockSupport.parkNanos(1_000_000);
            }
            server.kill();
            server.start();
            killed.incrementAndGet();
        }
    }
}
