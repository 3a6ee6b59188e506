package yaogui.agent.dispensing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import yaogui.agent.clock.DeviceClock;
import yaogui.agent.clock.LinuxClock;
import yaogui.agent.journal.Damage;
import yaogui.agent.journal.Journal;
import yaogui.agent.journal.JournalRescue;
import yaogui.agent.journal.OldEntries;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedReader;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.protocol.Epoch;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;

/** The files of a dispenser that lived a while, to be damaged in copies, and what an agent makes of each. */
final class DamagedPoint {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    /** Recalled before the log began anew. */
    static final Holds.Lot FIRST_HELD = new Holds.Lot(TestGoods.GEL, new LotId("G1"));

    /** Recalled by the last word that the log holds. */
    static final Holds.Lot THEN_HELD = new Holds.Lot(TestGoods.CONDOM, new LotId("L1"));

    /** What the journal holds, by seq. */
    final Map<Long, String> entries = new TreeMap<>();

    final Map<LaneId, Integer> stock = new TreeMap<>(java.util.Comparator.comparing(LaneId::text));
    final Epoch epoch;
    byte[] database = {};
    byte[] log = {};
    byte[] mark = {};

    /** What came of a start. */
    record Start(
            Optional<Damage> damage,
            Epoch epoch,
            Map<Long, String> entries,
            Map<Long, String> old,
            DispenserView view) {}

    DamagedPoint(Path home, boolean powerCut) throws IOException {
        TestPoint point = new TestPoint(home, TestPoint.UNSYNCED, machine -> machine);
        point.with(TestGoods.A3, "G1", 3).with(TestGoods.A1, "L1", 4);
        point.take(TestGoods.GEL, TestCards.of(1));
        point.desire(Desired.Kind.HOLDS, 7, new Holds(Set.of(FIRST_HELD)));
        point.journal().acknowledge(9);
        epoch = point.journal().epoch();
        if (powerCut) {
            point.journal().discardDeleted();
            whileTheLogIsKept(point, home);
        } else {
            remember(point, home);
            point.journal().abandon();
            database = Files.readAllBytes(home.resolve("journal.db"));
            log = new byte[0];
        }
    }

    /** A document empties the log, but not while another program reads. */
    private void whileTheLogIsKept(TestPoint point, Path home) throws IOException {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                var statement = other.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM event").close();
            point.take(TestGoods.CONDOM, TestCards.of(2));
            point.desire(Desired.Kind.HOLDS, 8, new Holds(Set.of(FIRST_HELD, THEN_HELD)));
            remember(point, home);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void remember(TestPoint point, Path home) throws IOException {
        long seq = 0;
        for (String json : point.journal().after(0, 1000)) {
            entries.put(++seq, json);
        }
        point.dispenser().view().shelf().lanes().forEach((id, lane) -> stock.put(id, lane.count()));
        database = Files.readAllBytes(home.resolve("journal.db"));
        log = Files.readAllBytes(home.resolve("journal.db-wal"));
        mark = Files.readAllBytes(home.resolve("journal.db.epoch"));
    }

    /** Puts these bytes into a folder, as they would be found after a power cut. */
    static Path lay(Path home, byte[] database, byte[] log, byte[] mark) throws IOException {
        Files.createDirectories(home);
        Files.write(home.resolve("journal.db"), database);
        Files.deleteIfExists(home.resolve("journal.db-shm"));
        Files.deleteIfExists(home.resolve("journal.db-wal"));
        if (log.length > 0) {
            Files.write(home.resolve("journal.db-wal"), log);
        }
        Files.write(home.resolve("journal.db.epoch"), mark);
        return home;
    }

    /** An agent starts there, lives for a moment, and is gone. */
    static Start start(Path home, Epoch oldEpoch) {
        InstantSource time = InstantSource.fixed(NOW);
        TestTime nanos = new TestTime();
        Journal journal =
                JournalRescue.open(home.resolve("journal.db"), TestPoint.UNSYNCED, new SplittableRandom(5), time);
        try {
            Dispenser dispenser = new Dispenser(
                    new DispenserSetup(TestPoint.ID, TestGoods.PLANOGRAM, TurnLimits.USUAL, TestConsole.KEYS, "0.1.0"),
                    new SimulatedCabinet(TestPoint.EQUIPMENT, FaultRates.NONE, nanos, new SplittableRandom(8)),
                    new SimulatedReader(),
                    journal,
                    new DeviceClock(time, ZoneId.of("Asia/Shanghai"), Instant.EPOCH),
                    new SplittableRandom(13),
                    LinuxClock.bootOfThisMachine(),
                    Witness.NOBODY);
            dispenser.tick();
            nanos.pass(Duration.ofSeconds(2));
            dispenser.tick();
            Map<Long, String> entries = new TreeMap<>();
            for (String json : journal.after(0, 1000)) {
                entries.put(entries.size() + 1L, json);
            }
            return new Start(
                    Damage.of(journal),
                    journal.epoch(),
                    entries,
                    new OldEntries(journal).of(oldEpoch),
                    dispenser.view());
        } finally {
            journal.abandon();
        }
    }

    /** The entries whose bytes are all still there, together with their sum, in what is left of either file. */
    List<String> readable(byte[] leftDatabase, byte[] leftLog) {
        String bytes = new String(leftDatabase, ISO_8859_1) + "\0" + new String(leftLog, ISO_8859_1);
        List<String> readable = new ArrayList<>();
        for (String json : entries.values()) {
            String raw = new String(json.getBytes(UTF_8), ISO_8859_1);
            for (int at = bytes.indexOf(raw); at >= 0; at = bytes.indexOf(raw, at + 1)) {
                if (hasSum(bytes, at + raw.length(), json)) {
                    readable.add(json);
                    break;
                }
            }
        }
        return readable;
    }

    private boolean hasSum(String bytes, int at, String json) {
        java.util.zip.CRC32C sum = new java.util.zip.CRC32C();
        sum.update((epoch.text() + json).getBytes(UTF_8));
        return bytes.startsWith(java.util.HexFormat.of().toHexDigits((int) sum.getValue()), at);
    }
}
