package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yaogui.protocol.card.TrustList;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Configuration;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Planogram;
import yaogui.protocol.document.Policy;
import yaogui.protocol.event.Event;
import yaogui.protocol.event.Fact;
import yaogui.protocol.event.UnknownFact;
import yaogui.protocol.identity.EnrolmentAnswer;
import yaogui.protocol.identity.EnrolmentRequest;
import yaogui.protocol.identity.Grant;
import yaogui.protocol.identity.IdentityRefusal;
import yaogui.protocol.identity.RenewalAnswer;
import yaogui.protocol.identity.RenewalRequest;
import yaogui.protocol.message.SchemaFiles.Place;

/** The schema files say what the records say: a component, a constant or a fact more on one side fails here. */
class A02_SchemaTest {

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void theGoldenFileFitsItsSchema(Sample sample) {
        assertThat(SchemaFiles.complaints(sample.schema(), sample.tree())).isEmpty();
    }

    @Test
    void theSchemasAreSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (String file : SchemaFiles.ALL) {
            var meta = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
            assertThat(meta.validate(SchemaFiles.load(file))).as(file).isEmpty();
        }
    }

    static Stream<Arguments> records() {
        Stream<Arguments> facts = FactTypes.BY_CLASS.entrySet().stream()
                .map(fact -> Arguments.of(fact.getKey(), "event.json#/$defs/" + fact.getValue()));
        return Stream.concat(
                facts,
                Stream.of(
                        Arguments.of(Event.class, "event.json"),
                        Arguments.of(UpEvents.class, "up-events.json"),
                        Arguments.of(UpState.class, "up-state.json"),
                        Arguments.of(UpGone.class, "up-gone.json"),
                        Arguments.of(UpLogs.class, "up-logs.json"),
                        Arguments.of(DownAck.class, "down-ack.json"),
                        Arguments.of(Signed.class, "signed.json"),
                        Arguments.of(Desired.class, "desired.json"),
                        Arguments.of(Command.class, "command.json"),
                        Arguments.of(TimeAnswer.class, "time-answer.json"),
                        Arguments.of(StockAnswer.class, "stock-answer.json"),
                        Arguments.of(EnrolmentRequest.class, "enrolment-request.json"),
                        Arguments.of(EnrolmentAnswer.class, "enrolment-answer.json"),
                        Arguments.of(Grant.class, "grant.json"),
                        Arguments.of(RenewalRequest.class, "renewal-request.json"),
                        Arguments.of(RenewalAnswer.class, "renewal-answer.json"),
                        Arguments.of(IdentityRefusal.class, "identity-refusal.json"),
                        Arguments.of(TrustList.class, "documents.json#/$defs/cards"),
                        Arguments.of(Catalogue.class, "documents.json#/$defs/catalogue"),
                        Arguments.of(Policy.class, "documents.json#/$defs/policy"),
                        Arguments.of(Configuration.class, "documents.json#/$defs/configuration"),
                        Arguments.of(Planogram.class, "documents.json#/$defs/planogram"),
                        Arguments.of(KeyChain.class, "documents.json#/$defs/keys"),
                        Arguments.of(KeyList.class, "documents.json#/$defs/keyList"),
                        Arguments.of(Holds.class, "documents.json#/$defs/holds")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void componentsAreProperties(Class<?> type, String place) {
        assertThat(differences(type, Place.of(place), Fact.class.isAssignableFrom(type) ? Set.of("type") : Set.of()))
                .isEmpty();
    }

    @Test
    void everyMessageHasItsSchema() {
        assertThat(records().map(one -> one.get()[0])).contains((Object[]) Message.class.getPermittedSubclasses());
    }

    @Test
    void factsAreTheSameEverywhere() {
        Set<String> annotated = new TreeSet<>(FactTypes.BY_CLASS.values());
        JsonNode event = SchemaFiles.load("event.json");

        assertThat(FactTypes.BY_CLASS.keySet()).isEqualTo(permitted(Fact.class));
        assertThat(event.at("/properties/fact/oneOf").findValuesAsText("$ref"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(annotated.stream(), Stream.of("unknown"))
                        .map(type -> "#/$defs/" + type)
                        .toList());
        assertThat(texts(event.at("/$defs/unknown/properties/type/not/enum"))).isEqualTo(annotated);
        for (String type : annotated) {
            assertThat(event.at("/$defs/" + type + "/properties/type/const").asText())
                    .isEqualTo(type);
        }
        assertThat(Samples.events().map(Sample::golden))
                .containsExactlyInAnyOrderElementsOf(
                        annotated.stream().map(type -> "event-" + type).toList());
    }

    private static Set<Class<?>> permitted(Class<?> sealed) {
        Set<Class<?>> leaves = new HashSet<>();
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            leaves.addAll(one.isSealed() ? permitted(one) : Set.of(one));
        }
        leaves.remove(UnknownFact.class);
        return leaves;
    }

    private static List<String> differences(Class<?> record, Place schema, Set<String> more) {
        Set<String> names = new TreeSet<>(more);
        Set<String> required = new TreeSet<>(more);
        List<String> found = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
            found.addAll(differences(component.getGenericType(), schema.at("/properties/" + component.getName())));
        }
        compare(found, record + " components", names, fieldNames(schema.node().path("properties")));
        compare(found, record + " required", required, texts(schema.node().path("required")));
        if (schema.node().has("additionalProperties") || schema.node().has("unevaluatedProperties")) {
            found.add(record + " is not open to the fields of a newer version");
        }
        return found;
    }

    private static List<String> differences(Type type, Place schema) {
        if (type instanceof ParameterizedType generic) {
            Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Map.class) {
                return differences(last, schema.at("/additionalProperties"));
            }
            if (generic.getRawType() == Optional.class) {
                return differences(last, schema.node().has("anyOf") ? schema.at("/anyOf/1") : schema);
            }
            return differences(last, schema.at("/items"));
        }
        return type instanceof Class<?> one ? differences(one, schema) : List.of(type + " is not looked into");
    }

    private static List<String> differences(Class<?> type, Place schema) {
        List<String> found = new ArrayList<>();
        if (type.isEnum()) {
            Set<String> constants = new TreeSet<>();
            for (Object constant : type.getEnumConstants()) {
                constants.add(Sample.parse(MessageCodec.writeDocument(constant)).asText());
            }
            Set<String> allowed = texts(schema.node().path("enum"));
            allowed.remove("null");
            compare(found, type + " constants", constants, allowed);
        } else if (type.isRecord() && isObject(type)) {
            found.addAll(differences(type, schema, Set.of()));
        } else if (schema.node().isMissingNode()) {
            found.add(type + " has no schema");
        }
        return found;
    }

    /** Not a name, which is one word on the wire. */
    private static boolean isObject(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                        .noneMatch(one ->
                                one.getAccessor().isAnnotationPresent(com.fasterxml.jackson.annotation.JsonValue.class))
                && record != Event.class;
    }

    private static void compare(List<String> found, String what, Set<String> code, Set<String> schema) {
        if (!code.equals(schema)) {
            found.add("%s: the code says %s, the schema %s".formatted(what, code, schema));
        }
    }

    private static Set<String> fieldNames(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
