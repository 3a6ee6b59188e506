package yaogui.protocol.message;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes messages shorter where the link is thin: gzip (RFC 1952), whose first two bytes no JSON text begins with. */
public final class Packing {

    private static final int FIRST = 0x1f;
    private static final int SECOND = 0x8b;

    /** What is shorter than this gains less than a packet's own overhead. */
    private static final int WORTH_TRYING_BYTES = 200;

    private Packing() {}

    /** The same message in fewer bytes, or as it is where that does not pay. */
    public static byte[] pack(byte[] message) {
        if (message.length < WORTH_TRYING_BYTES) {
            return message;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(message.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(message);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not take bytes", e);
        }
        return packed.size() < message.length ? packed.toByteArray() : message;
    }

    /**
     * The message as it was before {@link #pack}, whether it was made shorter or not.
     *
     * @throws MalformedMessage if it is broken, is longer than it says, or would be longer than {@link MessageCodec#MOST_BYTES}; it
     *     is read no further
     */
    public static byte[] unpack(byte[] message) throws MalformedMessage {
        if (!isPacked(message)) {
            return message;
        }
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(message))) {
            byte[] plain = gzip.readNBytes(MessageCodec.MOST_BYTES + 1);
            if (plain.length > MessageCodec.MOST_BYTES) {
                throw new MalformedMessage("a message of %d bytes that unpacks to more than %d"
                        .formatted(message.length, MessageCodec.MOST_BYTES));
            }
            if (plain.length != plainBytes(message)) {
                throw new MalformedMessage("a message of %d bytes that unpacks to %d and says %d"
                        .formatted(message.length, plain.length, plainBytes(message)));
            }
            return plain;
        } catch (IOException e) {
            throw new MalformedMessage("a message of %d bytes that begins as gzip and is none: %s"
                    .formatted(message.length, e.getMessage()));
        }
    }

    /**
     * How many bytes a message says that it has unpacked, without unpacking it: gzip ends with that (RFC 1952, 2.3.1). {@link
     * #unpack} refuses one that said less.
     */
    public static long plainBytes(byte[] message) {
        return isPacked(message) && message.length > Integer.BYTES
                ? Integer.toUnsignedLong(ByteBuffer.wrap(message, message.length - Integer.BYTES, Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getInt())
                : message.length;
    }

    private static boolean isPacked(byte[] message) {
        return message.length >= 2 && (message[0] & 0xff) == FIRST && (message[1] & 0xff) == SECOND;
    }
}
