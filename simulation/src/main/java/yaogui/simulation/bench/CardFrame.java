package yaogui.simulation.bench;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import yaogui.console.cards.CardSymbol;

/**
 * What a camera over the counter sees of a card: 1280 × 720 in YUV 4:2:0, the code a bit under half as high as the
 * picture, turned by a few degrees, out of focus by a pixel, lit from one side, with a sensor's noise.
 */
final class CardFrame {

    static final int WIDTH = 1280;
    static final int HEIGHT = 720;

    private static final double PIXELS_A_MODULE = 6;
    private static final double MOST_DEGREES = 12;
    private static final double NOISE = 6;
    private static final int PAPER = 220;
    private static final int INK = 40;
    private static final double DARKEST = 0.6;

    private CardFrame() {}

    /** One frame, colour planes included, as {@code rpicam-vid --codec yuv420} writes it. */
    static byte[] of(String card, RandomGenerator random) {
        RandomGenerator noise = new SplittableRandom(random.nextLong());
        byte[] sharp = drawn(CardSymbol.of(card), Math.toRadians(random.nextDouble(-MOST_DEGREES, MOST_DEGREES)));
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double light = 1 - (1 - DARKEST) * x / WIDTH;
                double seen = blurred(sharp, x, y) * light + noise.nextGaussian() * NOISE;
                frame[y * WIDTH + x] = (byte) Math.clamp(Math.round(seen), 0, 255);
            }
        }
        return frame;
    }

    private static byte[] drawn(CardSymbol code, double angle) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double right = (x - WIDTH / 2.0) / PIXELS_A_MODULE;
                double down = (y - HEIGHT / 2.0) / PIXELS_A_MODULE;
                int column = (int) Math.floor(right * cosine + down * sine + code.size() / 2.0);
                int row = (int) Math.floor(down * cosine - right * sine + code.size() / 2.0);
                boolean inside = row >= 0 && column >= 0 && row < code.size() && column < code.size();
                picture[y * WIDTH + x] = (byte) (inside && code.isDark(column, row) ? INK : PAPER);
            }
        }
        return picture;
    }

    /** The mean of a pixel and its eight neighbours; those beyond the edge are the edge's. */
    private static double blurred(byte[] picture, int x, int y) {
        int sum = 0;
        for (int row = y - 1; row <= y + 1; row++) {
            for (int column = x - 1; column <= x + 1; column++) {
                int inside = Math.clamp(row, 0, HEIGHT - 1) * WIDTH + Math.clamp(column, 0, WIDTH - 1);
                sum += picture[inside] & 255;
            }
        }
        return sum / 9.0;
    }
}
