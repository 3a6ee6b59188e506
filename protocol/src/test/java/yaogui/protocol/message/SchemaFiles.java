package yaogui.protocol.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The schema files, to judge with and to look into. */
final class SchemaFiles {

    static final List<String> ALL = List.of(
            "names.json",
            "event.json",
            "up-events.json",
            "up-state.json",
            "up-gone.json",
            "up-logs.json",
            "down-ack.json",
            "signed.json",
            "desired.json",
            "command.json",
            "time-answer.json",
            "stock-answer.json",
            "documents.json",
            "identity.json",
            "enrolment-request.json",
            "enrolment-answer.json",
            "grant.json",
            "renewal-request.json",
            "renewal-answer.json",
            "identity-refusal.json");

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> LOADED = new ConcurrentHashMap<>();

    private SchemaFiles() {}

    /** What is wrong with {@code json} by the schema at {@code place}, such as {@code documents.json#/$defs/policy}. */
    static List<Error> complaints(String place, JsonNode json) {
        return LOADED.computeIfAbsent(place, SchemaFiles::schema).validate(json);
    }

    private static Schema schema(String place) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:yaogui/schema/" + place));
    }

    /** A place in a schema file, and what stands there once references are followed. */
    record Place(String file, JsonNode node) {

        static Place of(String reference) {
            return new Place("", Sample.PLAIN.createObjectNode()).follow(reference);
        }

        Place at(String pointer) {
            return new Place(file, node.at(pointer)).resolved();
        }

        private Place resolved() {
            return node.has("$ref") ? follow(node.get("$ref").asText()) : this;
        }

        private Place follow(String reference) {
            int hash = reference.indexOf('#');
            String name = hash < 0 ? reference : reference.substring(0, hash);
            String target = name.isEmpty() ? file : name;
            JsonNode root = load(target);
            return new Place(target, hash < 0 ? root : root.at(reference.substring(hash + 1))).resolved();
        }
    }

    static JsonNode load(String file) {
        String path = "/yaogui/schema/" + file;
        try (InputStream in = Objects.requireNonNull(SchemaFiles.class.getResourceAsStream(path), path)) {
            return Sample.PLAIN.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
