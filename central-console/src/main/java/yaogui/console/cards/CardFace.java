package yaogui.console.cards;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The printed side of one card: a neutral title and the last day on the left, the code on the right. */
final class CardFace {

    static final float WIDTH = Millimetres.toPoints(85.60);
    static final float HEIGHT = Millimetres.toPoints(53.98);

    /** Half a millimetre is the least that worn scanners read; a card has room for more. */
    private static final double MODULE_MILLIMETRES = 0.6;

    private static final float MODULE = Millimetres.toPoints(MODULE_MILLIMETRES);
    /** A cut this far off leaves the quiet zone whole. */
    private static final float CUT_TOLERANCE = Millimetres.toPoints(2);

    private static final float MARGIN = Millimetres.toPoints(6);
    private static final float LETTER = Millimetres.toPoints(6);

    private final CardTitle title = CardTitle.read();
    private final PDFont font;

    /** Embeds the font that PDFBox brings along: one that is not embedded makes it search the machine for fonts. */
    CardFace(PDDocument document) throws IOException {
        try (InputStream in =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (in == null) {
                throw new IllegalStateException("Liberation Sans is missing from PDFBox's jar.");
            }
            font = PDType0Font.load(document, in);
        }
    }

    /** Draws a card whose lower left corner is {@code x}, {@code y}, in points. */
    void draw(PDPageContentStream content, IssuedCard card, float x, float y) throws IOException {
        CardSymbol symbol = CardSymbol.of(card.text());
        float side = symbol.size() * MODULE;
        float quiet = CardSymbol.QUIET_MODULES * MODULE;
        float right = x + WIDTH - quiet - CUT_TOLERANCE;
        if (side + 2 * quiet > HEIGHT) {
            throw new IllegalArgumentException("A code of %d modules does not fit on a card.".formatted(symbol.size()));
        }
        drawCode(content, symbol, right - side, y + (HEIGHT - side) / 2);
        float titleBaseline = y + HEIGHT - MARGIN - LETTER;
        title.draw(content, x + MARGIN, titleBaseline, LETTER);
        write(content, "One-card", 10, x + MARGIN, titleBaseline - Millimetres.toPoints(6));
        write(content, "until " + card.lastDay(), 8, x + MARGIN, y + MARGIN);
    }

    /** One path for all modules, runs joined: viewers then draw no hairlines between them. */
    private static void drawCode(PDPageContentStream content, CardSymbol symbol, float left, float bottom)
            throws IOException {
        for (int row = 0; row < symbol.size(); row++) {
            float y = bottom + (symbol.size() - 1 - row) * MODULE;
            int column = 0;
            while (column < symbol.size()) {
                int end = column;
                while (symbol.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    content.addRect(left + column * MODULE, y, (end - column) * MODULE, MODULE);
                }
                column = end + 1;
            }
        }
        content.fill();
    }

    private void write(PDPageContentStream content, String text, float size, float x, float y) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
