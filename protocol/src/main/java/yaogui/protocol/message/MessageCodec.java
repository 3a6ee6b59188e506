package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import yaogui.protocol.event.Event;

/** Messages and events to JSON and back. Any thread. */
public final class MessageCodec {

    /** No message is longer, in bytes. A longer one is refused before it is looked at. */
    public static final int MOST_BYTES = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(128 * 1024)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private MessageCodec() {}

    public static byte[] write(Message message) {
        return text(message).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws MalformedMessage if the bytes are no such message, with a sentence that says why */
    public static <M extends Message> M read(byte[] bytes, Class<M> type) throws MalformedMessage {
        if (bytes.length > MOST_BYTES) {
            throw new MalformedMessage("a message of %d bytes; the most is %d".formatted(bytes.length, MOST_BYTES));
        }
        return readAs(bytes, type);
    }

    public static String writeEvent(Event event) {
        return text(event);
    }

    /** @throws MalformedMessage if the text is no event */
    public static Event readEvent(String json) throws MalformedMessage {
        return readAs(json.getBytes(StandardCharsets.UTF_8), Event.class);
    }

    /** @throws MalformedMessage if the node is no event */
    public static Event readEvent(JsonNode node) throws MalformedMessage {
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
        return readAs(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** @throws MalformedMessage if the body is no such document */
    public static <T> T readBody(JsonNode body, Class<T> type) throws MalformedMessage {
        return convert(body, type);
    }

    private static <T> T convert(JsonNode node, Class<T> type) throws MalformedMessage {
        try {
            return JSON.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            throw MalformedMessage.because(type, e);
        }
    }

    private static <T> T readAs(byte[] bytes, Class<T> type) throws MalformedMessage {
        try {
            T value = JSON.readValue(bytes, type);
            if (value == null) {
                throw new MalformedMessage("'null' is no %s".formatted(type.getSimpleName()));
            }
            return value;
        } catch (JsonProcessingException e) {
            throw MalformedMessage.because(type, e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
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
