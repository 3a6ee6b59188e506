package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.Damage;
import yaogui.agent.stock.Lane;
import yaogui.protocol.document.Holds;

/**
 * F31: whatever a bad card makes of the journal's files, sector by sector, the agent starts, says what happened, loses no
 * entry that can still be read, and shows no box that its journal does not.
 */
class F31_DamagedJournal {

    private static final int SECTOR = 512;

    @TempDir
    Path home;

    private int cases;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** One way to spoil the bytes from a place on. */
    private interface Spoil {
        byte[] spoil(byte[] bytes, int at);
    }

    private static byte[] zeroed(byte[] bytes, int at) {
        byte[] spoilt = bytes.clone();
        Arrays.fill(spoilt, at, Math.min(at + SECTOR, spoilt.length), (byte) 0);
        return spoilt;
    }

    private static byte[] garbled(byte[] bytes, int at) {
        byte[] spoilt = bytes.clone();
        byte[] noise = new byte[Math.min(SECTOR, spoilt.length - at)];
        new SplittableRandom(at).nextBytes(noise);
        System.arraycopy(noise, 0, spoilt, at, noise.length);
        return spoilt;
    }

    /** One bit in the middle of the sector, which no structure of SQLite need notice. */
    private static byte[] flipped(byte[] bytes, int at) {
        byte[] spoilt = bytes.clone();
        spoilt[Math.min(at + 1 + (at / SECTOR * 37) % SECTOR, spoilt.length - 1)] ^= 0x08;
        return spoilt;
    }

    private static byte[] truncated(byte[] bytes, int at) {
        return Arrays.copyOf(bytes, at);
    }

    private static final Map<String, Spoil> WAYS = Map.of(
            "zeroed", F31_DamagedJournal::zeroed,
            "garbled", F31_DamagedJournal::garbled,
            "bit", F31_DamagedJournal::flipped,
            "truncated", F31_DamagedJournal::truncated);

    private void check(DamagedPoint point, String how, byte[] database, byte[] log) throws IOException {
        cases++;
        Path place = DamagedPoint.lay(home.resolve("case-" + cases), database, log, point.mark);
        DamagedPoint.Start start = DamagedPoint.start(place, point.epoch);
        List<String> there = new ArrayList<>(start.entries().values());
        there.addAll(start.old().values());
        List<String> missing = new ArrayList<>(point.readable(database, log));
        missing.removeAll(there);
        missing.removeIf(json -> start.damage().isPresent() && isAcknowledged(point, json));
        missing.removeIf(json -> start.damage().isEmpty() && isWithoutTheOneBefore(point, json, there));
        assertThat(missing).as("%s: readable and lost", how).isEmpty();
        boolean anew = !start.epoch().equals(point.epoch);
        for (Lane lane : start.view().shelf().lanes().values()) {
            int most = anew ? 0 : point.stock.getOrDefault(lane.slot().lane(), 0) + 1;
            assertThat(lane.count()).as("%s: lane %s", how, lane.slot().lane()).isLessThanOrEqualTo(most);
        }
        holdsStand(point, start, how);
        assertThat(start.view().state()).as(how).isEqualTo(new State.Idle());
        assertThat(start.damage().isPresent() || !anew)
                .as("%s: it is said", how)
                .isTrue();
        if (start.damage().isPresent()) {
            assertThat(start.damage().get().anew()).as(how).isEqualTo(anew);
            try (Stream<Path> files = Files.list(place)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .as("%s: kept", how)
                        .contains("journal-damaged-20261122T080000Z.db");
            }
        }
        outcomes.merge(anew ? "anew" : start.damage().isPresent() ? "rebuilt" : "unharmed", 1, Integer::sum);
    }

    /** The second of two that were written together cannot be told from one that never was. */
    private static boolean isWithoutTheOneBefore(DamagedPoint point, String json, List<String> there) {
        return point.entries.entrySet().stream()
                .filter(entry -> json.equals(entry.getValue()))
                .noneMatch(entry -> there.contains(point.entries.get(entry.getKey() - 1)));
    }

    /** What was held is held, or everything is closed; but a log that lost its end without trace is as one that never had it. */
    private static void holdsStand(DamagedPoint point, DamagedPoint.Start start, String how) {
        boolean all = start.entries().values().containsAll(point.entries.values());
        Set<Holds.Lot> held = all && point.log.length > 0
                ? Set.of(DamagedPoint.FIRST_HELD, DamagedPoint.THEN_HELD)
                : Set.of(DamagedPoint.FIRST_HELD);
        Optional<Holds> holds = start.view().inForce().holds();
        assertThat(holds.map(Holds::lots).orElse(held)).as("%s: held", how).containsAll(held);
        assertThat(start.view().alarms().contains("documents-lost"))
                .as("%s: said if not", how)
                .isEqualTo(start.view().inForce().versions().size() < 4);
        if (start.damage().filter(Damage::anew).isPresent()) {
            assertThat(holds).as("%s: what came last is not known", how).isEmpty();
        }
    }

    private static boolean isAcknowledged(DamagedPoint point, String json) {
        return point.entries.entrySet().stream()
                .anyMatch(entry -> entry.getKey() <= 9 && json.equals(entry.getValue()));
    }

    @Test
    void F31_everySectorOfTheDatabase() throws IOException {
        DamagedPoint point = new DamagedPoint(home.resolve("point"), false);
        for (var way : WAYS.entrySet()) {
            for (int at = 0; at < point.database.length; at += SECTOR) {
                check(point, way.getKey() + " at " + at, way.getValue().spoil(point.database, at), point.log);
            }
        }
        assertThat(outcomes).containsOnlyKeys("anew", "rebuilt", "unharmed");
    }

    @Test
    void F31_everySectorOfTheLog() throws IOException {
        DamagedPoint point = new DamagedPoint(home.resolve("point"), true);
        for (var way : WAYS.entrySet()) {
            for (int at = 0; at < point.log.length; at += SECTOR) {
                check(
                        point,
                        way.getKey() + " in the log at " + at,
                        point.database,
                        way.getValue().spoil(point.log, at));
            }
        }
        assertThat(outcomes).containsOnlyKeys("anew", "unharmed");
    }
}
