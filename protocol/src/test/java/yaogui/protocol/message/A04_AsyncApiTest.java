package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import yaogui.protocol.CountyId;
import yaogui.protocol.DispenserId;

/** The AsyncAPI document says what {@link Topics} and the messages say. */
class A04_AsyncApiTest {

    private static final DispenserId DISPENSER = new DispenserId("qz-0421");
    private static final Topics TOPICS = new Topics(new CountyId("qingzhou"));
    private static final JsonNode DOCUMENT = load();

    @Test
    void theTopicsAreThoseOfTheCode() {
        Set<String> code = new TreeSet<>();
        for (Topics.Up up : Topics.Up.values()) {
            code.add(TOPICS.up(DISPENSER, up));
        }
        code.add(TOPICS.ack(DISPENSER));
        code.add(TOPICS.command(DISPENSER));
        code.add(TOPICS.time(DISPENSER));
        code.add(TOPICS.stock(DISPENSER));
        for (Desired.Kind kind : Desired.Kind.values()) {
            code.add(TOPICS.desired(DISPENSER, kind));
        }
        assertThat(addresses()).isEqualTo(code);
    }

    @Test
    void upIsReceivedAndDownIsSentOnEveryChannel() {
        Map<String, String> actions = new TreeMap<>();
        DOCUMENT.path("operations").forEach(operation -> {
            String channel = operation.at("/channel/$ref").asText().replace("#/channels/", "");
            String address = DOCUMENT.at("/channels/" + channel + "/address").asText();
            actions.put(address, operation.path("action").asText());
        });

        assertThat(actions).hasSize(DOCUMENT.path("channels").size());
        actions.forEach((address, action) ->
                assertThat(action).as(address).isEqualTo(address.contains("/up/") ? "receive" : "send"));
    }

    @Test
    void everyMessageIsNamedWithTheSchemaOfItsRecord() {
        Set<String> records = new HashSet<>();
        DOCUMENT.at("/components/messages").properties().forEach(message -> {
            String file = message.getValue().at("/payload/schema/$ref").asText().replace("schema/", "");
            records.add(SchemaFiles.load(file).path("title").asText());
        });
        assertThat(records)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Message.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void everyUpChannelCarriesTheMessageOfItsName() {
        for (Topics.Up up : Topics.Up.values()) {
            String name = up.name().charAt(0) + up.name().substring(1).toLowerCase(Locale.ROOT);
            assertThat(DOCUMENT.at("/channels/up" + name + "/messages/Up" + name + "/$ref")
                            .asText())
                    .isEqualTo("#/components/messages/Up" + name);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(SchemaFiles.load(reference.replace("schema/", "")).isObject())
                        .isTrue();
            }
        });
    }

    @Test
    void allButAcknowledgementsIsSentAtLeastOnceAndTheLastWordIsKeptWhereItMatters() {
        DOCUMENT.path("operations").properties().forEach(operation -> {
            JsonNode mqtt = resolve(operation.getValue().path("bindings")).path("mqtt");
            boolean kept = Set.of("receiveState", "sendDesired").contains(operation.getKey());
            assertThat(mqtt.path("qos").asInt())
                    .as(operation.getKey())
                    .isEqualTo(operation.getKey().equals("sendAck") ? 0 : 1);
            assertThat(mqtt.path("retain").asBoolean()).as(operation.getKey()).isEqualTo(kept);
        });
    }

    private static Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        DOCUMENT.path("channels").forEach(channel -> {
            String address = channel.path("address")
                    .asText()
                    .replace("{county}", TOPICS.county().text())
                    .replace("{dispenser}", DISPENSER.text());
            List<String> kinds = new ArrayList<>();
            channel.at("/parameters/kind/enum").forEach(kind -> kinds.add(kind.asText()));
            if (kinds.isEmpty()) {
                addresses.add(address);
            }
            kinds.forEach(kind -> addresses.add(address.replace("{kind}", kind)));
        });
        return addresses;
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode load() {
        String path = "/yaogui/asyncapi.yaml";
        try (InputStream in = Objects.requireNonNull(A04_AsyncApiTest.class.getResourceAsStream(path), path)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
