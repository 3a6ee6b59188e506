package yaogui.agent.entitlement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.entitlement.QuotaBench.CONDOM;
import static yaogui.agent.entitlement.QuotaBench.FIRST_DAY;
import static yaogui.agent.entitlement.QuotaBench.GEL;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.TestCards;

/** Nobody can be looked up: what counts boxes leads to no card, and dies with its window. */
class A03_EntitlementLeavesNoTrace {

    private static final LocalDate NEXT_WINDOW = FIRST_DAY.plusDays(30);

    @AutoClose
    private final QuotaBench bench;

    A03_EntitlementLeavesNoTrace(@TempDir Path home) {
        bench = new QuotaBench(home);
    }

    private byte[] keyOfCondoms() {
        return bench.rows("SELECT key FROM quota_window WHERE class = 'condom'", byte[].class)
                .getFirst();
    }

    @Test
    void aTagIsTheSameWithinItsWindowAndClassOnly() {
        Quota first = bench.granted(1, CONDOM, FIRST_DAY);
        Quota gel = bench.granted(1, GEL, FIRST_DAY);
        assertThat(bench.granted(1, CONDOM, FIRST_DAY.plusDays(29))).isEqualTo(first);
        Quota next = bench.granted(1, CONDOM, NEXT_WINDOW);
        assertThat(List.of(first.tag(), gel.tag(), next.tag())).doesNotHaveDuplicates();
    }

    @Test
    void aNewWindowDestroysTheKeyAndTheTagsOfTheOldOne() throws IOException {
        for (int holder = 1; holder <= 30; holder++) {
            bench.take(holder, CONDOM, FIRST_DAY);
        }
        byte[] key = keyOfCondoms();
        byte[] tag = bench.granted(1, CONDOM, FIRST_DAY).tag().getBytes(US_ASCII);
        assertThat(bench.onDisk(key)).isTrue();
        assertThat(bench.onDisk(tag)).isTrue();

        bench.judge(1, CONDOM, NEXT_WINDOW);

        assertThat(bench.rows("SELECT tag FROM quota_used", String.class)).isEmpty();
        assertThat(keyOfCondoms()).isNotEqualTo(key);
        assertThat(bench.onDisk(key)).as("not even in a free page or a log").isFalse();
        assertThat(bench.onDisk(tag)).as("not even in a free page or a log").isFalse();
    }

    @Test
    void whenNobodyComesForAYearTheOldOneIsGoneAllTheSame() throws IOException {
        bench.take(1, CONDOM, FIRST_DAY);
        byte[] key = keyOfCondoms();
        bench.powerCut();
        bench.judge(2, CONDOM, FIRST_DAY.plusDays(365));
        assertThat(bench.onDisk(key)).isFalse();
    }

    @Test
    void noCardIdIsOnDiskInAnySpelling() throws IOException {
        bench.take(1, CONDOM, FIRST_DAY);
        bench.reserve(1, GEL, FIRST_DAY);
        byte[] id = TestCards.claims(1).id().bytes();
        assertThat(bench.onDisk(id)).isFalse();
        String hex = HexFormat.of().formatHex(id);
        assertThat(bench.onDisk(hex.substring(0, 16).getBytes(ISO_8859_1))).isFalse();
        assertThat(bench.granted(1, CONDOM, FIRST_DAY).tag()).isNotIn(hex);
    }

    @Test
    void norDoesAnythingSayWhoCameWhenOrInWhichOrder() {
        for (int holder = 1; holder <= 5; holder++) {
            bench.take(holder, CONDOM, FIRST_DAY);
        }
        assertThat(bench.rows("SELECT tag FROM quota_used", String.class)).isSorted();
        assertThat(bench.rows("SELECT name FROM pragma_table_info('quota_used')", String.class))
                .containsExactly("class", "tag", "boxes", "sum");
        assertThat(bench.rows("SELECT tag FROM quota_reserved", String.class)).isEmpty();
    }

    @Test
    void aQuotaDoesNotPrintItsTag() {
        Quota quota = bench.granted(1, CONDOM, FIRST_DAY);
        assertThat(quota.toString()).contains("condom").doesNotContain(quota.tag());
    }
}
