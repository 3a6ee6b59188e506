package yaogui.hardware.simulated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Hands at a simulated cabinet in a process of its own, for trying things out: each line that is typed is done, and answered by
 * one line. One thread.
 */
public final class TypedHands {

    /** What can be typed. */
    public static final String WORDS =
            "door open, door shut, load LANE LOT BOXES, unload LANE, press BUTTON, card TEXT, take";

    private static final String CARD = "card ";
    private static final int MOST_BOXES = 200;

    private final SimulatedCabinet cabinet;
    private final SimulatedReader reader;
    private long boxes;

    public TypedHands(SimulatedCabinet cabinet, SimulatedReader reader) {
        this.cabinet = cabinet;
        this.reader = reader;
    }

    /** Does line after line until there are no more, or they can no longer be read. */
    public void follow(BufferedReader lines, PrintStream answers) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.println(act(line));
            }
        } catch (IOException _) {
            // As good as their end.
        }
    }

    /** Does one line. Returns {@code hands: } and what came of it, in one line. */
    String act(String line) {
        try {
            return "hands: "
                    + (line.startsWith(CARD)
                            ? show(line.substring(CARD.length()))
                            : act(line.strip().split(" +")));
        } catch (IllegalArgumentException e) {
            return "hands: nothing is done. " + e.getMessage();
        }
    }

    private String act(String[] words) {
        return switch (words[0] + " " + words.length) {
            case "door 2" -> door(words[1]);
            case "load 4" -> load(words[1], words[2], words[3]);
            case "unload 2" -> named(cabinet.unload(words[1]));
            case "press 2" -> {
                cabinet.press(words[1]);
                yield "pressed";
            }
            case "take 1" -> named(cabinet.emptyHatch());
            default -> throw new IllegalArgumentException("Type one of: " + WORDS + ".");
        };
    }

    /** As it is: a card's text may have spaces in it. */
    private String show(String text) {
        reader.show(text);
        return "shown";
    }

    private String door(String how) {
        switch (how) {
            case "open" -> cabinet.inject(SimulatedFault.F17_DOOR_OPEN);
            case "shut" -> cabinet.clear(SimulatedFault.F17_DOOR_OPEN);
            default -> throw new IllegalArgumentException("A door is 'open' or 'shut', not '" + how + "'.");
        }
        return "the door is " + how;
    }

    private String load(String lane, String lot, String quantity) {
        if (!quantity.matches("[0-9]{1,3}") || Integer.parseInt(quantity) > MOST_BOXES) {
            throw new IllegalArgumentException(
                    "'%s' is no number of boxes: use 0 to %d.".formatted(quantity, MOST_BOXES));
        }
        int many = Integer.parseInt(quantity);
        cabinet.load(
                lane,
                LongStream.range(boxes, boxes + many)
                        .mapToObj(number -> new Box(lot, number))
                        .toList());
        boxes += many;
        return many + " lie behind the others";
    }

    private static String named(List<Box> taken) {
        return taken.size()
                + taken.stream()
                        .map(box -> " " + box.lot() + "#" + box.number())
                        .collect(Collectors.joining());
    }
}
