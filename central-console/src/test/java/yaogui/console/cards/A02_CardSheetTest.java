package yaogui.console.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.protocol.CountyId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.card.CardMedium;
import yaogui.protocol.card.IssuerKey;

/** The sheet as a printer would put it on paper: drawn at 200 dots an inch, cut by ID-1 and read again. */
class A02_CardSheetTest {

    private static final int DPI = 200;

    @TempDir
    private Path folder;

    @Test
    void everyCardReadsFromItsPlaceOnThePaper() throws Exception {
        List<IssuedCard> cards = issue(13);
        try (PDDocument document = Loader.loadPDF(CardSheet.pdf(cards))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            PDFRenderer renderer = new PDFRenderer(document);
            for (int i = 0; i < cards.size(); i++) {
                BufferedImage page = renderer.renderImageWithDPI(i / CardSheet.CARDS_A_PAGE, DPI);
                assertThat(read(cut(page, i % CardSheet.CARDS_A_PAGE)))
                        .as("card %d", i + 1)
                        .isEqualTo(cards.get(i).text());
            }
        }
    }

    @Test
    void thePaperIsA4AndNoFontIsLeftToThePrinter() throws IOException {
        try (PDDocument document = Loader.loadPDF(CardSheet.pdf(issue(1)))) {
            var page = document.getPage(0);
            assertThat(page.getMediaBox().getWidth()).isCloseTo(595.28f, Offset.offset(0.01f));
            assertThat(page.getMediaBox().getHeight()).isCloseTo(841.89f, Offset.offset(0.01f));
            List<PDFont> fonts = StreamSupport.stream(
                            page.getResources().getFontNames().spliterator(), false)
                    .map(name -> font(page.getResources(), name))
                    .toList();
            assertThat(fonts).hasSize(1).allMatch(PDFont::isEmbedded);
            assertThat(page.getResources().getXObjectNames()).isEmpty();
            assertThat(new PDFTextStripper().getText(document).lines().collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("One-card", "until 2027-11-21");
        }
    }

    @Test
    void theTitleIsDrawnInTheUpperLeft() throws IOException {
        try (PDDocument document = Loader.loadPDF(CardSheet.pdf(issue(1)))) {
            BufferedImage card = cut(new PDFRenderer(document).renderImageWithDPI(0, DPI), 0);
            BufferedImage title = card.getSubimage(dots(6), dots(5), dots(30), dots(8));
            assertThat(darkShare(title)).isBetween(0.05, 0.35);
        }
    }

    @Test
    void aCodeThatDoesNotFitOnACardIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardSheet.pdf(List.of(new IssuedCard("A".repeat(1_000), LocalDate.EPOCH))))
                .withMessageContaining("modules does not fit on a card");
    }

    private static PDFont font(PDResources resources, COSName name) {
        try {
            return resources.getFont(name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<IssuedCard> issue(int count) {
        SplittableRandom chance = new SplittableRandom(1);
        IssuerKey key = IssuerKey.generate(new CountyId("qingzhou"), chance);
        return new CardBatch(count, 365, Set.of(ProductClass.CONDOM), CardMedium.PLASTIC, true)
                .issue(key, CardRun.NOW, chance);
    }

    /** Where ISO/IEC 7810 and the sheet say that the card is, not where the code is found. */
    private static BufferedImage cut(BufferedImage page, int place) {
        int row = place / 2;
        double left = (210 - 2 * 85.60) / 2 + place % 2 * 85.60;
        double top = (297 - 5 * 53.98) / 2 + row * 53.98;
        return page.getSubimage(dots(left), dots(top), dots(85.60), dots(53.98));
    }

    private String read(BufferedImage card) throws IOException, UnusableInput {
        Path file = folder.resolve("card.png");
        ImageIO.write(card, "png", file.toFile());
        return PictureReader.read(file);
    }

    private static double darkShare(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return (double) dark / picture.getWidth() / picture.getHeight();
    }

    private static int dots(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * DPI);
    }
}
