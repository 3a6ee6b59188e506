package yaogui.hardware.readers;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures from a PNG or JPEG file, or from a folder of them in the order of their names. Each is taken once, and again
 * when it changes. For demonstrations and for cards that arrive as a file; the only reader that loads Java's own imaging.
 */
public final class PictureFile implements FrameSource {

    private static final Logger LOG = LoggerFactory.getLogger(PictureFile.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    /** A picture of a phone's camera; what is larger would fill a board's memory. */
    private static final long MOST_BYTES = 20_000_000;

    private static final long MOST_PIXELS = 50_000_000;

    private record Version(long modifiedMillis, long bytes) {}

    private final Path path;
    private final Map<Path, Version> seen = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param path a picture or a folder; it need not be there yet
     */
    public PictureFile(Path path) {
        this.path = path;
    }

    @Override
    public Optional<Frame> next() throws InterruptedException {
        do {
            Optional<Luma> picture = unseen();
            if (picture.isPresent()) {
                return Optional.of(new Frame(picture.get(), QrPicture.Effort.THOROUGH));
            }
        } while (!closed.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        return Optional.empty();
    }

    @Override
    public boolean connected() {
        return Files.exists(path);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /**
     * Reads one picture file.
     *
     * @throws IOException if it is not there, too large, or no picture
     */
    public static Luma read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " has " + Files.size(file) + " bytes; at most " + MOST_BYTES + " are read.");
        }
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException(file + " is not a PNG or JPEG picture.");
            }
            return read(file, stream, readers.next());
        }
    }

    private static Luma read(Path file, ImageInputStream stream, ImageReader reader) throws IOException {
        try {
            reader.setInput(stream);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new IOException(
                        file + " is " + width + " x " + height + "; at most " + MOST_PIXELS + " pixels are read.");
            }
            return luma(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    /** The picture in grey; what is transparent becomes white. */
    public static Luma luma(BufferedImage image) {
        int width = image.getWidth();
        byte[] pixels = new byte[width * image.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = grey(row[x]);
            }
        }
        return new Luma(width, image.getHeight(), pixels);
    }

    /** Rec. 601 luma in 10 bits. */
    private static byte grey(int argb) {
        int alpha = argb >>> 24;
        int luma = (306 * (argb >> 16 & 255) + 601 * (argb >> 8 & 255) + 117 * (argb & 255) + 512) >> 10;
        return (byte) ((luma * alpha + 255 * (255 - alpha)) / 255);
    }

    private Optional<Luma> unseen() {
        try {
            for (Path file : files()) {
                if (isNew(file)) {
                    return Optional.of(read(file));
                }
            }
        } catch (IOException e) {
            LOG.warn("A picture could not be read: {}", e.getMessage());
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(path)) {
            return Files.exists(path) ? List.of(path) : List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(PictureFile::isPicture).sorted().toList();
        }
    }

    private boolean isNew(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        Version version = new Version(attributes.lastModifiedTime().toMillis(), attributes.size());
        return !version.equals(seen.put(file, version));
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }
}
