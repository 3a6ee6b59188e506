package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.hardware.simulated.SimulatedFault;

/** What is served to a browser, and to whom. */
final class A01_ThePages {

    private static final Pattern LINKED = Pattern.compile("(?:src|href|from) ?=? ?[\"'](\\.?/[\\w.]+)[\"']");
    private static final Pattern KEY = Pattern.compile("(?<![\\w'])(\\w+): ");

    @TempDir
    Path folder;

    private InsideBench bench;

    @BeforeEach
    void start() throws IOException {
        bench = new InsideBench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theListAndAPointAreOnePageThatKeepsToItself() {
        for (String path : List.of("/", "/point/qz-0001")) {
            var answer = bench.get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("page.js");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void everyFileThatIsLinkedIsThereAndNothingComesFromElsewhere() {
        List<String> pages = List.of("/", "/page.js", "/county.js", "/point.js", "/drawing.js", "/lane.js");
        for (String page : pages) {
            String body = bench.get(page).body();
            for (MatchResult link : LINKED.matcher(body).results().toList()) {
                String file = link.group(1).replaceFirst("^\\./", "/");
                assertThat(bench.get(file).statusCode()).as(page + " → " + file).isEqualTo(200);
            }
            assertThat(body.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "//cdn");
        }
    }

    @Test
    void thePageHasTheSameWordsInBothLanguages() {
        String words = bench.get("/words.js").body();
        String[] halves = words.substring(0, words.indexOf("const KEPT")).split("\n  en: \\{", 2);
        assertThat(keys(halves[1])).isEqualTo(keys(halves[0])).hasSizeGreaterThan(50);
    }

    private static List<String> keys(String half) {
        return KEY.matcher(half.replaceAll("'[^'\n]*'|`[^`]*`", ""))
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    @Test
    void theGuideTellsEveryFaultInBothLanguagesAndTheNameOfEveryCardButNoCard() {
        String body = bench.get("/guide").body();
        JsonNode guide = InsideBench.json(body);
        assertThat(guide.get("faults")).hasSize(SimulatedFault.values().length).allSatisfy(fault -> {
            assertThat(fault.at("/sentence/zh").asText()).matches(".*\\p{IsHan}.*");
            assertThat(fault.at("/sentence/en").asText()).endsWith(".");
            assertThat(fault.get("lane").asBoolean())
                    .isEqualTo(
                            SimulatedFault.valueOf(fault.get("fault").asText()).isOfLane());
        });
        assertThat(guide.get("cards")).hasSize(4);
        assertThat(guide.at("/cards/2/en").asText()).isEqualTo("An expired card");
        assertThat(body).doesNotContain("YJ1:");
    }

    @Test
    void whatIsNotThereIsSaidInBothLanguages() {
        for (String path : List.of("/point/qz-9999", "/point/qz-9999/live", "/nothing", "/point/qz-0001/nothing")) {
            var answer = bench.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such point or page", "没有这个点位或页面");
        }
        assertThat(bench.send(bench.request("/").DELETE()).statusCode()).isEqualTo(405);
    }

    @Test
    void onlyItsOwnPageMayDoAnything() {
        var power = HttpRequest.BodyPublishers.ofString("on=false");
        String own = "http://127.0.0.1:" + bench.address().getPort();
        var withoutOrigin = bench.send(
                bench.request("/point/qz-0001/power").header("X-Yaogui", "page").POST(power));
        var withoutHeader = bench.send(
                bench.request("/point/qz-0001/power").header("Origin", own).POST(power));
        var fromElsewhere = bench.send(bench.request("/point/qz-0001/power")
                .header("X-Yaogui", "page")
                .header("Origin", "https://example.org")
                .POST(power));
        assertThat(List.of(withoutOrigin.statusCode(), withoutHeader.statusCode(), fromElsewhere.statusCode()))
                .containsOnly(403);
        assertThat(bench.rack.hasPower()).isTrue();
    }
}
