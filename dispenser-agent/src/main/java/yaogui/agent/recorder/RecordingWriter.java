package yaogui.agent.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Writes a recording, a line of JSON each: what it is, how things stood, then the ticks. Times count from the first tick,
 * so that no line says at what time of the day somebody stood there.
 */
final class RecordingWriter {

    private final StringBuilder text = new StringBuilder();
    private final long origin;
    private ArrayNode quiet = RecordingJson.MAPPER.createArrayNode();
    private ArrayNode quietMilliamps = RecordingJson.MAPPER.createArrayNode();
    private long last;
    private int ticks;

    /** @param origin the time of the first tick */
    RecordingWriter(Heading heading, Opening opening, long origin) {
        this.origin = origin;
        line(RecordingJson.MAPPER.valueToTree(heading));
        JsonNode stood = RecordingJson.MAPPER.valueToTree(opening);
        shift(stood);
        line(RecordingJson.MAPPER.createObjectNode().set("opening", stood));
    }

    /** @param happened each an object, in order; in most ticks nothing */
    void tick(long nanos, int milliamps, List<String> happened) {
        ticks++;
        if (happened.isEmpty()) {
            quiet.add(nanos - origin - last);
            quietMilliamps.add(milliamps);
        } else {
            endQuiet();
            ObjectNode node = RecordingJson.MAPPER.createObjectNode();
            node.put("at", nanos - origin).put("milliamps", milliamps);
            ArrayNode steps = node.putArray("steps");
            happened.forEach(step -> steps.add(parsed(step)));
            line(node);
        }
        last = nanos - origin;
    }

    /** All of it; by its last line a reader knows that nothing is missing. */
    String end() {
        endQuiet();
        line(RecordingJson.MAPPER.createObjectNode().put("end", ticks));
        return text.toString();
    }

    private void endQuiet() {
        if (!quiet.isEmpty()) {
            ObjectNode node = RecordingJson.MAPPER.createObjectNode();
            node.set("quiet", quiet);
            node.set("milliamps", quietMilliamps);
            line(node);
            quiet = RecordingJson.MAPPER.createArrayNode();
            quietMilliamps = RecordingJson.MAPPER.createArrayNode();
        }
    }

    private void line(JsonNode node) {
        text.append(node).append('\n');
    }

    private JsonNode parsed(String json) {
        try {
            JsonNode node = RecordingJson.MAPPER.readTree(json);
            shift(node);
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this very class' neighbour", e);
        }
    }

    /** By the name of a component one sees that it is a moment; the last there is means never. */
    private void shift(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getKey().endsWith("Nanos") && field.getValue().longValue() < Long.MAX_VALUE) {
                    field.setValue(object.numberNode(field.getValue().longValue() - origin));
                }
            });
        }
        node.forEach(this::shift);
    }
}
