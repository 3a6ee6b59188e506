package yaogui.hardware.readers;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.SplittableRandom;

/** Draws a QR code as a camera might see it: turned, small, blurred, noisy, badly lit. */
final class CardPicture {

    /** As long as a real card: an alphanumeric code of version 8 or 9. */
    static final String CARD =
            "YJ1:" + "6BFOXN*TS0BI$ZD4N9:9S6RCVN5+O30K3/XIV0W23NTDE".repeat(5).substring(0, 210);

    final int width;
    final int height;
    final byte[] pixels;

    private CardPicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[width * height];
    }

    /** A code in the middle of a light grey picture. */
    static CardPicture of(String text, int width, int height, double pixelsAModule, double degrees) {
        ByteMatrix code = encode(text);
        CardPicture picture = new CardPicture(width, height);
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = (x - width / 2.0) / pixelsAModule;
                double down = (y - height / 2.0) / pixelsAModule;
                int column = (int) Math.floor(right * cosine + down * sine + code.getWidth() / 2.0);
                int row = (int) Math.floor(-right * sine + down * cosine + code.getHeight() / 2.0);
                boolean inside = row >= 0 && column >= 0 && row < code.getHeight() && column < code.getWidth();
                picture.pixels[y * width + x] = (byte) (inside && code.get(column, row) == 1 ? 30 : 225);
            }
        }
        return picture;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** Blurs over a square of that many pixels to each side. */
    CardPicture blurred(int radius) {
        CardPicture blurred = new CardPicture(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = 0;
                int count = 0;
                for (int row = Math.max(0, y - radius); row <= Math.min(height - 1, y + radius); row++) {
                    for (int column = Math.max(0, x - radius); column <= Math.min(width - 1, x + radius); column++) {
                        sum += pixels[row * width + column] & 255;
                        count++;
                    }
                }
                blurred.pixels[y * width + x] = (byte) (sum / count);
            }
        }
        return blurred;
    }

    /** Adds Gaussian noise. */
    CardPicture noisy(double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CardPicture noisy = new CardPicture(width, height);
        for (int i = 0; i < pixels.length; i++) {
            noisy.pixels[i] =
                    (byte) Math.clamp(Math.round((pixels[i] & 255) + random.nextGaussian() * deviation), 0, 255);
        }
        return noisy;
    }

    /** Lit from one side: the other has this share of the light. */
    CardPicture shaded(double darkest) {
        CardPicture shaded = new CardPicture(width, height);
        for (int i = 0; i < pixels.length; i++) {
            double light = 1 - (1 - darkest) * (i % width) / width;
            shaded.pixels[i] = (byte) ((pixels[i] & 255) * light);
        }
        return shaded;
    }

    Luma luma() {
        return new Luma(width, height, pixels);
    }
}
