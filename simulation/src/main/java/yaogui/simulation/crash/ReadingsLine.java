package yaogui.simulation.crash;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yaogui.hardware.Readings;

/** A snapshot of the sensors as a line of words; a dash stands for nothing. */
final class ReadingsLine {

    private static final String NOTHING = "-";
    private static final int WORDS = 8;

    private ReadingsLine() {}

    static String write(Readings readings) {
        return String.join(
                " ",
                Long.toString(readings.nanos()),
                Boolean.toString(readings.doorOpen()),
                Boolean.toString(readings.curtainBlocked()),
                list(readings.drops().stream()
                        .map(drop -> drop.endedNanos() + ":" + drop.widthMicros())
                        .toList()),
                list(readings.home()),
                readings.motorMilliamps().isPresent()
                        ? Integer.toString(readings.motorMilliamps().getAsInt())
                        : NOTHING,
                list(readings.pressed()),
                readings.climate()
                        .map(air -> air.celsius() + ":" + air.relativeHumidity())
                        .orElse(NOTHING));
    }

    /** @throws IllegalArgumentException if it is no such line */
    static Readings read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            throw new IllegalArgumentException("no readings: " + line);
        }
        return new Readings(
                Long.parseLong(words[0]),
                Boolean.parseBoolean(words[1]),
                Boolean.parseBoolean(words[2]),
                list(words[3]).stream().map(ReadingsLine::drop).toList(),
                Set.copyOf(list(words[4])),
                words[5].equals(NOTHING) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(words[5])),
                list(words[6]),
                list(words[7]).stream().findFirst().map(ReadingsLine::climate));
    }

    private static String list(Collection<String> words) {
        return words.isEmpty() ? NOTHING : words.stream().collect(Collectors.joining(","));
    }

    private static List<String> list(String word) {
        return word.equals(NOTHING) ? List.of() : Stream.of(word.split(",", -1)).toList();
    }

    private static Readings.Drop drop(String word) {
        String[] pair = word.split(":", -1);
        return new Readings.Drop(Long.parseLong(pair[0]), Long.parseLong(pair[1]));
    }

    private static Readings.Climate climate(String word) {
        String[] pair = word.split(":", -1);
        return new Readings.Climate(Double.parseDouble(pair[0]), Double.parseDouble(pair[1]));
    }
}
