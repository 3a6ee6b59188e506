package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.UnknownFact;

/** Messages and events to JSON and back. Any thread. */
public final class MessageCodec {

    /** No message is longer, in bytes. A longer one is refused before it is looked at. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = WireJson.mapper();

    private MessageCodec() {}

    /** @throws IllegalArgumentException if it would be longer than anybody reads */
    public static byte[] write(Message message) {
        byte[] bytes = text(message).getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("a %s of %d bytes; the most is %d: split it, or make it shorter"
                    .formatted(message.getClass().getSimpleName(), bytes.length, MOST_BYTES));
        }
        return bytes;
    }

    /** As {@link #write}, and shorter where that pays. */
    public static byte[] writePacked(Message message) {
        return Packing.pack(write(message));
    }

    /**
     * Reads what {@link #write} or {@link #writePacked} has written.
     *
     * @throws MalformedMessage if the bytes are no such message, with a sentence that says why
     */
    public static <M extends Message> M read(byte[] bytes, Class<M> type) throws MalformedMessage {
        return convert(tree(utf8(Packing.unpack(bytes)), type), type);
    }

    /** @throws IllegalArgumentException if its fact is an {@link UnknownFact}: whoever has it keeps the text it came in */
    public static String writeEvent(Event event) {
        if (event.fact() instanceof UnknownFact) {
            throw new IllegalArgumentException(
                    "event %d is of an unknown type; pass its own text on".formatted(event.seq()));
        }
        return text(event);
    }

    /** @throws MalformedMessage if the text is no event */
    public static Event readEvent(String json) throws MalformedMessage {
        return readEvent(tree(json, Event.class));
    }

    /** @throws MalformedMessage if the node is no event */
    public static Event readEvent(JsonNode node) throws MalformedMessage {
        // Jackson would take a fact that does not say its type for one of a type that it does not know.
        if (!node.path("fact").path("type").isTextual()) {
            throw new MalformedMessage("no Event at fact.type: it must say in a word what happened");
        }
        return convert(node, Event.class);
    }

    /** A document's text, as it goes into a {@link Signed} or a {@link Desired}. */
    public static String writeDocument(Object document) {
        return text(document);
    }

    /** The body of a {@link Desired}. */
    public static JsonNode toBody(Object document) {
        return JSON.valueToTree(document);
    }

    /** @throws MalformedMessage if the text does not hold such a document */
    public static <T> T readDocument(String json, Class<T> type) throws MalformedMessage {
        return convert(tree(json, type), type);
    }

    /** @throws MalformedMessage if the body is no such document */
    public static <T> T readBody(JsonNode body, Class<T> type) throws MalformedMessage {
        return convert(body, type);
    }

    private static String utf8(byte[] bytes) throws MalformedMessage {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedMessage("a message of %d bytes; the most is %d".formatted(bytes.length, MOST_BYTES));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedMessage("a message of %d bytes that is no UTF-8".formatted(bytes.length));
        }
    }

    private static JsonNode tree(String json, Class<?> type) throws MalformedMessage {
        if (json.length() > MOST_BYTES) {
            throw new MalformedMessage(
                    "no %s: %d characters; the most is %d".formatted(type.getSimpleName(), json.length(), MOST_BYTES));
        }
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw MalformedMessage.because(type, e);
        }
    }

    private static <T> T convert(JsonNode node, Class<T> type) throws MalformedMessage {
        if (!node.isObject()) {
            throw new MalformedMessage("no %s: a JSON object was expected".formatted(type.getSimpleName()));
        }
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw MalformedMessage.because(type, e);
        }
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("%s cannot be written as JSON".formatted(value.getClass()), e);
        }
    }
}
