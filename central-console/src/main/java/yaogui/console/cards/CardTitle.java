package yaogui.console.cards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** The neutral title 药具一卡通 ("supplies one-card") as outlines, which print alike everywhere. */
final class CardTitle {

    private static final int UNITS = 1_000;

    /** One outline a character. */
    private final List<String> outlines;

    private CardTitle(List<String> outlines) {
        this.outlines = outlines;
    }

    static CardTitle read() {
        try (InputStream in = CardTitle.class.getResourceAsStream("title.outline")) {
            if (in == null) {
                throw new IllegalStateException("title.outline is missing from the console's jar.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CardTitle(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the title with the page's colour; {@code x}, {@code y} is where its baseline begins, all in points. */
    void draw(PDPageContentStream page, float x, float y, float height) throws IOException {
        float scale = height / UNITS;
        for (int i = 0; i < outlines.size(); i++) {
            try (Scanner outline = new Scanner(outlines.get(i).replaceAll("([MLCZ])", " $1 "))) {
                draw(page, outline, x + i * height, y, scale);
            }
        }
        page.fill();
    }

    private static void draw(PDPageContentStream page, Scanner outline, float x, float y, float scale)
            throws IOException {
        while (outline.hasNext()) {
            String command = outline.next();
            float[] at = new float["C".equals(command) ? 6 : "Z".equals(command) ? 0 : 2];
            for (int i = 0; i < at.length; i++) {
                at[i] = (i % 2 == 0 ? x : y) + outline.nextInt() * scale;
            }
            switch (command) {
                case "M" -> page.moveTo(at[0], at[1]);
                case "L" -> page.lineTo(at[0], at[1]);
                case "C" -> page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                case "Z" -> page.closePath();
                default -> throw new IllegalStateException("title.outline has '%s'.".formatted(command));
            }
        }
    }
}
