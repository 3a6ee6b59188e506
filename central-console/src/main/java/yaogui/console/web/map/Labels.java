package yaogui.console.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds room for names: each goes below its mark, else above, right or left of it, where it covers no other name and no
 * mark. A name that finds no room is left out; pointing at the mark shows it.
 */
final class Labels {

    private static final double MARK = 13;
    private static final double HEIGHT = 19;
    private static final double WIDE_LETTER = 17.5;
    private static final double NARROW_LETTER = 9.2;
    private static final double CAPITAL_LETTER = 12.5;
    private static final int FIRST_WIDE_LETTER = 0x2E80;

    private final List<Box> taken = new ArrayList<>();
    private final List<Box> large = new ArrayList<>();

    private record Box(double left, double top, double right, double bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    Labels(List<Point> marks) {
        marks.forEach(mark -> taken.add(new Box(mark.x() - MARK, mark.y() - MARK, mark.x() + MARK, mark.y() + MARK)));
    }

    /**
     * Keeps the room of a large name that may lie under marks, unless another large name is in its way.
     *
     * @return whether it has the room
     */
    boolean reserve(String text, Point baseline, double scale) {
        double half = width(text) * scale / 2;
        double top = baseline.y() - HEIGHT * scale + 4;
        Box box = new Box(baseline.x() - half, top, baseline.x() + half, baseline.y() + 4);
        boolean free = large.stream().noneMatch(box::meets);
        if (free) {
            large.add(box);
            taken.add(box);
        }
        return free;
    }

    /** A place for a name near its mark. */
    Optional<Label> place(String text, Point mark, boolean pale) {
        double width = width(text);
        double aside = MARK + 6 + width / 2;
        return Stream.of(
                        new Point(mark.x(), mark.y() + MARK + HEIGHT),
                        new Point(mark.x(), mark.y() - MARK - 5),
                        new Point(mark.x() + aside, mark.y() + 6),
                        new Point(mark.x() - aside, mark.y() + 6))
                .filter(at -> isFree(box(at, width)))
                .findFirst()
                .map(at -> {
                    taken.add(box(at, width));
                    return new Label(text, at, pale);
                });
    }

    private boolean isFree(Box box) {
        return box.left >= 0 && box.right <= CountyMap.WIDTH && taken.stream().noneMatch(box::meets);
    }

    private static Box box(Point baseline, double width) {
        return new Box(baseline.x() - width / 2, baseline.y() - HEIGHT + 4, baseline.x() + width / 2, baseline.y() + 4);
    }

    /** Roughly, since the reader's fonts are not known here: a Chinese character is as wide as it is high. */
    private static double width(String text) {
        return text.codePoints().mapToDouble(Labels::width).sum();
    }

    private static double width(int letter) {
        if (letter >= FIRST_WIDE_LETTER) {
            return WIDE_LETTER;
        }
        return Character.isUpperCase(letter) ? CAPITAL_LETTER : NARROW_LETTER;
    }
}
