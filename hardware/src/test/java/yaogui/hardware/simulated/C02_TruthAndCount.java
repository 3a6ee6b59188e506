package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult;

/** With every fault at work, a count differs from what fell by no more than the curtain is known to have lied. */
class C02_TruthAndCount {

    private static final int TURNS = 60;

    /** Every fault but the one in which boxes fall of another lane than the one that was told to turn. */
    private static FaultRates ratesWithoutShorts() {
        EnumMap<SimulatedFault, Double> rates =
                new EnumMap<>(FaultRates.everyFault(0.03).perTurn());
        rates.remove(SimulatedFault.F08_DRIVER_SHORT);
        return new FaultRates(rates);
    }

    @RepeatedTest(100)
    void countsDifferFromTheTruthByTheLies(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        CabinetBench bench = new CabinetBench(seed, ratesWithoutShorts(), CabinetBench.EQUIPMENT);
        bench.cabinet.load("A1", CabinetBench.boxes("more", TURNS * 3));
        int counted = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            TurnResult result = bench.turn("A1");
            counted += result.fell();
            bench.time.pass(5000);
            repair(bench.cabinet);
        }
        int fell = bench.fallenOf("A1").size();
        SensorLies lies = bench.liesOf("A1");

        assertThat(counted)
                .as("seed %d: counted %d, fell %d, %s", seed, counted, fell, lies)
                .isBetween(fell - lies.unseen(), fell + lies.invented());
        assertThat(boxesEverywhere(bench.cabinet)).isEqualTo(10 + TURNS * 3);
    }

    private int taken;

    private void repair(SimulatedCabinet cabinet) {
        taken += cabinet.emptyHatch().size();
        for (SimulatedFault fault : SimulatedFault.values()) {
            if (fault.isOfLane()) {
                cabinet.clear(fault, "A1");
            } else {
                cabinet.clear(fault);
            }
        }
    }

    private int boxesEverywhere(SimulatedCabinet cabinet) {
        CabinetInside inside = cabinet.inside();
        return inside.lane("A1").boxes().size()
                + inside.falling()
                + inside.hatch().size()
                + taken;
    }

    @Test
    void aHandHidesABoxAndIsKnownToHave() {
        int hidden = 0;
        for (long seed = 0; seed < 40; seed++) {
            CabinetBench bench = new CabinetBench(seed);
            bench.cabinet.inject(SimulatedFault.F11_HAND, "A1");
            TurnResult result = bench.turn("A1");
            assertThat(1 - result.fell())
                    .as("seed " + seed)
                    .isEqualTo(bench.liesOf("A1").unseen());
            hidden += bench.liesOf("A1").unseen();
        }
        assertThat(hidden).isBetween(5, 39);
    }

    @Test
    void ratesOutsideZeroToOneAreRefused() {
        for (double chance : List.of(-0.1, 1.1, Double.NaN)) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> FaultRates.everyFault(chance))
                    .hasMessageContaining("Say 0 to 1.");
        }
    }
}
