package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.hardware.Equipment;
import yaogui.hardware.spiral.TurnResult;

/**
 * Whatever is wrong with a lane, and at whichever attempt it gives way: one turn lets go of one box at most, and what is
 * called certain is true. Over quick coils and slow ones.
 */
class B03_NeverASecondBox {

    private static final int SEEDS = 60;
    private static final int MOST_CHANGES = 9;
    private static final EnumSet<SimulatedFault> FROM_THE_START =
            EnumSet.complementOf(EnumSet.of(SimulatedFault.F05_HOME_STUCK_OPEN));

    private static Equipment equipment(boolean curtain, boolean reversible) {
        return new Equipment(List.of("A1", "A2"), List.of(), curtain, true, reversible);
    }

    private static void turn(SimulatedFault fault, long seed, boolean curtain, boolean reversible, int givesWay) {
        CabinetBench bench = new CabinetBench(seed, FaultRates.NONE, equipment(curtain, reversible));
        if (FROM_THE_START.contains(fault)) {
            bench.cabinet.inject(fault, "A1");
        }
        TurnResult result = bench.turn("A1", change -> {
            if (change == 1) {
                bench.cabinet.inject(fault, "A1");
            }
            if (change == givesWay) {
                bench.cabinet.clear(fault, "A1");
            }
        });
        int fell = bench.fallenOf("A1").size();
        assertThat(fell)
                .as("%s, seed %d, reversible %s, gives way at %d", fault, seed, reversible, givesWay)
                .isLessThanOrEqualTo(1);
        if (curtain) {
            assertThat(result.fell()).isEqualTo(fell);
        }
        assertThat(result.tooShort() && fell > 0).as("certain").isFalse();
    }

    private static void turns(SimulatedFault fault, boolean curtain) {
        for (int seed = 0; seed < SEEDS; seed++) {
            for (int givesWay = 2; givesWay <= MOST_CHANGES; givesWay++) {
                turn(fault, seed, curtain, seed % 2 == 0, givesWay);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "F01_NEVER_LEAVES_HOME",
                "F02_STOPS_SHORT",
                "F03_STOPS_HALFWAY",
                "F04_HOME_STUCK_CLOSED",
                "F05_HOME_STUCK_OPEN",
                "F06_STALL",
                "F09_JAM"
            })
    void ofOneTurn(SimulatedFault fault) {
        turns(fault, true);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "F01_NEVER_LEAVES_HOME",
                "F02_STOPS_SHORT",
                "F03_STOPS_HALFWAY",
                "F04_HOME_STUCK_CLOSED",
                "F05_HOME_STUCK_OPEN",
                "F06_STALL"
            })
    void norWhereNothingIsSeenToFall(SimulatedFault fault) {
        turns(fault, false);
    }
}
