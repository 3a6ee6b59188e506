package yaogui.hardware.simulated;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import yaogui.hardware.Equipment;
import yaogui.hardware.spiral.SpiralTurn;
import yaogui.hardware.spiral.TurnLimits;
import yaogui.hardware.spiral.TurnResult;

/** A simulated cabinet with three lanes of ten boxes, and a hand that turns them tick by tick. */
final class CabinetBench {

    static final Equipment EQUIPMENT =
            new Equipment(List.of("A1", "A2", "A3"), List.of("green", "red"), true, true, true);
    static final int TICK_MILLIS = 20;

    final SimulatedTime time = new SimulatedTime();
    final SimulatedCabinet cabinet;

    CabinetBench(long seed) {
        this(seed, FaultRates.NONE, EQUIPMENT);
    }

    CabinetBench(long seed, FaultRates rates, Equipment equipment) {
        cabinet = new SimulatedCabinet(equipment, rates, time, new SplittableRandom(seed));
        for (String lane : equipment.lanes()) {
            cabinet.load(lane, boxes(lane, 10));
        }
    }

    static List<Box> boxes(String lot, int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> new Box(lot, number))
                .toList();
    }

    /** Turns a lane until the turn is over, on the usual tick. */
    TurnResult turn(String lane) {
        return turn(lane, strokes -> {});
    }

    /**
     * The same, with somebody's hand in it.
     *
     * @param meddle told, at each tick at which the motor has just gone on or off, how often it has
     */
    TurnResult turn(String lane, IntConsumer meddle) {
        SpiralTurn turn = new SpiralTurn(cabinet, lane, TurnLimits.USUAL);
        Optional<TurnResult> result = turn.step(cabinet.read());
        boolean running = false;
        int changes = 0;
        while (result.isEmpty()) {
            if (running != cabinet.inside().lane(lane).running()) {
                running = !running;
                changes++;
                meddle.accept(changes);
            }
            time.pass(TICK_MILLIS);
            result = turn.step(cabinet.read());
        }
        return result.get();
    }

    /** What fell of a lane, by number. */
    List<Long> fallenOf(String lane) {
        return cabinet.fallen().stream()
                .filter(fallen -> fallen.lane().equals(lane))
                .map(fallen -> fallen.box().number())
                .toList();
    }

    SensorLies liesOf(String lane) {
        return cabinet.lies().getOrDefault(lane, SensorLies.NONE);
    }
}
