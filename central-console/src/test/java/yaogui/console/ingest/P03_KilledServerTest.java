package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import yaogui.console.store.Database;
import yaogui.console.store.TemporaryPostgres;
import yaogui.protocol.Outcome;

/** A server that waits for its disk, killed in the middle again and again. Counted, not believed. */
final class P03_KilledServerTest {

    private static final int JOURNALS = 24;
    private static final int ORDERS = 40;
    private static final int A_MESSAGE = 20;
    private static final int KILLS = 3;

    /** So that there is something to do all the time. */
    private static final int A_STEP = 8;

    @Test
    @Timeout(60)
    void whatIsOnTheWayIsKeptAndTakenOnceWhenTheServerIsBack() throws InterruptedException {
        assumeTrue(TemporaryPostgres.isInstalled(), "PostgreSQL is not installed: apt-get install postgresql");
        try (TemporaryPostgres server = TemporaryPostgres.start(Database.Durability.FULL);
                Desk desk = Desk.over(Database.open(
                        server.create("county", Optional.empty()), "console", Database.Durability.FULL))) {
            List<SimulatedJournal> journals = journals();
            Deque<Incoming> waiting = messages(journals);
            int messages = waiting.size();
            IngestLoop loop = new IngestLoop(desk.link, desk.ingest, new RunningClock());
            int kills = 0;
            Thread killer = Thread.ofVirtual().start(() -> {});
            while (desk.link.done() < messages) {
                assertThat(Thread.currentThread().isInterrupted())
                        .as("%d messages of %d are taken after a minute", desk.link.done(), messages)
                        .isFalse();
                if (killer.isAlive()) {
                    LockSupport.parkNanos(1_000_000);
                } else {
                    arrive(desk, waiting);
                }
                if (!killer.isAlive() && desk.link.done() > (kills + 1) * messages / (KILLS + 1)) {
                    killer = Thread.ofVirtual().start(() -> kill(server));
                    kills++;
                }
                loop.step();
            }
            killer.join();
            assertThat(kills).isEqualTo(KILLS);
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

    /** A second passes with each look, so that a pause is over at once. */
    private static final class RunningClock implements InstantSource {

        private Instant now = Desk.NOW;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }
    }

    /** In the middle of whatever goes on just then. */
    private static void kill(TemporaryPostgres server) {
        LockSupport.parkNanos(5_000_000);
        server.kill();
        server.start();
    }
}
