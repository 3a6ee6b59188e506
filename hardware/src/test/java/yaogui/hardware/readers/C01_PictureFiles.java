package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cards that arrive as pictures in files. */
@Timeout(60)
class C01_PictureFiles {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        CardPicture card = CardPicture.of(text, 400, 400, 6, 0);
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, (card.pixels[y * 400 + x] & 255) * 0x010101);
            }
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aFolderIsReadInTheOrderOfItsNames() throws IOException {
        write("2.png", "YJ1:SECOND");
        write("1.png", "YJ1:FIRST");
        Files.writeString(folder.resolve("0.txt"), "no picture");
        Files.writeString(folder.resolve("0.png"), "no picture either");
        try (PictureReader reader = new PictureReader(new PictureFile(folder), () -> 0)) {
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:FIRST");
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:SECOND");
        }
    }

    @Test
    void aFileIsReadOnceAndAgainWhenItChanges() throws IOException {
        Path file = write("card.png", "YJ1:BEFORE");
        try (PictureReader reader = new PictureReader(new PictureFile(file), () -> 0)) {
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:BEFORE");

            write("card.png", "YJ1:AFTERWARDS");
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:AFTERWARDS");
        }
    }

    @Test
    void aFileThatIsNotThereYetIsWaitedFor() throws IOException {
        try (PictureReader reader = new PictureReader(new PictureFile(folder.resolve("later.png")), () -> 0)) {
            assertThat(reader.connected()).isFalse();

            write("later.png", "YJ1:LATER");
            assertThat(Awaiting.text(reader::poll)).isEqualTo("YJ1:LATER");
            assertThat(reader.connected()).isTrue();
        }
    }

    @Test
    void whatIsTransparentIsWhite() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 0, 0xFF000000);

        assertThat(PictureFile.luma(image).pixels()).containsExactly(255, 0);
    }

    @Test
    void whatIsNoPictureIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("card.png"), "no picture");

        assertThatThrownBy(() -> PictureFile.read(file)).hasMessage(file + " is not a PNG or JPEG picture.");
    }
}
