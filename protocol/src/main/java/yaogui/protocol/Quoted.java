package yaogui.protocol;

/** A stranger's text as it may stand in a log or on a screen: short and on one line. */
public final class Quoted {

    private static final int MOST = 40;

    private Quoted() {}

    /** At most 40 characters of {@code text} in quotes, without control characters. */
    public static String of(String text) {
        return "'" + shortened(text, MOST) + "'";
    }

    /** At most {@code most} characters of {@code text}; what could move a cursor or turn the writing is shown as '?'. */
    public static String shortened(String text, int most) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(most).map(Quoted::harmless).forEach(shown::appendCodePoint);
        return text.codePointCount(0, text.length()) > most ? shown + "…" : shown.toString();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '?';
            default -> codePoint;
        };
    }
}
