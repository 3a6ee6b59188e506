package yaogui.agent.recorder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import yaogui.agent.stock.Departed;
import yaogui.agent.stock.Instructions;

/** Reads a recording, as it lies on a board or unpacked. */
final class RecordingReader {

    /** Several times what a recorder can write. */
    private static final int MOST_BYTES = 8 << 20;

    private static final int GZIP = 0x1f;

    private final String name;
    private final List<Recording.Tick> ticks = new ArrayList<>();
    private long nanos;

    private RecordingReader(Path file) {
        this.name = String.valueOf(file.getFileName());
    }

    static Recording read(Path file) throws BadRecording {
        return new RecordingReader(file).read(text(file));
    }

    /**
     * The lines of a recording, unpacked if it is packed.
     *
     * @throws BadRecording if it cannot be read to its end
     */
    static String text(Path file) throws BadRecording {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            boolean packed = in.read() == GZIP;
            in.reset();
            byte[] bytes = (packed ? new GZIPInputStream(in) : in).readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadRecording("%s is no recording: it has more than %d MB.".formatted(name, MOST_BYTES >> 20));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new BadRecording("There is no file %s.".formatted(file));
        } catch (EOFException e) {
            throw new BadRecording(cutShort(name));
        } catch (ZipException e) {
            throw new BadRecording("%s is damaged: %s. Copy it from the board again.".formatted(name, e.getMessage()));
        } catch (IOException e) {
            throw new BadRecording("%s cannot be read: %s".formatted(name, e));
        }
    }

    private static String cutShort(String name) {
        return "%s is cut short: its end is missing. Copy it from the board again.".formatted(name);
    }

    private Recording read(String text) throws BadRecording {
        List<String> lines = text.lines().toList();
        try {
            Heading heading = heading(lines);
            if (lines.size() < 3) {
                throw new BadRecording(cutShort(name));
            }
            JsonNode before = line(lines, 1).path("opening");
            before.path("shelf").path("lanes").forEach(RecordingReader::complete);
            completeShelf(before.path("shelf"));
            Opening opening = RecordingJson.MAPPER.treeToValue(before, Opening.class);
            for (int i = 2; i < lines.size() - 1; i++) {
                take(line(lines, i));
            }
            JsonNode end = line(lines, lines.size() - 1).path("end");
            if (!end.isInt() || end.intValue() != ticks.size()) {
                throw new BadRecording(cutShort(name));
            }
            return new Recording(heading, opening, ticks);
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            throw new BadRecording("%s says what this software does not know: %s".formatted(name, firstLine(e)));
        }
    }

    /** Recordings of earlier software do not say what had left a lane. */
    private static void complete(JsonNode lane) {
        if (lane instanceof ObjectNode known && !known.has("departed")) {
            known.set("departed", RecordingJson.MAPPER.valueToTree(Departed.NONE));
        }
        String product = lane.path("slot").path("product").asText();
        completeLayers(lane.path("layers"), product);
        completeLayers(lane.path("departed").path("gone"), product);
        completeLayers(lane.path("departed").path("found"), product);
    }

    /** Nor what a layer is of: a lane held one product then. */
    private static void completeLayers(JsonNode layers, String product) {
        layers.forEach(layer -> {
            if (layer instanceof ObjectNode known && !known.has("product")) {
                known.put("product", product);
            }
        });
    }

    /** Nor what the console had asked of lanes. */
    private static void completeShelf(JsonNode shelf) {
        if (shelf instanceof ObjectNode known && !known.has("instructions")) {
            known.set("instructions", RecordingJson.MAPPER.valueToTree(Instructions.NONE));
        }
    }

    private Heading heading(List<String> lines) throws BadRecording, JsonProcessingException {
        JsonNode first = lines.isEmpty() ? RecordingJson.MAPPER.createObjectNode() : firstLine(lines.getFirst());
        JsonNode version = first.path("recording");
        if (!version.isInt()) {
            throw new BadRecording("%s is no recording of a dispenser.".formatted(name));
        }
        if (version.intValue() < Heading.OLDEST || version.intValue() > Heading.VERSION) {
            throw new BadRecording(
                    "%s is a recording of version %d; this software reads versions %d to %d. Use that of the board, %s."
                            .formatted(
                                    name,
                                    version.intValue(),
                                    Heading.OLDEST,
                                    Heading.VERSION,
                                    first.path("software").asText("unknown")));
        }
        return RecordingJson.MAPPER.treeToValue(first, Heading.class);
    }

    private static JsonNode firstLine(String line) {
        try {
            return RecordingJson.MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            return RecordingJson.MAPPER.createObjectNode();
        }
    }

    private JsonNode line(List<String> lines, int number) throws BadRecording {
        try {
            return RecordingJson.MAPPER.readTree(lines.get(number));
        } catch (JsonProcessingException e) {
            throw new BadRecording(
                    number == lines.size() - 1
                            ? cutShort(name)
                            : "%s is damaged in line %d. Copy it from the board again.".formatted(name, number + 1));
        }
    }

    private void take(JsonNode line) {
        if (line.has("at")) {
            nanos = line.path("at").asLong();
            List<JsonNode> steps = new ArrayList<>();
            line.path("steps").forEach(steps::add);
            ticks.add(new Recording.Tick(nanos, line.path("milliamps").asInt(-1), List.copyOf(steps)));
            return;
        }
        JsonNode quiet = line.path("quiet");
        for (int i = 0; i < quiet.size(); i++) {
            nanos += quiet.get(i).asLong();
            ticks.add(new Recording.Tick(nanos, line.path("milliamps").path(i).asInt(-1), List.of()));
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("nothing");
    }
}
