package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.fleet.LaneView;
import yaogui.console.store.TestStore;
import yaogui.protocol.Outcome;
import yaogui.protocol.message.Topics;

/** From a dispenser's journal to the county's books. */
final class D01_IngestTest {

    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = Desk.open(folder);
    }

    @AfterEach
    void close() {
        desk.assertBooksBalance();
        desk.close();
    }

    @Test
    void oneDispenseIsInTheLedgerAndAcknowledged() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
        assertThat(lane(journal).count()).isEqualTo(4);
        assertThat(balance("resident")).isEqualTo(1);
        assertThat(balance("vehicle")).isEqualTo(-5);
        assertThat(desk.fleet.listLedger(10)).first().satisfies(line -> {
            assertThat(line.cause()).isEqualTo("dispensed");
            assertThat(line.seq()).hasValue(4L);
        });
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void anOrderMayEndInALaterMessageThanItBegan() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED).order(Outcome.UNKNOWN);
        for (int seq = 1; seq <= journal.last(); seq++) {
            desk.ingest.accept(List.of(journal.message(seq, seq)));
        }
        assertThat(lane(journal).count()).isEqualTo(4);
        assertThat(lane(journal).doubt()).isEqualTo(1);
        assertThat(desk.number("SELECT count(*) FROM open_order")).isZero();
    }

    @Test
    void f44_whatComesTwiceCountsOnceAndIsAcknowledgedAgain() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all(), journal.all()));
        desk.ingest.accept(List.of(journal.message(2, 4)));
        assertThat(balance("resident")).isEqualTo(1);
        assertThat(desk.number("SELECT count(*) FROM event")).isEqualTo(4);
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void f44_anAcknowledgementThatIsLostCostsNothing() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.link.isOpen(false);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(-1);

        try (Desk restarted = desk) {
            Ingest after = new Ingest(restarted.database, Desk.TOPICS, Desk.ZONE, desk.link, () -> Desk.NOW, Desk.KEY);
            desk.link.isOpen(true);
            after.accept(List.of(journal.all()));
            assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(4);
            assertThat(balance("resident")).isEqualTo(1);
        }
        desk = Desk.open(folder);
    }

    @Test
    void anAcknowledgementThatFindsNoRoomGoesWithTheNextFlush() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        desk.link.isOpen(false);
        desk.ingest.accept(List.of(journal.all()));
        desk.link.isOpen(true);
        desk.ingest.flush();
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(1);
    }

    @Test
    void acknowledgementsForWhichThereIsNoRoomLeftGoWithTheNextFlush() {
        List<SimulatedJournal> journals = Stream.of("qz-1", "qz-2", "qz-3")
                .map(name -> SimulatedJournal.of(name).load(5))
                .toList();
        desk.link.hasRoomFor(2);
        desk.ingest.accept(journals.stream().map(SimulatedJournal::all).toList());
        assertThat(desk.link.sent()).hasSize(2);
        desk.link.hasRoomFor(9);
        desk.ingest.flush();
        assertThat(desk.link.sent()).hasSize(3);
        assertThat(journals)
                .allSatisfy(journal ->
                        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(1));
    }

    @Test
    void f44_whatComesEarlyWaitsForWhatIsMissing() {
        SimulatedJournal journal =
                SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED).order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.message(5, 7)));
        assertThat(desk.acknowledged(journal.dispenser)).isZero();
        desk.ingest.accept(List.of(journal.message(3, 4)));
        assertThat(balance("resident")).isZero();
        desk.ingest.accept(List.of(journal.message(1, 2)));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(7);
        assertThat(balance("resident")).isEqualTo(2);
        assertThat(desk.number("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void f44_anyOrderAndAnyRepetitionGiveTheSameBooks() {
        for (int seed = 1; seed <= 12; seed++) {
            try (Desk one = Desk.open(folder)) {
                Random random = new Random(seed);
                SimulatedJournal journal = SimulatedJournal.of("qz-1").load(50);
                for (int order = 0; order < 20; order++) {
                    journal.order(OUTCOMES.get(random.nextInt(OUTCOMES.size())));
                }
                List<Incoming> messages = new ArrayList<>();
                for (int from = 1; from <= journal.last(); from += 4) {
                    Incoming message = journal.message(from, Math.min(from + 5, journal.last()));
                    messages.addAll(Collections.nCopies(1 + random.nextInt(2), message));
                }
                Collections.shuffle(messages, random);
                messages.forEach(message -> one.ingest.accept(List.of(message)));
                assertThat(one.acknowledged(journal.dispenser))
                        .as("seed %d", seed)
                        .isEqualTo(journal.last());
                assertThat(one.number("SELECT count(*) FROM event")).isEqualTo(journal.last());
                one.assertBooksBalance();
            }
        }
    }

    @Test
    void f44_noMoreThanABoundWaits() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        while (journal.last() < ParkedEntries.MOST + 500) {
            journal.load(1);
        }
        for (int from = 2; from <= journal.last(); from += 200) {
            desk.ingest.accept(List.of(journal.message(from, Math.min(from + 199, journal.last()))));
        }
        assertThat(desk.number("SELECT count(*) FROM parked")).isEqualTo(ParkedEntries.MOST);
        assertThat(desk.acknowledged(journal.dispenser)).isZero();
        desk.ingest.accept(List.of(journal.message(1, 1)));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(ParkedEntries.MOST + 1L);
        assertThat(desk.number("SELECT count(*) FROM parked")).isZero();
    }

    @Test
    void aTypeThatNobodyKnowsYetIsKeptAndAcknowledged() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1")
                .load(5)
                .raw(
                        "{\"seq\":2,\"at\":\"2026-11-22T01:00:00Z\",\"clockTrusted\":true,\"fact\":{\"type\":\"sang\",\"song\":7}}")
                .order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(5);
        assertThat(desk.texts("SELECT type || ' ' || json FROM event WHERE understood = 0"))
                .singleElement()
                .asString()
                .startsWith("sang ")
                .contains("\"song\":7");
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void anEntryThatCannotBeReadIsKeptWithAnAlarmAndStopsNothing() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1")
                .load(5)
                .raw(
                        "{\"seq\":2,\"at\":\"2026-11-22T01:00:00Z\",\"clockTrusted\":true,\"fact\":{\"type\":\"counted\",\"lane\":\"A1\",\"quantity\":-3}}")
                .order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(5);
        assertThat(desk.standingAlarms()).containsExactly("unreadable-entry");
        assertThat(lane(journal).count()).isEqualTo(4);
    }

    @Test
    void whatIsNoMessageIsSetAsideAndStopsNothing() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        String events = journal.topic(Topics.Up.EVENTS);
        byte[] tenMegabytes = new byte[10 * 1024 * 1024];
        desk.ingest.accept(List.of(
                new Incoming(events, "{\"epoch\":".getBytes(StandardCharsets.UTF_8)),
                new Incoming(events, new byte[] {(byte) 0xff, 0, 1}),
                new Incoming(events, new byte[0]),
                new Incoming(events, "null".getBytes(StandardCharsets.UTF_8)),
                new Incoming(events, "{\"epoch\":\"00000000000000aa\",\"events\":[]}".getBytes(StandardCharsets.UTF_8)),
                new Incoming(
                        events, "{\"epoch\":\"00000000000000aa\",\"events\":[{}]}".getBytes(StandardCharsets.UTF_8)),
                new Incoming(
                        events, "{\"epoch\":\"../../etc\",\"events\":[{\"seq\":1}]}".getBytes(StandardCharsets.UTF_8)),
                new Incoming(events, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                new Incoming(events, tenMegabytes),
                new Incoming(journal.topic(Topics.Up.STATE), "{}".getBytes(StandardCharsets.UTF_8)),
                new Incoming("yaogui/1/elsewhere/qz-1/up/events", journal.all().payload()),
                new Incoming("a/b", new byte[3]),
                journal.all()));
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isEqualTo(12);
        assertThat(desk.number("SELECT max(length(head)) FROM refused_message")).isEqualTo(1_024);
        assertThat(desk.number("SELECT max(bytes) FROM refused_message")).isEqualTo(tenMegabytes.length);
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(1);
        assertThat(desk.standingAlarms()).contains("refused-message");
    }

    @Test
    void onlyTheNewestRefusedMessagesAreKept() {
        List<Incoming> many = Collections.nCopies(600, new Incoming("a/b", new byte[3]));
        desk.ingest.accept(many);
        desk.ingest.accept(many);
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isEqualTo(1_000);
    }

    @Test
    void aFullDiskIsWaitedForAndNothingIsLost() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        Instant[] now = {Desk.NOW};
        IngestLoop loop = new IngestLoop(desk.link, desk.ingest, () -> now[0]);
        TestStore.fill(desk.database);
        desk.link.arrive(journal.topic(Topics.Up.EVENTS), journal.all().payload());
        SimulatedJournal many = SimulatedJournal.of("qz-2");
        while (many.last() < 200) {
            many.load(1);
        }
        desk.link.arrive(many.topic(Topics.Up.EVENTS), many.all().payload());
        assertThat(loop.step()).isZero();
        assertThat(desk.link.done()).isZero();
        assertThat(desk.link.sent()).isEmpty();

        TestStore.makeRoom(desk.database);
        assertThat(loop.step()).as("it rests for a second").isZero();
        now[0] = now[0].plusSeconds(2);
        assertThat(loop.step()).isEqualTo(2);
        assertThat(desk.link.done()).isEqualTo(2);
        assertThat(balance("resident")).isEqualTo(1);
    }

    @Test
    void aThousandDispensersShareACommit() {
        List<Incoming> messages = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            messages.add(SimulatedJournal.of("qz-" + i)
                    .load(5)
                    .order(Outcome.DISPENSED)
                    .all());
        }
        long before = desk.database.commits();
        desk.ingest.accept(messages);
        assertThat(desk.database.commits()).isEqualTo(before + 1);
        assertThat(desk.link.sent()).hasSize(1_000);
        assertThat(balance("resident")).isEqualTo(1_000);
    }

    private LaneView lane(SimulatedJournal journal) {
        return desk.fleet.findDispenser(journal.dispenser).orElseThrow().lanes().getFirst();
    }

    private long balance(String place) {
        return desk.number("SELECT coalesce(sum(quantity), 0) FROM balance WHERE place = '%s'".formatted(place));
    }
}
