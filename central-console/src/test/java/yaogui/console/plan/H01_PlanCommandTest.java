package yaogui.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import yaogui.console.restocking.Snapshot;

/** A snapshot's file in, three files out; or one sentence and exit code 2. */
final class H01_PlanCommandTest {

    private static final String SNAPSHOT = """
            {
              "planningDate": "2026-11-22",
              "policy": {"serviceLevel": 0.95, "visitIntervalDays": 14, "leadTimeDays": 1, "horizonDays": 7,
                "worthOfVisit": 0.5, "minimumDisplay": 1, "expiryMarginDays": 7, "useConfidence": 0.8,
                "startingRatePerDay": 0.1, "stopMinutes": 10, "laneMinutes": 2},
              "products": [{"id": "condom", "packSize": 1}],
              "sites": [{"id": "s1", "name": "一号<村>", "township": "t1",
                "place": {"latitude": 30.1, "longitude": 110.1}, "opensAt": "08:30"}],
              "dispensers": [{"id": "q1", "site": "s1", "inService": true}],
              "lanes": [{"dispenser": "q1", "lane": "A1", "product": "condom", "capacity": 20,
                "layers": [{"lot": "OLD", "expiry": "2026-11-21", "quantity": 2}], "inDoubt": 0, "condition": "OPEN"}],
              "exposures": [{"dispenser": "q1", "product": "condom", "unitsTaken": 14, "daysInStock": 28}],
              "station": [{"product": "condom", "lot": "L1", "expiry": "2029-01-01", "quantity": 100}],
              "vans": [{"id": "v1", "capacityBoxes": 100, "driverHours": 8,
                "start": {"latitude": 30, "longitude": 110}, "speedKilometresPerHour": 40, "leavesAt": "08:00"}]
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void threeFiles() throws IOException {
        assertThat(run(SNAPSHOT)).isZero();
        JsonNode plan = Json.MAPPER.readTree(folder.resolve("out/plan.json").toFile());
        assertThat(plan.at("/rounds/0/visits/0/lines/0/quantity").asInt()).isEqualTo(14);
        assertThat(plan.at("/rounds/0/visits/0/removals/0/lot").asText()).isEqualTo("OLD");
        assertThat(plan.at("/lanes/0/reason/formula/0/symbols").asText()).isEqualTo("λ = (a + n) / (b + T)");
        assertThat(plan.at("/findings/0/chineseProposal").asText()).contains("隔离");
        JsonNode map = Json.MAPPER.readTree(folder.resolve("out/rounds.geojson").toFile());
        assertThat(map.at("/features/0/geometry/coordinates/0/0").asDouble())
                .as("longitude first")
                .isEqualTo(110);
        assertThat(map.at("/features/1/properties/arrival").asText()).isEqualTo("08:30");
        assertThat(Files.readString(folder.resolve("out/plan.html")))
                .contains("拣货单 Pick list", "一号&lt;村&gt;", "OLD")
                .doesNotContain("<村>");
        assertThat(out.toString()).startsWith("2026-11-22: 1 rounds, 14 boxes");
    }

    @Test
    void aSnapshotSurvivesWritingAndReading() throws IOException {
        Snapshot snapshot = Json.MAPPER.readValue(SNAPSHOT, Snapshot.class);
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(snapshot), Snapshot.class))
                .isEqualTo(snapshot);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"capacity\": 20         | \"capacity\": 20, \"capcity\": 3 | at lanes[0].capcity: there is no field 'capcity'. Known fields are",
                "\"2026-11-21\"           | \"21.11.2026\"        | at lanes[0].layers[0].expiry: '21.11.2026' is not understood; give a date such as 2026-11-22.",
                "\"capacity\": 20,        |                       | at lanes[0].capacity: missing or of the wrong kind; give a whole number.",
                "\"lot\": \"L1\",         |                       | a station lot without 'lot'",
                "\"serviceLevel\": 0.95   | \"serviceLevel\": 95  | policy 'serviceLevel' is 95.0: give a chance between 0 and 1, such as 0.95",
                "\"OPEN\"                 | \"AJAR\"              | 'AJAR' is not understood; give one of OPEN, CLOSED_EXPIRED",
                "\"capacity\": 20         | \"capacity\": 20.5    | at lanes[0].capacity",
                "\"policy\"               | \"policy\" policy     | line 3",
                "\"horizonDays\": 7,      |                       | at policy.horizonDays: missing or of the wrong kind; give a number."
            })
    void badInputIsSaidInASentence(String good, String bad, String sentence) throws IOException {
        assertThat(SNAPSHOT).contains(good);
        assertThat(run(SNAPSHOT.replace(good, bad == null ? "" : bad))).isEqualTo(2);
        assertThat(err.toString()).contains("snapshot.json").contains(sentence).hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void noFileNoPlan() {
        assertThat(command().execute("--snapshot", folder.resolve("none.json").toString(), "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no file").contains("none.json");
    }

    @Test
    void aFileWhereTheFolderShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        Files.writeString(folder.resolve("snapshot.json"), SNAPSHOT);
        assertThat(command()
                        .execute("--snapshot", folder.resolve("snapshot.json").toString(), "--out", file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Choose another folder with --out.");
    }

    private int run(String snapshot) throws IOException {
        Path file = Files.writeString(folder.resolve("snapshot.json"), snapshot);
        return command()
                .execute(
                        "--snapshot",
                        file.toString(),
                        "--out",
                        folder.resolve("out").toString());
    }

    private CommandLine command() {
        return new CommandLine(new PlanCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }
}
