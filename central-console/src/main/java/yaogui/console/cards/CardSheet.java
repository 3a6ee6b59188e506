package yaogui.console.cards;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A PDF for the printer: A4, ten cards a page of the size ID-1 (85.60 × 53.98 mm, ISO/IEC 7810), with marks to cut along. */
public final class CardSheet {

    static final int COLUMNS = 2;
    static final int ROWS = 5;
    static final int CARDS_A_PAGE = COLUMNS * ROWS;

    private static final float LEFT = (PDRectangle.A4.getWidth() - COLUMNS * CardFace.WIDTH) / 2;
    private static final float BOTTOM = (PDRectangle.A4.getHeight() - ROWS * CardFace.HEIGHT) / 2;
    private static final float MARK = Millimetres.toPoints(4);
    private static final float GAP = Millimetres.toPoints(1);

    private CardSheet() {}

    /**
     * The PDF file of some cards, in their order, as many pages as it takes.
     *
     * @throws IllegalArgumentException as {@link CardSymbol#of}, or if a code is too large for its card
     */
    public static byte[] pdf(List<IssuedCard> cards) {
        try (PDDocument document = new PDDocument()) {
            CardFace face = new CardFace(document);
            for (int first = 0; first < cards.size(); first += CARDS_A_PAGE) {
                addPage(document, face, cards.subList(first, Math.min(first + CARDS_A_PAGE, cards.size())));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing but memory is written to
        }
    }

    private static void addPage(PDDocument document, CardFace face, List<IssuedCard> cards) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            cutMarks(content);
            for (int i = 0; i < cards.size(); i++) {
                float x = LEFT + i % COLUMNS * CardFace.WIDTH;
                float y = BOTTOM + (ROWS - 1 - i / COLUMNS) * CardFace.HEIGHT;
                face.draw(content, cards.get(i), x, y);
            }
        }
    }

    /** Outside the cards only, so that none carries a line when the cut is a little off. */
    private static void cutMarks(PDPageContentStream content) throws IOException {
        float right = LEFT + COLUMNS * CardFace.WIDTH;
        float top = BOTTOM + ROWS * CardFace.HEIGHT;
        content.setLineWidth(0.3f);
        for (int column = 0; column <= COLUMNS; column++) {
            float x = LEFT + column * CardFace.WIDTH;
            line(content, x, BOTTOM - GAP - MARK, x, BOTTOM - GAP);
            line(content, x, top + GAP, x, top + GAP + MARK);
        }
        for (int row = 0; row <= ROWS; row++) {
            float y = BOTTOM + row * CardFace.HEIGHT;
            line(content, LEFT - GAP - MARK, y, LEFT - GAP, y);
            line(content, right + GAP, y, right + GAP + MARK, y);
        }
        content.stroke();
    }

    private static void line(PDPageContentStream content, float x1, float y1, float x2, float y2) throws IOException {
        content.moveTo(x1, y1);
        content.lineTo(x2, y2);
    }
}
