package yaogui.hardware.spiral;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import yaogui.hardware.Readings;

/**
 * Deals readings to a turn of lane A1 by hand. A line is a time in milliseconds and what is seen then, in any order:
 * {@code home}, {@code door}, {@code blocked}, {@code 180mA}, {@code drop30} (30 ms wide, ended just now),
 * {@code drop30@1500}. Between two lines nothing is read.
 */
final class TurnBench {

    final RecordingMachine machine;
    final SpiralTurn turn;

    TurnBench() {
        this(true);
    }

    TurnBench(boolean dropCurtain) {
        machine = new RecordingMachine(dropCurtain);
        turn = new SpiralTurn(machine, "A1", TurnLimits.USUAL);
    }

    /** Returns what the last line's step gave. */
    Optional<TurnResult> play(String... lines) {
        Optional<TurnResult> result = Optional.empty();
        for (String line : lines) {
            result = turn.step(readings(line));
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

    private static Readings readings(String line) {
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
                seen.contains("home") ? Set.of("A1") : Set.of(),
                milliamps,
                List.of(),
                Optional.empty());
    }

    private static Readings.Drop drop(String word, long now) {
        String[] widthAndEnd = word.split("@", -1);
        long end = widthAndEnd.length > 1 ? Long.parseLong(widthAndEnd[1]) : now;
        return new Readings.Drop(end * 1_000_000, Long.parseLong(widthAndEnd[0]) * 1000);
    }
}
