package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.B2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;
import static yaogui.agent.dispensing.TestGoods.PILL;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.journal.Journal;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.kiosk.Sentences;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneId;
import yaogui.protocol.ProductClass;
import yaogui.protocol.document.Catalogue;
import yaogui.protocol.document.Holds;
import yaogui.protocol.document.Product;
import yaogui.protocol.event.AlarmChanged;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState.Closure;

/** F50, the cabinet heats up: what is near its limit closes first, and opens by itself when it has cooled. */
class F50_Heat {

    @AutoClose
    private final TestPoint point;

    F50_Heat(@TempDir Path home) {
        point = new TestPoint(home).with(A1, "C1", 5).with(B2, "P1", 5);
        point.desire(
                Desired.Kind.CATALOGUE,
                2,
                new Catalogue(List.of(
                        limited(TestGoods.product(CONDOM, ProductClass.CONDOM), 40),
                        limited(TestGoods.product(PILL, ProductClass.PILL), 30))));
        point.story();
    }

    private static Product limited(Product any, int celsius) {
        return new Product(
                any.id(),
                any.productClass(),
                any.name(),
                any.unit(),
                any.about(),
                any.use(),
                any.cautions(),
                any.marking(),
                Optional.of(celsius),
                any.productClass().equals(ProductClass.PILL) ? Optional.of(96) : Optional.empty());
    }

    private Optional<Closure> closure(LaneId lane) {
        var view = point.dispenser().view();
        return view.shelf().closure(view.shelf().get(lane), view.today(), Optional.of(Holds.NONE));
    }

    private void untilWarm(LaneId lane) {
        until(Optional.of(Closure.TOO_WARM), lane);
    }

    private void untilOpen(LaneId lane) {
        until(Optional.empty(), lane);
    }

    private void until(Optional<Closure> closure, LaneId lane) {
        for (int second = 0; second < 3600 && !closure(lane).equals(closure); second++) {
            point.time.pass(Duration.ofSeconds(1));
            point.tick();
        }
        assertThat(closure(lane)).isEqualTo(closure);
    }

    private List<AlarmChanged> heatAlarms() {
        return alarms("storage-heat");
    }

    private List<AlarmChanged> alarms(String name) {
        List<AlarmChanged> all = new java.util.ArrayList<>();
        Journal journal = point.journal();
        journal.replay(event -> {
            if (event.fact() instanceof AlarmChanged change && change.alarm().equals(name)) {
                all.add(change);
            }
        });
        return all;
    }

    @Test
    void f50_pillsStopAtThirtyDegreesAndCondomsAtForty() {
        point.cabinet.inject(SimulatedFault.F50_HEAT);
        untilWarm(B2);
        assertThat(closure(A1)).as("condoms are given on").isEmpty();
        untilWarm(A1);
        assertThat(Screen.of(point.dispenser().view()).sentence()).isEqualTo(Sentences.TOO_WARM);
        point.choose(CONDOM);
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.TooWarm()));

        point.cabinet.clear(SimulatedFault.F50_HEAT);
        untilOpen(A1);
        assertThat(closure(B2)).as("it is still above 28 degrees").contains(Closure.TOO_WARM);
        untilOpen(B2);
    }

    @Test
    void f50_theAlarmNamesTheLotsThatWereExposedAndForHowLong() {
        point.cabinet.inject(SimulatedFault.F50_HEAT);
        untilWarm(B2);
        point.pass(Duration.ofMinutes(9));
        assertThat(heatAlarms()).isEmpty();
        point.pass(Duration.ofMinutes(31));
        point.cabinet.clear(SimulatedFault.F50_HEAT);
        untilOpen(B2);
        point.pass(Duration.ofSeconds(2));
        assertThat(heatAlarms()).hasSize(2);
        assertThat(heatAlarms().getFirst().raised()).isTrue();
        assertThat(heatAlarms().getLast().raised()).isFalse();
        assertThat(heatAlarms().getLast().detail())
                .containsPattern("lot P1 in lane B2 above 30 °C for [4-9][0-9] minutes");
    }

    private long exposedMinutes() {
        String detail = heatAlarms().getLast().detail();
        String tail = detail.substring(detail.indexOf(" for ") + 5);
        return Long.parseLong(tail.substring(0, tail.indexOf(' ')));
    }

    @Test
    void f50_whatALotWasExposedToIsKnownAfterAPowerCut() {
        point.cabinet.inject(SimulatedFault.F50_HEAT);
        untilWarm(B2);
        point.pass(Duration.ofMinutes(60));
        point.cutPower();
        point.time.pass(Duration.ofMinutes(5));
        point.powerOn();
        point.pass(Duration.ofSeconds(2));
        assertThat(heatAlarms()).as("at once").hasSize(2);
        assertThat(exposedMinutes()).as("less a quarter of an hour at most").isBetween(45L, 60L);
        point.cabinet.clear(SimulatedFault.F50_HEAT);
        untilOpen(B2);
        point.pass(Duration.ofMinutes(16));

        point.restart();
        point.cabinet.inject(SimulatedFault.F50_HEAT);
        untilWarm(B2);
        point.pass(Duration.ofMinutes(11));
        assertThat(exposedMinutes()).as("both together").isGreaterThan(45 + 10);
    }

    @Test
    void f50_dampGoodsAreNamedAndGivenOutAllTheSame() {
        point.cabinet.inject(SimulatedFault.F50_DAMP);
        point.pass(Duration.ofMinutes(45));
        assertThat(alarms("storage-damp")).hasSize(1);
        assertThat(alarms("storage-damp").getFirst().detail())
                .startsWith("Stored too damp: lot C1 in lane A1 above 75 % humidity for 10 minutes, at most ")
                .doesNotContain("P1");
        assertThat(closure(A1)).isEmpty();
        assertThat(closure(B2)).isEmpty();
        point.cabinet.clear(SimulatedFault.F50_DAMP);
        point.pass(Duration.ofHours(1));
        assertThat(alarms("storage-damp")).hasSize(2);
    }

    @Test
    void f50_withoutALimitNothingCloses() {
        point.desire(Desired.Kind.CATALOGUE, 3, TestGoods.CATALOGUE);
        point.cabinet.inject(SimulatedFault.F50_HEAT);
        point.pass(Duration.ofMinutes(30));
        assertThat(closure(B2)).isEmpty();
    }
}
