package yaogui.console.cards;

/** The measure of cards and paper; a PDF counts in points of 1/72 inch. */
final class Millimetres {

    private Millimetres() {}

    static float toPoints(double millimetres) {
        return (float) (millimetres * 72 / 25.4);
    }
}
