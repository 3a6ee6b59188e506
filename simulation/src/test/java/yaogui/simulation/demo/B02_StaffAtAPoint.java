package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.State;
import yaogui.agent.stock.Lane;
import yaogui.agent.upkeep.Visit;
import yaogui.hardware.simulated.Box;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneId;

/** Work with the service door open: what is done and what is recorded, both or neither. */
final class B02_StaffAtAPoint {

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

    private void openDoor() {
        bench.act("fault", "fault=F17_DOOR_OPEN&on=true");
        DemoBench.waitUntil(() -> DemoBench.state(bench.rack) instanceof State.InService);
    }

    private int there() {
        return bench.rack.cabinet().inside().lane("A1").boxes().size();
    }

    private Lane record() {
        return DemoBench.dispenser(bench.rack).view().shelf().get(new LaneId("A1"));
    }

    private static void refused(HttpResponse<String> answer, String zh, String en) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(zh, en).contains("\"done\":false");
    }

    @Test
    void f26_aLabelAndABoxAreReadAndASampleIsRefused() {
        openDoor();
        List<String> seen = new ArrayList<>();
        for (String what : List.of("scan-label", "scan-box", "scan-sample")) {
            long number = seen.size() + 1L;
            assertThat(bench.act(what, "lane=A1").statusCode()).isEqualTo(200);
            DemoBench.waitUntil(
                    () -> scan().filter(last -> last.number() == number).isPresent());
            seen.add(scan().orElseThrow().scan().getClass().getSimpleName());
        }
        assertThat(seen).containsExactly("Label", "Box", "Refused");
    }

    private Optional<Visit.Numbered> scan() {
        return DemoBench.dispenser(bench.rack).view().scan();
    }

    @Test
    void boxesGoInAndAreRecorded() {
        openDoor();

        var answer = bench.act("refill", "lane=A1&quantity=4");

        assertThat(answer.body()).contains("货道 A1 装入 4 盒。", "4 loaded into lane A1.");
        assertThat(there()).isEqualTo(4);
        DemoBench.waitUntil(() -> record().count() == 4);
        assertThat(record().layers()).singleElement().satisfies(layer -> {
            assertThat(layer.lot().text()).isEqualTo("20261122");
            assertThat(layer.expiry()).isEqualTo(DemoBench.TODAY.plusMonths(24));
        });
    }

    @Test
    void behindAShutDoorNothingIsDone() {
        refused(bench.act("refill", "lane=A1&quantity=4"), "请先打开维护门", "Open the service door first.");
        refused(bench.act("home", "lane=A1"), "请先打开维护门", "Open the service door first.");
        assertThat(there()).isZero();
        assertThat(record().count()).isZero();
    }

    @Test
    void whatDoesNotFitDoesNotGoInWhateverTheRecordSays() {
        bench.rack.cabinet().load("A1", List.of(new Box("L1", 1), new Box("L1", 2), new Box("L1", 3)));
        openDoor();
        refused(bench.act("refill", "lane=A1&quantity=4"), "装着 3 盒，最多 6 盒", "has 3 boxes and holds 6");
        assertThat(there()).isEqualTo(3);
        assertThat(record().count()).isZero();
    }

    @Test
    void whatTheAgentRefusesDoesNotGoIn() {
        bench.demo.load(bench.rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 5);
        bench.rack.cabinet().unload("A1");
        openDoor();
        refused(bench.act("refill", "lane=A1&quantity=3"), "按记录再装 3 盒放不下", "3 more do not fit");
        assertThat(there()).isZero();
    }

    @Test
    void withoutPowerNothingIsDone() {
        openDoor();
        bench.rack.cutPower();
        refused(bench.act("refill", "lane=A1&quantity=4"), "没有电", "There is no power");
        assertThat(there()).isZero();
    }

    @Test
    void aCountBringsTheRecordToTheTruth() {
        bench.demo.load(bench.rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 5);
        bench.rack.cabinet().unload("A1");
        openDoor();
        assertThat(bench.act("count", "lane=A1").body()).contains("Lane A1 counted: 0.");
        DemoBench.waitUntil(() -> record().count() == 0);
    }

    @Test
    void aCoilThatStandsAskewIsTurnedHomeByHandAndRecordedAsPutRight() {
        bench.rack.cabinet().inject(SimulatedFault.F03_STOPS_HALFWAY, "A1");
        bench.demo.load(bench.rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 2);
        bench.act("card", "card=1");
        DemoBench.waitUntil(() -> DemoBench.state(bench.rack) instanceof State.AwaitingChoice);
        bench.act("press", "button=A1");
        DemoBench.waitUntil(() -> DemoBench.state(bench.rack) instanceof State.Apologising);
        bench.act("mend", "");
        openDoor();
        refused(bench.act("put-right", "lane=A1"), "未到位", "does not stand at home");

        assertThat(bench.act("home", "lane=A1").statusCode()).isEqualTo(200);
        DemoBench.waitUntil(
                () -> DemoBench.dispenser(bench.rack).view().readings().isHome("A1"));

        assertThat(bench.act("put-right", "lane=A1").body()).contains("Lane A1 is recorded as in order.");
        assertThat(bench.rack.cabinet().inside().lane("A1").homeClosed()).isTrue();
    }
}
