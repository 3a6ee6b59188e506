package yaogui.protocol.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Policy;
import yaogui.protocol.event.Event;

/**
 * One thing on the wire in its three forms.
 *
 * @param golden the name of its golden file
 * @param schema the file and place of its schema
 * @param value the value that the golden file says
 */
record Sample(String golden, String schema, Object value) {

    /** Plain: it knows nothing of how the wire is written, so it can judge it. */
    static final ObjectMapper PLAIN = new ObjectMapper();

    String text() {
        String path = "/golden/" + golden + ".json";
        try (InputStream file = Objects.requireNonNull(Sample.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode tree() {
        return parse(text());
    }

    static JsonNode parse(String json) {
        try {
            return PLAIN.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    String write() {
        return switch (value) {
            case Message message -> new String(MessageCodec.write(message), StandardCharsets.UTF_8);
            case Event event -> MessageCodec.writeEvent(event);
            default -> MessageCodec.writeDocument(value);
        };
    }

    /** Reads such a thing, with whatever it carries inside. */
    Object read(byte[] bytes) throws MalformedMessage {
        if (value instanceof Message message) {
            Message read = MessageCodec.read(bytes, message.getClass());
            return read instanceof UpEvents events ? new Events(events) : read;
        }
        String json = new String(bytes, StandardCharsets.UTF_8);
        if (value instanceof Event) {
            return MessageCodec.readEvent(json);
        }
        Object document = MessageCodec.readDocument(json, value.getClass());
        if (document instanceof Desired desired) {
            readBody(desired);
        }
        return document;
    }

    Object read(String json) throws MalformedMessage {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void readBody(Desired desired) throws MalformedMessage {
        switch (desired.kind()) {
            case POLICY -> MessageCodec.readBody(desired.body(), Policy.class);
            case HOLDS -> MessageCodec.readBody(desired.body(), Holds.class);
            case CATALOGUE -> MessageCodec.readBody(desired.body(), Catalogue.class);
            case CONFIGURATION -> MessageCodec.readBody(desired.body(), Configuration.class);
            case PLANOGRAM -> MessageCodec.readBody(desired.body(), Planogram.class);
            case KEYS -> MessageCodec.readBody(desired.body(), KeyChain.class);
            case CARDS -> MessageCodec.readBody(desired.body(), TrustList.class);
        }
    }

    /** An {@link UpEvents} whose entries were read too. */
    record Events(String epoch, List<Event> events) {

        Events(UpEvents from) throws MalformedMessage {
            List<Event> read = new ArrayList<>();
            for (JsonNode node : from.events()) {
                read.add(MessageCodec.readEvent(node));
            }
            this(from.epoch().text(), read);
        }
    }

    @Override
    public String toString() {
        return golden;
    }
}
