package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F31: the note of a journal's epoch beside it is what is damaged. */
class F31_DamagedMark {

    @TempDir
    Path home;

    private DamagedPoint point;

    @BeforeEach
    void aSoundJournal() throws IOException {
        point = new DamagedPoint(home.resolve("point"), false);
    }

    private DamagedPoint.Start startWith(byte[] mark, String name) throws IOException {
        Path place = DamagedPoint.lay(home.resolve(name), point.database, point.log, mark);
        DamagedPoint.Start start = DamagedPoint.start(place, point.epoch);
        assertThat(Files.readAllBytes(place.resolve("journal.db.epoch")))
                .as("it is written again")
                .isEqualTo(point.mark);
        return start;
    }

    @Test
    void F31_whicheverByteOfItIsWrongASoundJournalGoesOn() throws IOException {
        for (int at = 0; at < point.mark.length - 1; at++) {
            byte[] mark = point.mark.clone();
            mark[at] ^= 0x01;
            DamagedPoint.Start start = startWith(mark, "byte-" + at);
            assertThat(start.damage()).as("byte %d", at).isEmpty();
            assertThat(start.epoch()).isEqualTo(point.epoch);
            assertThat(start.entries().values()).containsAll(point.entries.values());
        }
    }

    @Test
    void F31_soItDoesWithoutOne() throws IOException {
        assertThat(startWith(new byte[0], "empty").damage()).isEmpty();
        assertThat(startWith(new byte[4096], "zeros").damage()).isEmpty();
    }
}
