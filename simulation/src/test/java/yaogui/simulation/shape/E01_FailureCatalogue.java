package yaogui.simulation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every number of the failure catalogue has a test that bears it in its name, and the documentation lists them. With
 * {@code -Dyaogui.pages=write} the page is written anew.
 */
class E01_FailureCatalogue {

    private static final Path PAGE = House.ROOT.resolve("docs/faults.md");
    private static final Pattern TEST = Pattern.compile("void [fF](\\d\\d)_(\\w+)\\(");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private record Entry(String number, String fault, String answer, String departure) {

        static Entry of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Entry(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    private static List<Entry> catalogue() throws IOException {
        try (var text = E01_FailureCatalogue.class.getResourceAsStream("/yaogui/failure-catalogue.txt")) {
            assertThat(text).isNotNull();
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Entry::of)
                    .toList();
        }
    }

    /** What the tests say of each number, with where. */
    private static Map<String, List<String>> tests() throws IOException {
        Map<String, List<String>> tests = new TreeMap<>();
        for (Path file : Repository.files()) {
            String name = file.getFileName().toString();
            if (name.endsWith(".java") && file.toString().contains("/src/test/")) {
                collect(file, name.replace(".java", ""), tests);
            }
        }
        return tests;
    }

    private static void collect(Path file, String test, Map<String, List<String>> tests) throws IOException {
        List<String> seen = new ArrayList<>();
        Matcher method = TEST.matcher(Files.readString(file));
        while (method.find()) {
            String words = HUMP.matcher(method.group(2)).replaceAll(" ").replace('_', ' ');
            String link = House.ROOT.relativize(file).toString();
            String line = "%s ([%s](../%s))".formatted(words.toLowerCase(Locale.ROOT), test, link);
            if (!seen.contains(line)) {
                seen.add(line);
                tests.computeIfAbsent("F" + method.group(1), number -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    @Test
    void everyNumberHasItsTestAndItsRow() throws IOException {
        Map<String, List<String>> tests = tests();
        List<Entry> catalogue = catalogue();
        assertThat(catalogue).hasSize(50);
        assertThat(catalogue.stream().map(Entry::number).filter(number -> !tests.containsKey(number)))
                .as("numbers without a test")
                .isEmpty();
        String drawn = text(catalogue, tests);
        if ("write".equals(System.getProperty("yaogui.pages"))) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(PAGE)
                .as("Run this test with -Dyaogui.pages=write and look at what changed")
                .hasContent(drawn);
    }

    private static String text(List<Entry> catalogue, Map<String, List<String>> tests) {
        return """
                # What can go wrong, and the tests that show what is done about it

                Written by a test, `E01_FailureCatalogue`, which fails when this page differs or a number has no test. What comes of each
                fault at each moment of a dispense stands in [another table](states-and-faults.md).

                | | what goes wrong | what is done about it | less than the design asks, or otherwise | shown by |
                |---|---|---|---|---|
                %s
                """.formatted(catalogue.stream()
                .map(entry -> row(entry, tests.getOrDefault(entry.number(), List.of())))
                .collect(Collectors.joining("\n")));
    }

    private static String row(Entry entry, List<String> tests) {
        String shown = tests.stream().sorted().collect(Collectors.joining("<br>"));
        return "| %s | %s | %s | %s | %s |"
                .formatted(entry.number(), entry.fault(), entry.answer(), entry.departure(), shown);
    }
}
