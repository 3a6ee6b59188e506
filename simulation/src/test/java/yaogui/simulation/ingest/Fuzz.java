package yaogui.simulation.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import yaogui.protocol.message.MessageCodec;
import yaogui.protocol.message.Packing;

/** Makes bad messages of good ones. */
final class Fuzz {

    private static final List<String> VALUES = List.of(
            "-1",
            "0",
            "1e308",
            "99999999999999999999",
            "1.5",
            "true",
            "null",
            "\"\"",
            "[]",
            "{}",
            "\"\\u0000\"",
            "\"../..\"");

    private final SplittableRandom random;

    Fuzz(SplittableRandom random) {
        this.random = random;
    }

    byte[] spoil(byte[] good) {
        return switch (random.nextInt(10)) {
            case 0 -> flip(good);
            case 1 -> Arrays.copyOf(good, random.nextInt(good.length));
            case 2 -> replace(good, "[0-9]+");
            case 3 -> replace(good, "\"[^\"]*\"");
            case 4 -> spliced(good);
            case 5 -> new byte[random.nextInt(3)];
            case 6 -> Arrays.copyOf(good, MessageCodec.MOST_BYTES + 1 + random.nextInt(100_000));
            case 7 -> flip(Packing.pack(good));
            case 8 -> "[".repeat(1 + random.nextInt(5_000)).getBytes(StandardCharsets.UTF_8);
            default -> good;
        };
    }

    private byte[] flip(byte[] good) {
        byte[] flipped = good.clone();
        for (int i = 0; i <= random.nextInt(3); i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /** Another value in the place of one that is there. */
    private byte[] replace(byte[] good, String what) {
        String text = new String(good, StandardCharsets.UTF_8);
        List<MatchResult> found = Pattern.compile(what).matcher(text).results().toList();
        if (found.isEmpty()) {
            return good;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, one.start()) + value + text.substring(one.end())).getBytes(StandardCharsets.UTF_8);
    }

    /** A piece of it comes twice, or is missing. */
    private byte[] spliced(byte[] good) {
        int from = random.nextInt(good.length);
        int to = from + random.nextInt(good.length - from);
        int goesOn = random.nextBoolean() ? from : to;
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(good, 0, random.nextBoolean() ? to : from);
        spliced.write(good, goesOn, good.length - goesOn);
        return spliced.toByteArray();
    }
}
