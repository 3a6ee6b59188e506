package yaogui.hardware.readers;

/** A grey picture: a byte a pixel, 0 black to 255 white, line after line. The pixels are not copied. */
public final class Luma {

    private final int width;
    private final int height;
    private final byte[] pixels;

    /**
     * @param pixels at least {@code width * height} of them
     * @throws IllegalArgumentException if there are fewer, or a side is not positive
     */
    public Luma(int width, int height, byte[] pixels) {
        if (width <= 0 || height <= 0 || pixels.length < (long) width * height) {
            throw new IllegalArgumentException(
                    "A picture of " + width + " x " + height + " does not fit " + pixels.length + " pixels.");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    byte[] pixels() {
        return pixels;
    }

    /** The same picture in another size, interpolated between its pixels. */
    Luma scaled(double factor) {
        int newWidth = Math.max(1, (int) (width * factor));
        int newHeight = Math.max(1, (int) (height * factor));
        byte[] scaled = new byte[newWidth * newHeight];
        for (int row = 0; row < newHeight; row++) {
            scaleRow(scaled, row, newWidth, factor);
        }
        return new Luma(newWidth, newHeight, scaled);
    }

    /** Fixed point with 8 bits: twice as fast as floating point, and nobody sees the difference. */
    private void scaleRow(byte[] scaled, int row, int newWidth, double factor) {
        int y = (int) Math.max(0, ((row + 0.5) / factor - 0.5) * 256);
        int top = Math.min(y >> 8, height - 1) * width;
        int bottom = Math.min((y >> 8) + 1, height - 1) * width;
        int down = y & 255;
        for (int column = 0; column < newWidth; column++) {
            int x = (int) Math.max(0, ((column + 0.5) / factor - 0.5) * 256);
            int left = Math.min(x >> 8, width - 1);
            int right = Math.min((x >> 8) + 1, width - 1);
            int along = x & 255;
            int above = (pixels[top + left] & 255) * (256 - along) + (pixels[top + right] & 255) * along;
            int below = (pixels[bottom + left] & 255) * (256 - along) + (pixels[bottom + right] & 255) * along;
            scaled[row * newWidth + column] = (byte) ((above * (256 - down) + below * down) >> 16);
        }
    }
}
