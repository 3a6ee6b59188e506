package yaogui.hardware.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import yaogui.hardware.Drive;
import yaogui.hardware.Machine;

/** Any calls in any order at any time: never two motors on, never one on longer than the supply holds. */
class C01_SafeWhateverIsCalled {

    private static final List<String> LANES = CabinetBench.EQUIPMENT.lanes();

    private long fedNanos;

    @RepeatedTest(300)
    void keepsThePromisesOfAMachine(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        CabinetBench bench = new CabinetBench(seed, FaultRates.ROUGH, CabinetBench.EQUIPMENT);
        SplittableRandom chance = new SplittableRandom(-seed);
        for (int call = 0; call < 400; call++) {
            callSomething(bench, chance);
            check(bench, "seed " + seed + ", call " + call);
            bench.time.pass(chance.nextInt(10) == 0 ? chance.nextInt(2000) : chance.nextInt(60));
            check(bench, "seed " + seed + ", after call " + call);
        }
    }

    private void callSomething(CabinetBench bench, SplittableRandom chance) {
        SimulatedCabinet cabinet = bench.cabinet;
        String lane = LANES.get(chance.nextInt(LANES.size()));
        switch (chance.nextInt(12)) {
            case 0, 1, 2, 3 -> {
                cabinet.feedSupply();
                fedNanos = bench.time.getAsLong();
            }
            case 4, 5 -> driveIfAllowed(cabinet, lane, Drive.FORWARD);
            case 6 -> driveIfAllowed(cabinet, lane, Drive.REVERSE);
            case 7 -> cabinet.drive(lane, Drive.OFF);
            case 8 -> cabinet.stop();
            case 9 -> cabinet.read();
            case 10 -> cabinet.emptyHatch();
            default -> {
                if (chance.nextBoolean()) {
                    cabinet.powerCut();
                } else {
                    cabinet.agentDied();
                }
            }
        }
    }

    private static void driveIfAllowed(SimulatedCabinet cabinet, String lane, Drive drive) {
        boolean othersAreOff = cabinet.inside().lanes().stream()
                .allMatch(other -> other.told() == Drive.OFF || other.lane().equals(lane));
        try {
            cabinet.drive(lane, drive);
            assertThat(othersAreOff).isTrue();
        } catch (IllegalStateException _) {
            assertThat(othersAreOff).isFalse();
        }
    }

    private void check(CabinetBench bench, String where) {
        CabinetInside inside = bench.cabinet.inside();
        long running = inside.lanes().stream()
                .filter(lane -> lane.running() && !lane.faults().contains(SimulatedFault.F08_DRIVER_SHORT))
                .count();
        boolean fed = inside.nanos() - fedNanos < Machine.SUPPLY_HOLD_MILLIS * 1_000_000L;
        assertThat(running).as(where).isLessThanOrEqualTo(1);
        assertThat(fed || !inside.supplyOn())
                .as(where + ": supply beyond its hold")
                .isTrue();
        assertThat(inside.supplyOn() || inside.lanes().stream().noneMatch(CabinetInside.LaneInside::running))
                .as(where + ": a motor without supply")
                .isTrue();
    }
}
