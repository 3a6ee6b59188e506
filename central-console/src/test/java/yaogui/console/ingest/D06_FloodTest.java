package yaogui.console.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.console.store.TestStore;
import yaogui.protocol.Outcome;
import yaogui.protocol.message.Packing;
import yaogui.protocol.message.Topics;

/** One that says more than any dispenser has to say keeps nobody waiting, and somebody is told. */
final class D06_FloodTest {

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
    void noiseWithoutEndIsDroppedUnreadAndTheOthersAreHeard() {
        SimulatedJournal honest = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        SimulatedJournal stolen = SimulatedJournal.of("qz-2").load(5);
        Incoming noise = new Incoming(
                Desk.TOPICS.up(stolen.dispenser, Topics.Up.EVENTS), "noise".getBytes(StandardCharsets.UTF_8));
        List<Incoming> flood = new ArrayList<>(Collections.nCopies(5_000, noise));
        flood.add(honest.all());
        desk.ingest.accept(flood);

        assertThat(desk.acknowledged(honest.dispenser)).isEqualTo(honest.last());
        assertThat(desk.standingAlarms()).anyMatch(alarm -> alarm.contains("flood"));
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whatItDroppedOfAnHonestOneComesAgainAndCountsOnce() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5).order(Outcome.DISPENSED);
        desk.ingest.accept(Collections.nCopies(2_500, journal.message(1, 2)));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).as("dropped").isEqualTo(2);
        desk.pass(Duration.ofSeconds(1));
        desk.ingest.accept(List.of(journal.all()));
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last());
        assertThat(desk.number("SELECT count(*) FROM event")).isEqualTo(journal.last());
    }

    @Test
    void aFullJournalAfterYearsIsHeardAtFullSpeed() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        IntStream.range(0, 1_500).forEach(batch -> desk.ingest.accept(List.of(journal.all())));
        assertThat(desk.standingAlarms()).isEmpty();
    }

    @Test
    void aStoreThatIsAwayForLongMakesNoFloodOfWhatIsHeld() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        IngestLoop loop = new IngestLoop(desk.link, desk.ingest, desk::now);
        for (int batch = 0; batch < 40; batch++) {
            desk.link.arrive(journal.topic(Topics.Up.EVENTS), journal.all().payload());
        }
        TestStore.fill(desk.database);
        for (int second = 0; second < 200; second++) {
            loop.step();
            desk.pass(Duration.ofSeconds(1));
        }
        TestStore.makeRoom(desk.database);
        desk.pass(Duration.ofSeconds(2));
        loop.step();
        assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last());
        assertThat(desk.standingAlarms()).isEmpty();
    }

    private static Incoming padded(SimulatedJournal journal, int bytes) {
        String type = "noise-" + "x".repeat(bytes);
        journal.raw("{\"seq\":%d,\"at\":\"2026-11-22T01:00:00Z\",\"clockTrusted\":true,\"fact\":{\"type\":\"%s\"}}"
                .formatted(journal.last() + 1, type));
        return journal.message(journal.last(), journal.last());
    }

    @Test
    void whatFillsTheDiskIsCountedByItsBytes() {
        SimulatedJournal stolen = SimulatedJournal.of("qz-2").load(5);
        desk.ingest.accept(List.of(stolen.all()));
        for (int message = 0; message < 48; message++) {
            desk.ingest.accept(List.of(padded(stolen, 200_000)));
        }
        assertThat(desk.number("SELECT sum(length(json)) FROM event")).isBetween(7_000_000L, 8_500_000L);
        assertThat(desk.standingAlarms()).contains("flood");
    }

    @Test
    void bytesArePlainBytesAlsoOfWhatIsPacked() {
        SimulatedJournal stolen = SimulatedJournal.of("qz-2").load(5);
        desk.ingest.accept(List.of(stolen.all()));
        for (int message = 0; message < 48; message++) {
            Incoming plain = padded(stolen, 200_000);
            desk.ingest.accept(List.of(new Incoming(plain.topic(), Packing.pack(plain.payload()))));
        }
        assertThat(desk.number("SELECT sum(length(json)) FROM event")).isLessThan(8_500_000L);
        byte[] lies = Packing.pack(padded(stolen, 200_000).payload());
        lies[lies.length - 2] = 0;
        lies[lies.length - 3] = 0;
        desk.pass(Duration.ofSeconds(60));
        desk.ingest.accept(List.of(new Incoming(stolen.topic(Topics.Up.EVENTS), lies)));
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isOne();
    }

    @Test
    void whoLiesAboutTheLengthOfWhatIsPackedIsCountedByWhatComes() {
        SimulatedJournal stolen = SimulatedJournal.of("qz-2").load(5);
        byte[] noise = new byte[200_000];
        new Random(1).nextBytes(noise);
        byte[] lies = Packing.pack(noise);
        Arrays.fill(lies, lies.length - 4, lies.length, (byte) 0);
        desk.ingest.accept(Collections.nCopies(48, new Incoming(stolen.topic(Topics.Up.EVENTS), lies)));
        assertThat(desk.standingAlarms()).contains("flood");
    }

    @Test
    void journalsWithoutEndAreBoundedAndTheBoardsOwnGoesOn() {
        SimulatedJournal own = SimulatedJournal.of("qz-1").load(5);
        desk.ingest.accept(List.of(own.all()));
        for (int invented = 0; invented < 300; invented++) {
            SimulatedJournal other = new SimulatedJournal("qz-1", "%016x".formatted(0xb000 + invented))
                    .load(1)
                    .load(1);
            desk.ingest.accept(List.of(invented % 2 == 0 ? other.message(2, 2) : other.state(2, 2, 0)));
        }
        assertThat(desk.number("SELECT count(*) FROM watermark")).isEqualTo(NewJournals.MOST_A_DAY);
        assertThat(desk.standingAlarms()).contains("many-journals");
        own.order(Outcome.DISPENSED);
        desk.ingest.accept(List.of(own.all()));
        assertThat(desk.acknowledged(own.dispenser)).isEqualTo(own.last());
    }

    @Test
    void aBoardThatBeginsSomeJournalsAnewGetsAllOfThemIn() {
        for (int life = 0; life < 10; life++) {
            SimulatedJournal journal = new SimulatedJournal("qz-1", "%016x".formatted(0xc000 + life)).load(5);
            desk.ingest.accept(List.of(journal.all()));
            assertThat(desk.acknowledged(journal.dispenser)).isEqualTo(journal.last());
        }
        assertThat(desk.standingAlarms()).isEmpty();
        SimulatedJournal last = new SimulatedJournal("qz-1", "00000000000000dd").load(5);
        for (int more = 0; more < 4; more++) {
            desk.ingest.accept(List.of(new SimulatedJournal("qz-1", "%016x".formatted(0xe000 + more))
                    .load(5)
                    .all()));
        }
        desk.ingest.accept(List.of(last.all()));
        long before = desk.number("SELECT count(*) FROM event WHERE epoch = '00000000000000dd'");
        assertThat(before).as("too many for a day").isZero();
        desk.pass(Duration.ofDays(1));
        desk.ingest.accept(List.of(last.all()));
        assertThat(desk.number("SELECT count(*) FROM event WHERE epoch = '00000000000000dd'"))
                .as("a day later")
                .isEqualTo(last.last());
    }

    @Test
    void inventedAlarmsMakeSomeRowsAndNoMore() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        desk.ingest.accept(List.of(journal.all()));
        for (int report = 0; report < 40; report++) {
            desk.ingest.accept(List.of(journal.alarmed(List.of(
                    "invented-" + report,
                    "count-differs-X" + report,
                    "count-differs-Y" + report,
                    "count-differs-Z" + report,
                    "out-of-order",
                    "No name at all!"))));
            desk.ingest.accept(List.of(journal.alarmed(List.of())));
        }
        assertThat(desk.number("SELECT count(*) FROM alarm WHERE name LIKE 'invented%'"))
                .isEqualTo(8);
        assertThat(desk.number("SELECT count(*) FROM alarm WHERE source = 'DISPENSER'"))
                .isEqualTo(100);
        assertThat(desk.number("SELECT max(times) FROM alarm")).isLessThanOrEqualTo(24);
        assertThat(desk.number("SELECT count(*) FROM alarm WHERE name LIKE 'No%'"))
                .isZero();
        assertThat(desk.standingAlarms()).contains("many-alarms");
    }

    @Test
    void aStateWithMoreLanesThanAnyDispenserHasIsSetAside() {
        SimulatedJournal journal = SimulatedJournal.of("qz-1").load(5);
        desk.ingest.accept(List.of(journal.all()));
        desk.ingest.accept(List.of(journal.alarmed(
                IntStream.range(0, 201).mapToObj(number -> "alarm-" + number).toList())));
        assertThat(desk.number("SELECT count(*) FROM refused_message")).isOne();
        assertThat(desk.standingAlarms()).containsExactly("refused-message");
    }
}
