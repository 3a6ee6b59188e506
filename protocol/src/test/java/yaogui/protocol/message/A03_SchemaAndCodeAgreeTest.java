package yaogui.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every golden file is spoiled in many ways: what the code refuses the schema refuses, and the reverse. */
class A03_SchemaAndCodeAgreeTest {

    private static final List<JsonNode> SPOILED = List.of(
            Sample.parse("null"),
            Sample.parse("true"),
            Sample.parse("\"\""),
            Sample.parse("\"5\""),
            Sample.parse("\"Ä b\\n\""),
            Sample.parse("\"" + "a".repeat(33) + "\""),
            Sample.parse("\"2026-11-22T08:00:00+08:00\""),
            Sample.parse("\"2026-11-22\""),
            Sample.parse("-1"),
            Sample.parse("0"),
            Sample.parse("1"),
            Sample.parse("367"),
            Sample.parse("1.5"),
            Sample.PLAIN.getNodeFactory().numberNode(Integer.MAX_VALUE + 1L),
            Sample.PLAIN.getNodeFactory().numberNode(BigInteger.TWO.pow(63)),
            Sample.parse("[]"),
            Sample.parse("[null]"),
            Sample.parse("{}"));

    /** What a schema cannot say: that one figure must equal another. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "event-order-placed /seq",
            "event-order-placed /fact/order",
            "up-events /events/0/seq",
            "up-events /events/0/fact/order");

    @ParameterizedTest
    @MethodSource("yaogui.protocol.message.Samples#all")
    void onEverySpoiledValue(Sample sample) {
        Set<String> disagreements = new TreeSet<>();
        for (Spoiling spoiling : spoilings(sample)) {
            boolean schema =
                    SchemaFiles.complaints(sample.schema(), spoiling.tree()).isEmpty();
            boolean code = isRead(sample, spoiling.tree());
            boolean excused = BEYOND_A_SCHEMA.contains(sample + " " + spoiling.place());
            if (schema != code && !(excused && schema)) {
                disagreements.add("%s %s: the schema says %s, the code %s"
                        .formatted(spoiling.place(), spoiling.what(), schema, code));
            }
        }
        assertThat(disagreements).isEmpty();
    }

    private static boolean isRead(Sample sample, JsonNode tree) {
        try {
            sample.read(tree.toString());
            return true;
        } catch (MalformedMessage e) {
            return false;
        }
    }

    private record Spoiling(String place, String what, JsonNode tree) {}

    private static List<Spoiling> spoilings(Sample sample) {
        List<Spoiling> all = new ArrayList<>();
        for (String place : places(sample.tree(), "")) {
            for (JsonNode value : SPOILED) {
                add(all, sample, place, value.toString(), parent -> put(parent, last(place), value));
            }
            add(all, sample, place, "left out", parent -> remove(parent, last(place)));
            add(all, sample, place, "more", parent -> put(parent, "of-a-newer-version", SPOILED.getFirst()));
        }
        return all;
    }

    private static void add(List<Spoiling> all, Sample sample, String place, String what, Consumer<JsonNode> spoil) {
        JsonNode tree = sample.tree();
        JsonNode parent = tree.at(place.substring(0, place.lastIndexOf('/')));
        // A field more in up-state's map of versions is no new field of the format but one more version.
        if (!(what.equals("more") && (parent.isArray() || place.startsWith("/desired/")))) {
            spoil.accept(parent);
            all.add(new Spoiling(place, what, tree));
        }
    }

    private static List<String> places(JsonNode node, String here) {
        List<String> places = new ArrayList<>();
        node.properties().forEach(field -> {
            places.add(here + "/" + field.getKey());
            places.addAll(places(field.getValue(), here + "/" + field.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(here + "/" + i);
            places.addAll(places(node.get(i), here + "/" + i));
        }
        return places;
    }

    private static String last(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    private static void put(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }

    private static void remove(JsonNode parent, String name) {
        if (parent instanceof ArrayNode array) {
            array.remove(Integer.parseInt(name));
        } else {
            ((ObjectNode) parent).remove(name);
        }
    }
}
