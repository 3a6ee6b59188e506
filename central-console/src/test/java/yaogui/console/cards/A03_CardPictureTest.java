package yaogui.console.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class A03_CardPictureTest {

    private static final String TEXT = "YJ1:" + "QZ7 $%*+-./:".repeat(18);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 64})
    void readsBackAtAnySize(int pixelsPerModule) throws Exception {
        Path file = Files.write(folder.resolve("card.png"), CardPicture.png(TEXT, pixelsPerModule));
        assertThat(PictureReader.read(file)).isEqualTo(TEXT);
    }

    @Test
    void hasAQuietZoneOfFourModulesAndNothingButModulesWithin() throws IOException {
        CardSymbol symbol = CardSymbol.of(TEXT);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(CardPicture.png(TEXT, 3)));
        assertThat(picture.getWidth()).isEqualTo(3 * (symbol.size() + 8));
        assertThat(picture.getHeight()).isEqualTo(picture.getWidth());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean dark = (picture.getRGB(x, y) & 0xFFFFFF) == 0;
                assertThat(dark).isEqualTo(symbol.isDark(x / 3 - 4, y / 3 - 4));
            }
        }
    }

    @Test
    void takesAlphanumericTextsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> CardPicture.png("yj1:abc", 8));
        assertThatIllegalArgumentException().isThrownBy(() -> CardPicture.png("A".repeat(5_000), 8));
        assertThatIllegalArgumentException().isThrownBy(() -> CardPicture.png(TEXT, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CardPicture.png(TEXT, 65));
    }
}
