package yaogui.agent.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.entitlement.QuotaBench.CONDOM;
import static yaogui.agent.entitlement.QuotaBench.FIRST_DAY;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F31: what a bad card makes of a quota lets somebody take again. It locks nobody out. */
class F31_DamagedQuotas {

    @AutoClose
    private final QuotaBench bench;

    F31_DamagedQuotas(@TempDir Path home) {
        bench = new QuotaBench(home);
    }

    @BeforeEach
    void oneBoxOfTwoWasTaken() {
        bench.take(1, CONDOM, FIRST_DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE quota_used SET boxes = 65",
                "UPDATE quota_used SET sum = 'ffffffff'",
                "UPDATE quota_window SET window = window + 65536",
                "UPDATE quota_window SET key = zeroblob(32)",
                "UPDATE quota_window SET class = 'condor' WHERE class = 'condom'"
            })
    void F31_aRowThatIsNotWhatWasWrittenCountsForNobody(String damage) {
        bench.damage(damage);
        bench.take(1, CONDOM, FIRST_DAY);
        bench.take(1, CONDOM, FIRST_DAY);
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
    }

    @Test
    void whatWasWrittenWithoutASumCountsAsBefore() {
        bench.damage("ALTER TABLE quota_used DROP COLUMN sum");
        bench.damage("ALTER TABLE quota_window DROP COLUMN sum");
        bench.take(1, CONDOM, FIRST_DAY);
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
        bench.powerCut();
        assertThat(bench.judge(1, CONDOM, FIRST_DAY)).isInstanceOf(Allowance.UsedUp.class);
    }
}
