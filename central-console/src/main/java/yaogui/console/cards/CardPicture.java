package yaogui.console.cards;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A card as a PNG picture, black on white with its quiet zone.
 *
 * <p>Written here, at one bit a pixel, rather than by AWT, which takes longer to load than all the rest.
 */
public final class CardPicture {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] ONE_BIT_GREY = {1, 0, 0, 0, 0};

    private final CardSymbol symbol;
    private final int pixelsPerModule;

    private CardPicture(CardSymbol symbol, int pixelsPerModule) {
        this.symbol = symbol;
        this.pixelsPerModule = pixelsPerModule;
    }

    /**
     * The PNG file of a card text.
     *
     * @param pixelsPerModule 2 to 64; 8 makes a picture of about 490 pixels
     * @throws IllegalArgumentException as {@link CardSymbol#of}, or for another number of pixels
     */
    public static byte[] png(String text, int pixelsPerModule) {
        if (pixelsPerModule < 2 || pixelsPerModule > 64) {
            throw new IllegalArgumentException("Use 2 to 64 pixels a module, not %d.".formatted(pixelsPerModule));
        }
        return new CardPicture(CardSymbol.of(text), pixelsPerModule).png();
    }

    private byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", header());
        chunk(out, "IDAT", compressed(pixels()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private int side() {
        return (symbol.size() + 2 * CardSymbol.QUIET_MODULES) * pixelsPerModule;
    }

    private byte[] header() {
        return ByteBuffer.allocate(13)
                .putInt(side())
                .putInt(side())
                .put(ONE_BIT_GREY)
                .array();
    }

    /** Row by row: a byte that says "not filtered", then a bit a pixel, 1 for white. */
    private byte[] pixels() {
        int rowBytes = 1 + (side() + 7) / 8;
        byte[] bytes = new byte[rowBytes * side()];
        for (int y = 0; y < side(); y++) {
            for (int x = 0; x < side(); x++) {
                if (!symbol.isDark(module(x), module(y))) {
                    bytes[y * rowBytes + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return bytes;
    }

    private int module(int pixel) {
        return pixel / pixelsPerModule - CardSymbol.QUIET_MODULES;
    }

    private static byte[] compressed(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(data);
        out.writeBytes(ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(name)
                .put(data)
                .putInt((int) checksum.getValue())
                .array());
    }
}
