package yaogui.console.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yaogui.protocol.CountyId;
import yaogui.protocol.message.MalformedMessage;
import yaogui.protocol.message.MessageCodec;

/** Writes what happened in the JSON form of CloudEvents 1.0, with the extension {@code sequence}. */
final class CloudEvents {

    static final String ONE = "application/cloudevents+json; charset=UTF-8";
    static final String BATCH = "application/cloudevents-batch+json; charset=UTF-8";

    private static final String TYPES = "yaogui.";

    private final String source;

    CloudEvents(CountyId county) {
        this.source = "/yaogui/1/" + county.text();
    }

    byte[] one(FeedItem item) {
        return node(item).toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] batch(List<FeedItem> items) {
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> batch.add(node(item)));
        return batch.toString().getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode node(FeedItem item) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", item.id());
        event.put("source", source);
        event.put("type", TYPES + item.type());
        event.put("subject", item.subject());
        event.put("time", item.at().toString());
        event.put("datacontenttype", "application/json");
        event.put("sequence", "%019d".formatted(item.number()));
        event.set("data", data(item.data()));
        return event;
    }

    private static JsonNode data(String json) {
        try {
            return MessageCodec.readDocument(json, JsonNode.class);
        } catch (MalformedMessage e) {
            throw new IllegalStateException("what we wrote is no JSON", e);
        }
    }
}
