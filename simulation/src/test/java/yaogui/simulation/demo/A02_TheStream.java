package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;

/** What a page is told, as it happens. */
final class A02_TheStream {

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
    void theTruthStandsBesideTheRecord() {
        bench.demo.load(bench.rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 3);
        bench.rack.cabinet().load("A1", List.of(new Box("L1", 77)));

        JsonNode lane = bench.see("/point/qz-0001/live", sight -> true).at("/lanes/0");

        assertThat(lane.get("boxes")).hasSize(4);
        assertThat(lane.at("/record/count").asInt()).isEqualTo(3);
        assertThat(lane.at("/boxes/0/lot").asText()).isEqualTo("L1");
        assertThat(lane.at("/boxes/0/expiry").asText()).isEqualTo("2027-03-02");
        assertThat(lane.at("/product/zh").asText()).startsWith("避孕套");
        assertThat(lane.at("/record/closure").isMissingNode()).isTrue();
    }

    @Test
    void aRackHasButtonsAndACabinetAScreen() {
        bench.cabinet.setScreen(bench.address().resolve("/elsewhere"));

        JsonNode all = bench.see("/live", sight -> true);

        assertThat(all).hasSize(2);
        assertThat(all.at("/0/rack").asBoolean()).isTrue();
        assertThat(all.at("/0/buttons/1/name").asText()).isEqualTo("A2");
        assertThat(all.at("/0/screen").isMissingNode()).isTrue();
        assertThat(all.at("/1/buttons")).isEmpty();
        assertThat(all.at("/1/screen").asText()).endsWith("/elsewhere");
        assertThat(all.at("/1/lanes")).hasSize(3);
    }

    @Test
    void whatChangesIsSentAndWhatStandsStillIsNot() throws IOException {
        List<String> told = new ArrayList<>();
        try (BufferedReader lines = bench.lines("/point/qz-0002/live")) {
            String line = lines.readLine();
            while (told.size() < 2 || !told.getLast().contains("\"doorOpen\":true")) {
                if (line.startsWith("data: ")) {
                    told.add(line);
                    assertThat(told).hasSizeLessThan(20).doesNotHaveDuplicates();
                } else if (line.equals(":")) {
                    // A heartbeat comes only after long silence: now something is to happen.
                    bench.cabinet.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
                }
                line = lines.readLine();
            }
        }
        assertThat(told.getFirst()).contains("\"doorOpen\":false");
    }

    @Test
    void withoutPowerTheTruthStaysAndTheRecordIsGone() {
        bench.demo.load(bench.rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 2);
        bench.see("/point/qz-0001/live", sight -> true);
        bench.rack.cutPower();

        JsonNode dark = bench.see("/point/qz-0001/live", sight -> true);

        assertThat(dark.get("power").asBoolean()).isFalse();
        assertThat(dark.get("agent")).isNull();
        assertThat(dark.at("/lanes/0/record").isMissingNode()).isTrue();
        assertThat(dark.at("/lanes/0/boxes")).hasSize(2);
        assertThat(dark.at("/lanes/0/boxes/0/expiry").asText()).isEqualTo("2027-03-02");
    }

    @Test
    void theJournalIsReadAlong() {
        bench.demo.load(bench.rack, "A2", "L1", DemoBench.TODAY.plusDays(100), 2);

        JsonNode agent = bench.see("/point/qz-0001/live", sight -> true).get("agent");

        assertThat(agent.get("state").asText()).isEqualTo("Idle");
        assertThat(agent.at("/journal/0/seq").asLong())
                .isEqualTo(agent.get("seq").asLong());
        assertThat(agent.at("/journal/1/sentence/en").asText()).isEqualTo("A2: 2 loaded");
    }
}
