package yaogui.console.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yaogui.console.restocking.Plan;

/** Puts a plan into a folder: whole as JSON, the rounds for a map, and a page to print. */
final class PlanFiles {

    static final String PLAN = "plan.json";
    static final String ROUNDS = "rounds.geojson";
    static final String PAGE = "plan.html";

    private PlanFiles() {}

    static void write(Plan plan, Path folder) throws IOException {
        Files.createDirectories(folder);
        Json.MAPPER.writeValue(folder.resolve(PLAN).toFile(), plan);
        Json.MAPPER.writeValue(folder.resolve(ROUNDS).toFile(), RoundsGeoJson.of(plan));
        Files.writeString(folder.resolve(PAGE), PlanPage.of(plan));
    }
}
