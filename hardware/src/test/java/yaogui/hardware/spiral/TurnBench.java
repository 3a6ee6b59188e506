package yaogui.hardware.spiral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import yaogui.hardware.Readings;
import yaogui.hardware.spiral.TurnResult.Stop;

/**
 * Deals readings to a turn of lane A1 by hand. A line is a time in milliseconds and what is seen then, in any order:
 * {@code home}, {@code door}, {@code blocked}, {@code 180mA}, {@code drop30} (30 ms wide, ended just now),
 * {@code drop30@1500}, {@code A2away} when the other lane has left home. Between two lines nothing is read.
 */
final class TurnBench {

    /** The usual limits, and nothing is tried when the turn does not end well. */
    private static final TurnLimits ONE_STROKE = withRecovery(new RecoveryLimits(
            RecoveryLimits.USUAL.pause(),
            RecoveryLimits.USUAL.nudge(),
            RecoveryLimits.USUAL.quarterTurn(),
            Duration.ZERO,
            Duration.ZERO));

    private static final long LOOK_MILLIS = 80;

    final RecordingMachine machine;
    final SpiralTurn turn;
    private boolean begun;

    TurnBench() {
        this(true);
    }

    TurnBench(boolean dropCurtain) {
        this(dropCurtain, false, ONE_STROKE);
    }

    TurnBench(boolean dropCurtain, boolean reversible, TurnLimits limits) {
        machine = new RecordingMachine(dropCurtain, reversible);
        turn = new SpiralTurn(machine, "A1", limits);
    }

    /** What a turn ends as that was not helped along. */
    static TurnResult oneStroke(Stop stop, boolean leftHome, int fell, long ranMillis, int peakMilliamps) {
        boolean tooShort = ranMillis < TurnLimits.USUAL.earliestDrop().toMillis();
        return new TurnResult(stop, stop, 1, leftHome, fell, tooShort, ranMillis, peakMilliamps);
    }

    /** What a turn ends as that was never begun. */
    static TurnResult notBegun(Stop stop) {
        return new TurnResult(stop, stop, 0, false, 0, true, 0, 0);
    }

    private static TurnLimits withRecovery(RecoveryLimits recovery) {
        TurnLimits usual = TurnLimits.USUAL;
        return new TurnLimits(
                usual.leaveHome(),
                usual.reachHome(),
                usual.earliestDrop(),
                usual.settle(),
                recovery,
                usual.overCurrentMilliamps(),
                usual.inrush(),
                usual.noCurrentMilliamps(),
                usual.narrowestDrop(),
                usual.widestDrop());
    }

    /** Returns what the last line's step gave. The look at the supply comes before the first line. */
    Optional<TurnResult> play(String... lines) {
        Optional<TurnResult> result = Optional.empty();
        for (String line : lines) {
            result = begun ? turn.step(readings(line)) : begin(line);
        }
        return result;
    }

    /** Plays the lines and then 1.2 s of nothing, until the turn is over. */
    TurnResult playToTheEnd(String... lines) {
        play(lines);
        long last = Long.parseLong(lines[lines.length - 1].split(" ", -1)[0]);
        return play((last + TurnLimits.USUAL.settle().toMillis()) + " home").orElseThrow();
    }

    /** Plays one reading every 20 ms of a turn that goes as it should until then. */
    void turnUntil(long endMillis) {
        for (long millis = 0; millis <= endMillis; millis += 20) {
            play(millis + (millis < 160 ? " home 180mA" : " 180mA"));
        }
    }

    /** Before the motor is on, no current flows and nothing falls. */
    private Optional<TurnResult> begin(String line) {
        begun = true;
        List<String> words = List.of(line.split(" ", -1));
        String seen = words.stream()
                .skip(1)
                .filter(word -> !word.endsWith("mA") && !word.startsWith("drop"))
                .collect(Collectors.joining(" ", " ", ""));
        long millis = Long.parseLong(words.getFirst());
        Optional<TurnResult> refused = turn.step(readings(millis - LOOK_MILLIS + seen));
        return refused.isPresent() ? refused : turn.step(readings(millis + seen));
    }

    static Readings readings(String line) {
        String[] words = line.split(" ", -1);
        long millis = Long.parseLong(words[0]);
        List<String> seen = List.of(words).subList(1, words.length);
        List<Readings.Drop> drops = new ArrayList<>();
        OptionalInt milliamps = OptionalInt.empty();
        for (String word : seen) {
            if (word.startsWith("drop")) {
                drops.add(drop(word.substring(4), millis));
            } else if (word.endsWith("mA")) {
                milliamps = OptionalInt.of(Integer.parseInt(word.replace("mA", "")));
            }
        }
        return new Readings(
                millis * 1_000_000,
                seen.contains("door"),
                seen.contains("blocked"),
                drops,
                at(seen),
                milliamps,
                List.of(),
                Optional.empty());
    }

    private static Set<String> at(List<String> seen) {
        Set<String> home = new HashSet<>(Set.of("A1", "A2"));
        if (!seen.contains("home")) {
            home.remove("A1");
        }
        if (seen.contains("A2away")) {
            home.remove("A2");
        }
        return home;
    }

    private static Readings.Drop drop(String word, long now) {
        String[] widthAndEnd = word.split("@", -1);
        long end = widthAndEnd.length > 1 ? Long.parseLong(widthAndEnd[1]) : now;
        return new Readings.Drop(end * 1_000_000, Long.parseLong(widthAndEnd[0]) * 1000);
    }
}
