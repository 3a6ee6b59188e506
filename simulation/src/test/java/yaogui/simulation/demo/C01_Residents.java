package yaogui.simulation.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.dispensing.State;
import yaogui.hardware.simulated.SimulatedFault;

/** Residents who come by themselves, so that there is something to see. */
final class C01_Residents {

    @TempDir
    Path folder;

    private DemoBench bench;
    private DemoPoint rack;
    private DemoPoint cabinet;
    private DemoResidents residents;

    @BeforeEach
    void start() {
        bench = new DemoBench(folder);
        rack = bench.add("qz-0001", 1, 6, true);
        cabinet = bench.add("qz-0002", 1, 6, false);
        bench.load(rack, "A1", "L1", DemoBench.TODAY.plusDays(100), 3);
        bench.load(cabinet, "A1", "L1", DemoBench.TODAY.plusDays(100), 3);
        residents = new DemoResidents(
                List.of(rack, cabinet), bench.cards().subList(0, 2), new Random(1), Duration.ofMillis(50));
    }

    @AfterEach
    void close() {
        residents.close();
        bench.close();
    }

    @Test
    void theyPressOnARackAndTouchOnACabinetAndTakeTheirBoxAlong() {
        for (DemoPoint point : List.of(rack, cabinet)) {
            residents.visit(point);
            assertThat(point.cabinet().fallen()).hasSize(1);
            assertThat(point.cabinet().inside().hatch()).isEmpty();
            DemoBench.waitUntil(() -> DemoBench.state(point) instanceof State.Idle);
        }
    }

    @Test
    void theyLeaveAloneWhereStaffAreAtWorkOrThereIsNoPower() {
        rack.cabinet().inject(SimulatedFault.F17_DOOR_OPEN);
        DemoBench.waitUntil(() -> DemoBench.state(rack) instanceof State.InService);
        cabinet.cutPower();

        residents.visit(rack);
        residents.visit(cabinet);

        assertThat(rack.cabinet().fallen()).isEmpty();
        assertThat(cabinet.cabinet().fallen()).isEmpty();
        assertThat(cabinet.reader().poll()).isEmpty();
    }

    @Test
    void theyComeAgainAndAgainUntilTheyAreStopped() throws InterruptedException {
        Thread thread = Thread.ofPlatform().daemon().start(residents);
        DemoBench.waitUntil(() ->
                rack.cabinet().fallen().size() + cabinet.cabinet().fallen().size() >= 2);
        residents.close();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }
}
