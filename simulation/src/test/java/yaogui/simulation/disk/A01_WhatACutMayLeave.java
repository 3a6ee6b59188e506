package yaogui.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.simulation.disk.DiskState.JournalPart;

/** Which images a cut may leave, and which it may not. */
final class A01_WhatACutMayLeave {

    private static final int OLD = 700;

    @TempDir
    private Path folder;

    private DiskState before;

    @BeforeEach
    void aLogOfSevenHundredBytes() throws IOException {
        Files.write(folder.resolve("journal.db"), new byte[] {1});
        Files.write(folder.resolve("journal.db-wal"), filled(OLD, 7));
        before = DiskState.read(folder.resolve("journal.db"));
    }

    private static byte[] filled(int length, int with) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) with);
        return bytes;
    }

    private Set<DiskState> images(UnsyncedWrite... writes) {
        Step step = new Step(Step.Kind.TRANSACTION, JournalPart.LOG, List.of(before), List.of(writes));
        return CrashImages.of(step, new SplittableRandom(1));
    }

    @Test
    void whatWasSyncedIsInEachOfThem() {
        for (DiskState image : images(new UnsyncedWrite(OLD, filled(2000, 9)))) {
            assertThat(image.bytes(JournalPart.LOG)).startsWith(before.bytes(JournalPart.LOG));
            assertThat(image.bytes(JournalPart.DATABASE)).isEqualTo(before.bytes(JournalPart.DATABASE));
        }
    }

    @Test
    void nothingAllAndEachPartOfWhatGrew() {
        Set<DiskState> images = images(new UnsyncedWrite(OLD, filled(324, 9)), new UnsyncedWrite(1024, filled(512, 8)));
        byte[] all = before.with(JournalPart.LOG, filled(OLD, 7)).bytes(JournalPart.LOG);
        assertThat(images).contains(before);
        byte[] first = Arrays.copyOf(all, 1024);
        Arrays.fill(first, OLD, 1024, (byte) 9);
        byte[] both = Arrays.copyOf(first, 1536);
        Arrays.fill(both, 1024, 1536, (byte) 8);
        byte[] secondOnly = Arrays.copyOf(all, 1536);
        System.arraycopy(both, 1024, secondOnly, 1024, 512);
        byte[] grown = Arrays.copyOf(first, 1536);
        assertThat(images.stream().map(image -> image.bytes(JournalPart.LOG)))
                .contains(first, both, secondOnly, grown, Arrays.copyOf(all, 1536));
        assertThat(images).as("with anything in what did not arrive").hasSizeGreaterThan(8);
    }

    @Test
    void aSectorThatIsWrittenOverIsAsBeforeOrAsAfter() {
        for (DiskState image : images(new UnsyncedWrite(100, filled(500, 9)))) {
            byte[] log = image.bytes(JournalPart.LOG);
            assertThat(log).hasSize(OLD);
            assertThat(log[0]).isEqualTo((byte) 7);
            assertThat(log[100]).isIn((byte) 7, (byte) 9).isEqualTo(log[511]);
            assertThat(log[512]).isIn((byte) 7, (byte) 9).isEqualTo(log[599]);
            assertThat(log[600]).isEqualTo((byte) 7);
        }
        assertThat(images(new UnsyncedWrite(100, filled(500, 9)))).hasSize(4);
    }

    @Test
    void anyImageIsOneOfThem() {
        Step step = new Step(
                Step.Kind.TRANSACTION, JournalPart.LOG, List.of(before), List.of(new UnsyncedWrite(0, filled(512, 9))));
        Set<DiskState> all = CrashImages.of(step, new SplittableRandom(1));
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 20; i++) {
            assertThat(all).contains(CrashImages.any(step, random));
        }
    }

    @Test
    void whatIsLaidDownIsReadAgain() {
        Path elsewhere = folder.resolve("elsewhere.db");
        DiskState state = before.without(JournalPart.LOG).with(JournalPart.MARK, filled(3, 3));
        state.layDown(elsewhere);
        assertThat(DiskState.read(elsewhere)).isEqualTo(state).isNotEqualTo(before);
    }
}
