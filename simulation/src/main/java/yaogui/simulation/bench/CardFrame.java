package yaogui.simulation.bench;

import java.util.Arrays;
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
    private static final byte INK = 40;
    private static final int DARKER_PERCENT = 40;

    private static final int DIFFERENT_GRAINS = 1 << 16;

    /** Drawn once: a million of them for each frame would take longer than everything else. */
    private static final byte[] GRAINS = grains();

    private CardFrame() {}

    /** One frame, colour planes included, as {@code rpicam-vid --codec yuv420} writes it. */
    static byte[] of(String card, RandomGenerator random) {
        byte[] sharp = drawn(CardSymbol.of(card), Math.toRadians(random.nextDouble(-MOST_DEGREES, MOST_DEGREES)));
        byte[] frame = new byte[WIDTH * HEIGHT * 3 / 2];
        for (int y = 0; y < HEIGHT; y++) {
            int grain = random.nextInt(DIFFERENT_GRAINS - WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                int light = 256 - 256 * DARKER_PERCENT * x / (100 * WIDTH);
                int seen = (blurred(sharp, x, y) * light >> 8) + GRAINS[grain + x];
                frame[y * WIDTH + x] = (byte) Math.clamp(seen, 0, 255);
            }
        }
        return frame;
    }

    private static byte[] grains() {
        RandomGenerator chance = new SplittableRandom(1);
        byte[] grains = new byte[DIFFERENT_GRAINS];
        for (int i = 0; i < grains.length; i++) {
            grains[i] = (byte) Math.round(chance.nextGaussian() * NOISE);
        }
        return grains;
    }

    private static byte[] drawn(CardSymbol code, double angle) {
        byte[] picture = new byte[WIDTH * HEIGHT];
        Arrays.fill(picture, (byte) PAPER);
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        int reach = (int) (code.size() * PIXELS_A_MODULE * 0.75);
        for (int y = Math.max(0, HEIGHT / 2 - reach); y < Math.min(HEIGHT, HEIGHT / 2 + reach); y++) {
            for (int x = WIDTH / 2 - reach; x < WIDTH / 2 + reach; x++) {
                double right = (x - WIDTH / 2.0) / PIXELS_A_MODULE;
                double down = (y - HEIGHT / 2.0) / PIXELS_A_MODULE;
                int column = (int) Math.floor(right * cosine + down * sine + code.size() / 2.0);
                int row = (int) Math.floor(down * cosine - right * sine + code.size() / 2.0);
                boolean inside = row >= 0 && column >= 0 && row < code.size() && column < code.size();
                if (inside && code.isDark(column, row)) {
                    picture[y * WIDTH + x] = INK;
                }
            }
        }
        return picture;
    }

    /** A pixel with its neighbours above, below, left and right; the outermost pixels stay as they are. */
    private static int blurred(byte[] picture, int x, int y) {
        int here = y * WIDTH + x;
        if (x == 0 || y == 0 || x == WIDTH - 1 || y == HEIGHT - 1) {
            return picture[here] & 255;
        }
        int sides = (picture[here - 1] & 255)
                + (picture[here + 1] & 255)
                + (picture[here - WIDTH] & 255)
                + (picture[here + WIDTH] & 255);
        return ((picture[here] & 255) + sides) / 5;
    }
}
