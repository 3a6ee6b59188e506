package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.State;
import yaogui.hardware.simulated.SimulatedFault;

/** Showing, pressing, taking, breaking and mending, as the page asks for it. */
final class B01_HandsOnAPoint {

    private static final String LIVE = "/point/qz-0001/live";

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
    void aCardAButtonABoxInTheHatchAndAHandThatTakesIt() {
        bench.demo.load(bench.rack, "A2", "L1", DemoBench.TODAY.plusDays(100), 2);
        assertThat(bench.act("card", "card=0").statusCode()).isEqualTo(200);
        DemoBench.waitUntil(() -> DemoBench.state(bench.rack) instanceof State.AwaitingChoice);
        assertThat(bench.act("press", "button=A2").statusCode()).isEqualTo(200);

        JsonNode turning = bench.see(LIVE, sight -> sight.at("/lanes/1/running").asBoolean());
        JsonNode fallen = bench.see(
                LIVE,
                sight -> sight.get("hatch").size() == 1
                        && sight.at("/agent/state").asText().equals("Delivered"));

        assertThat(turning.get("supplyOn").asBoolean()).isTrue();
        assertThat(turning.at("/lanes/1/milliamps").asInt()).isPositive();
        assertThat(fallen.at("/lanes/1/boxes")).hasSize(1);
        assertThat(fallen.at("/lanes/1/record/count").asInt()).isEqualTo(1);
        assertThat(fallen.at("/agent/journal").findValuesAsText("en"))
                .as("how the turn ended is left open: where the processor is kept from it, the coil overruns its home")
                .anyMatch(entry -> entry.startsWith("1 fell · DISPENSED · "));
        assertThat(bench.act("hatch", "").body()).contains("Taken from the hatch: 1.");
        assertThat(bench.rack.cabinet().inside().hatch()).isEmpty();
        assertThat(bench.act("hatch", "").body()).contains("No box lay in the hatch.");
    }

    @Test
    void somethingThatIsNoCardIsShownToo() {
        assertThat(bench.act("card", "card=3").body()).contains("Shown: No card at all");
        DemoBench.waitUntil(() -> DemoBench.state(bench.rack) instanceof State.Refusing);
    }

    @Test
    void everyFaultSetsInAndEnds() {
        for (SimulatedFault fault : SimulatedFault.values()) {
            String form = "fault=" + fault + (fault.isOfLane() ? "&lane=A1" : "");
            assertThat(bench.act("fault", form + "&on=true").statusCode()).isEqualTo(200);
            assertThat(faults(fault)).as("set in").contains(fault);
            assertThat(bench.act("fault", form + "&on=false").statusCode()).isEqualTo(200);
            assertThat(faults(fault)).as("over").doesNotContain(fault);
        }
    }

    private Set<SimulatedFault> faults(SimulatedFault like) {
        var inside = bench.rack.cabinet().inside();
        return like.isOfLane() ? inside.lane("A1").faults() : inside.faults();
    }

    @Test
    void aBlockedCurtainIsDarkAndAnOpenDoorIsNoticed() {
        bench.act("fault", "fault=F12_CURTAIN_BLOCKED&on=true");
        bench.act("fault", "fault=F17_DOOR_OPEN&on=true");
        JsonNode sight = bench.see(LIVE, now -> now.at("/agent/state").asText().equals("InService"));
        assertThat(sight.get("curtainDark").asBoolean()).isTrue();
        assertThat(sight.get("doorOpen").asBoolean()).isTrue();
    }

    @Test
    void mendingEndsEveryFaultButLeavesTheDoor() {
        bench.act("fault", "fault=F09_JAM&on=true&lane=A2");
        bench.act("fault", "fault=F50_HEAT&on=true");
        bench.act("fault", "fault=F17_DOOR_OPEN&on=true");

        assertThat(bench.act("mend", "").statusCode()).isEqualTo(200);

        var inside = bench.rack.cabinet().inside();
        assertThat(inside.lane("A2").faults()).isEmpty();
        assertThat(inside.faults()).containsExactly(SimulatedFault.F17_DOOR_OPEN);
    }

    @Test
    void thePowerGoesAndComesBack() {
        assertThat(bench.act("power", "on=false").body()).contains("The power is cut.");
        assertThat(bench.rack.hasPower()).isFalse();
        assertThat(bench.cabinet.hasPower()).isTrue();
        var card = bench.act("card", "card=0");
        assertThat(card.statusCode()).isEqualTo(409);
        assertThat(card.body()).contains("There is no power");

        assertThat(bench.act("power", "on=true").statusCode()).isEqualTo(200);

        assertThat(bench.rack.hasPower()).isTrue();
        bench.see(
                LIVE,
                sight -> sight.at("/agent/journal").findValuesAsText("en").contains("The agent started after a cut"));
    }
}
