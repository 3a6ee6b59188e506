package yaogui.hardware.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ZXing's own black-box pictures: screens, prints, photographs by old telephones. */
class B02_PicturesOfOthers {

    private static Path data() {
        String named = System.getenv("YAOGUI_DATA");
        return named == null ? Path.of("../../shared/data") : Path.of(named);
    }

    @Test
    void mostAreRead() throws IOException {
        Path pictures = data().resolve("qr/zxing");
        assumeTrue(
                Files.isDirectory(pictures),
                "ZXing's pictures are not at " + pictures.toAbsolutePath()
                        + ": set YAOGUI_DATA to the folder with qr/.");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(pictures)) {
            files = walk.filter(file -> file.toString().endsWith(".png")).toList();
        }
        List<Path> wrong = files.stream().filter(B02_PicturesOfOthers::isWrong).toList();
        long right = files.stream().filter(B02_PicturesOfOthers::isRight).count();

        System.out.println("ZXing's pictures: " + right + " of " + files.size() + " read.");
        assertThat(files).hasSize(179);
        assertThat(wrong).isEmpty();
        assertThat(right).isGreaterThanOrEqualTo(164);
    }

    private static boolean isRight(Path picture) {
        return read(picture).equals(Optional.of(expected(picture)));
    }

    private static boolean isWrong(Path picture) {
        Optional<String> text = read(picture);
        return text.isPresent() && !text.get().equals(expected(picture));
    }

    private static Optional<String> read(Path picture) {
        try {
            return QrPicture.read(PictureFile.read(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expected(Path picture) {
        try {
            String text = Files.readString(
                    picture.resolveSibling(picture.getFileName().toString().replace(".png", ".txt")),
                    StandardCharsets.UTF_8);
            return text.substring(0, Math.min(text.length(), 513));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
