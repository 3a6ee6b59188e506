package yaogui.hardware.readers;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Map;
import java.util.Optional;
import yaogui.hardware.CardReader;

/** Finds a QR code in a grey picture, turned by any angle, and reads its text. */
public final class QrPicture {

    /** How much to try. */
    public enum Effort {
        /** One look: for one of many frames of a camera. */
        QUICK,
        /** Also other thresholds and sizes, at several times the cost: for a picture of which there is no second. */
        THOROUGH
    }

    /** A larger picture is not enlarged: what is too small in it is not the thing held before the camera. */
    private static final int MOST_PIXELS_TO_ENLARGE = 640 * 480;

    private static final Map<DecodeHintType, Object> TRY_HARDER = Map.of(DecodeHintType.TRY_HARDER, true);

    private QrPicture() {}

    /** The text, cut to one more than {@link CardReader#MOST_CHARACTERS}; empty if no code can be read. */
    public static Optional<String> read(Luma picture, Effort effort) {
        return switch (effort) {
            case QUICK -> look(picture);
            case THOROUGH -> lookAgain(picture);
        };
    }

    /** Reads with all effort. */
    public static Optional<String> read(Luma picture) {
        return read(picture, Effort.THOROUGH);
    }

    /** In the order of what each step reads that those before it did not, on ZXing's own pictures. */
    private static Optional<String> lookAgain(Luma picture) {
        return look(picture)
                .or(() -> decode(new GlobalHistogramBinarizer(source(picture))))
                .or(() -> isSmall(picture) ? look(picture.scaled(1.5)) : Optional.empty())
                .or(() -> look(picture.scaled(0.7)))
                .or(() -> look(picture.scaled(0.5)));
    }

    private static boolean isSmall(Luma picture) {
        return picture.width() * picture.height() <= MOST_PIXELS_TO_ENLARGE;
    }

    private static Optional<String> look(Luma picture) {
        return decode(new HybridBinarizer(source(picture)));
    }

    private static LuminanceSource source(Luma picture) {
        int width = picture.width();
        int height = picture.height();
        return new PlanarYUVLuminanceSource(picture.pixels(), width, height, 0, 0, width, height, false);
    }

    private static Optional<String> decode(Binarizer binarizer) {
        try {
            String text = new QRCodeReader()
                    .decode(new BinaryBitmap(binarizer), TRY_HARDER)
                    .getText();
            return Optional.of(text.substring(0, Math.min(text.length(), CardReader.MOST_CHARACTERS + 1)));
        } catch (ReaderException | IllegalArgumentException | ArithmeticException e) {
            // ZXing reports an unreadable code as the first; on rare damaged ones its arithmetic gives up as the
            // others.
            return Optional.empty();
        }
    }
}
