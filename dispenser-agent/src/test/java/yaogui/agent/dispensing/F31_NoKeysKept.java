package yaogui.agent.dispensing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F31 and invariant 6: a damaged journal is kept for long, the keys of its quota windows are not. */
class F31_NoKeysKept {

    private static final int SECTOR = 512;

    @TempDir
    Path home;

    private static List<byte[]> keys(Path database) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT key FROM quota_window")) {
            while (rows.next()) {
                keys.add(rows.getBytes(1));
            }
        }
        return keys;
    }

    /** How many of the keys stand in files whose names begin so. */
    private static long found(Path folder, String beginning, List<byte[]> keys) throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith(beginning))
                    .toList()) {
                bytes.append(new String(Files.readAllBytes(file), ISO_8859_1));
            }
        }
        return keys.stream()
                .filter(key -> bytes.indexOf(new String(key, ISO_8859_1)) >= 0)
                .count();
    }

    private static byte[] garbled(byte[] bytes, int at) {
        byte[] spoilt = bytes.clone();
        Arrays.fill(spoilt, at, Math.min(at + SECTOR, spoilt.length), (byte) 0xa5);
        return spoilt;
    }

    @Test
    void F31_whicheverSectorIsGoneTheFileThatIsKeptHoldsNoKey() throws IOException, SQLException {
        DamagedPoint point = new DamagedPoint(home.resolve("point"), true);
        Path sound = DamagedPoint.lay(home.resolve("sound"), point.database, point.log, point.mark);
        List<byte[]> keys = keys(sound.resolve("journal.db"));
        assertThat(keys).hasSize(3);
        int set = 0;
        for (int at = 0; at < point.database.length; at += SECTOR) {
            Path place = home.resolve("case-" + at);
            DamagedPoint.lay(place, garbled(point.database, at), point.log, point.mark);
            if (DamagedPoint.start(place, point.epoch).damage().isPresent()) {
                set++;
                assertThat(found(place, "journal-damaged-", keys))
                        .as("damaged at %d", at)
                        .isZero();
            }
        }
        assertThat(set).isGreaterThan(10);
    }

    @Test
    void F31_theJournalThatTakesItsPlaceGoesOnCountingWithThem() throws IOException, SQLException {
        DamagedPoint point = new DamagedPoint(home.resolve("point"), false);
        Path place = DamagedPoint.lay(home.resolve("place"), point.database, point.log, point.mark);
        List<byte[]> keys = keys(place.resolve("journal.db"));
        byte[] spoilt = point.database.clone();
        int entry = new String(spoilt, ISO_8859_1).indexOf("door-moved");
        spoilt[entry] ^= 1;
        DamagedPoint.lay(place, spoilt, new byte[0], point.mark);
        assertThat(DamagedPoint.start(place, point.epoch).damage()).isPresent();
        assertThat(found(place, "journal-damaged-", keys)).isZero();
        assertThat(keys(place.resolve("journal.db")))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(keys);
    }
}
