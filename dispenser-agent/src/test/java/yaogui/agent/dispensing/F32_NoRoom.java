package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.JournalSettings;
import yaogui.agent.upkeep.DiskWatch;
import yaogui.agent.upkeep.StaffAction;

/** F32: dispensing stops before recording does, and goes on when there is room. B11 has what follows when recording stops. */
class F32_NoRoom {

    private static final State CLOSED = new State.Paused(Pause.NO_ROOM);

    @TempDir
    Path home;

    private static void setMostPages(TestPoint point, String pages) {
        point.journal().ask(connection -> {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT " + pages)) {
                row.next();
                return statement.execute("PRAGMA max_page_count = " + row.getLong(1));
            }
        });
    }

    @Test
    void F32_nearTheEndOfTheJournalsOwnRoomNothingIsGivenOutAndStaffCanStillWork() {
        try (TestPoint point = new TestPoint(home).with(A3, "G1", 3)) {
            setMostPages(point, "(SELECT page_count + 100 FROM pragma_page_count)");
            point.pass(Duration.ofMinutes(61));
            assertThat(point.state()).isEqualTo(CLOSED);
            assertThat(point.story()).anyMatch(line -> line.contains("disk-full"));
            point.take(GEL, TestCards.of(1));
            assertThat(point.cabinet.fallen()).isEmpty();
            point.openDoor();
            assertThat(point.note(new StaffAction.Count(A3, 2))).isEmpty();
            point.shutDoor();
            point.journal().acknowledge(point.journal().lastSeq());
            assertThat(point.lane(A3).count()).isEqualTo(2);
            setMostPages(point, "65536");
            point.pass(Duration.ofMinutes(61));
            point.take(GEL, TestCards.of(1));
            assertThat(point.cabinet.fallen()).hasSize(1);
        }
    }

    @Test
    void F32_aRealSmallDisk() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(home.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()),
                "A disk of 16 MB cannot be mounted here; only root may.");
        try {
            onSmallDisk(disk);
        } finally {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    private static void onSmallDisk(Path disk) throws IOException {
        Path reserve = disk.resolve("journal.reserve");
        Path other = disk.resolve("somebody-elses");
        try (TestPoint point = new TestPoint(disk, JournalSettings.DURABLE, machine -> machine)) {
            point.with(A3, "G1", 3);
            assertThat(reserve).hasSize(DiskWatch.RESERVE);
            fill(disk, other, 4 << 20);
            point.pass(Duration.ofSeconds(21));
            assertThat(point.state()).isEqualTo(CLOSED);
            assertThat(reserve).exists();
            fill(disk, other, 100_000);
            point.pass(Duration.ofSeconds(21));
            assertThat(reserve).doesNotExist();
            point.openDoor();
            for (int i = 0; i < 100; i++) {
                assertThat(point.note(new StaffAction.Count(A3, 2))).isEmpty();
            }
            point.shutDoor();
            assertThat(point.state()).isEqualTo(CLOSED);
            Files.delete(other);
            point.pass(Duration.ofSeconds(21));
            assertThat(reserve).hasSize(DiskWatch.RESERVE);
            point.take(GEL, TestCards.of(1));
            assertThat(point.cabinet.fallen()).hasSize(1);
        }
    }

    /** Until only so many bytes are left. */
    private static void fill(Path disk, Path file, long left) throws IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        long more = Files.getFileStore(disk).getUsableSpace() - left;
        Files.write(file, new byte[(int) (size + more)]);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
