package yaogui.console.cards;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR code of a picture file, as clean as {@link CardPicture} made it or as a good photo of it. */
final class PictureReader {

    /** More than phones take; a small file can claim a picture of any size. */
    private static final long MAX_PIXELS = 50_000_000;

    private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private PictureReader() {}

    static String read(Path file) throws UnusableInput {
        BufferedImage picture = picture(file);
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        try {
            return new QRCodeReader().decode(bitmap, HINTS).getText();
        } catch (NotFoundException e) {
            throw new UnusableInput("%s shows no QR code. Maybe it is cut off, blurred or too small.".formatted(file));
        } catch (ReaderException e) {
            throw new UnusableInput(
                    "The QR code in %s cannot be read. Maybe it is damaged or blurred.".formatted(file));
        }
    }

    private static BufferedImage picture(Path file) throws UnusableInput {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new UnusableInput("%s cannot be read: it is no file that one may read.".formatted(file));
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnusableInput("%s is no picture that can be read here. Use PNG or JPEG.".formatted(file));
            }
            return picture(file, in, readers.next());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // the JDK's decoders throw all of these at pictures that are broken
            throw new UnusableInput("%s is a broken picture.".formatted(file));
        }
    }

    private static BufferedImage picture(Path file, ImageInputStream in, ImageReader reader)
            throws IOException, UnusableInput {
        try {
            reader.setInput(in, true, true);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                throw new UnusableInput("%s has more than 50 million pixels. Make it smaller.".formatted(file));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }
}
