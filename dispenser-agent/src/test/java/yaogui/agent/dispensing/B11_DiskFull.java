package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A3;
import static yaogui.agent.dispensing.TestGoods.GEL;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.upkeep.StaffAction;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.message.Desired;

/** F32: what cannot be recorded does not happen. The room that the journal has is taken away and given back here. */
class B11_DiskFull {

    private static final String FULL =
            "The disk is full: nothing more can be recorded, so nothing is dispensed. Make room.";

    private final List<String> motors = new ArrayList<>();

    @AutoClose
    private final TestPoint point;

    B11_DiskFull(@TempDir Path home) {
        point = new TestPoint(home, TestPoint.UNSYNCED, machine -> new InterceptedMachine(machine, motors::add))
                .with(A3, "G1", 3);
    }

    private void fillDisk() {
        FullDisk.fill(point.journal());
        point.story();
    }

    private void assertOutOfOrder() {
        assertThat(point.state()).isEqualTo(new State.OutOfOrder(FULL));
        assertThat(point.cabinet.inside().supplyOn()).isFalse();
    }

    private void order() {
        point.show(TestCards.of(1));
        point.choose(GEL);
    }

    @Test
    void anOrderThatCannotBeWrittenTurnsNothing() {
        fillDisk();
        order();
        assertOutOfOrder();
        assertThat(motors).isEmpty();
        assertThat(point.story()).isEmpty();
        assertThat(point.lane(A3).count()).isEqualTo(3);
        point.pass(Duration.ofHours(1));
        assertOutOfOrder();
    }

    @Test
    void itIsInOrderAgainWhenThereIsRoomAndATechnicianHasBeenThere() {
        fillDisk();
        order();
        FullDisk.makeRoom(point.journal());
        point.pass(Duration.ofMinutes(1));
        assertOutOfOrder();
        point.openDoor();
        assertThat(point.state()).isEqualTo(new State.InService());
        point.shutDoor();
        point.take(GEL, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void anEndThatCouldNotBeWrittenIsWrittenWhenThereIsRoomBeforeAnybodyElseIsServed() {
        order();
        point.pass(Duration.ofMillis(500));
        fillDisk();
        point.untilQuiet();
        assertOutOfOrder();
        FullDisk.makeRoom(point.journal());
        point.openDoor();
        assertThat(point.story()).containsExactly("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell", "door opened");
        assertThat(point.lane(A3).doubt()).isEqualTo(1);
        point.shutDoor();
        point.take(GEL, TestCards.of(1));
        point.take(GEL, TestCards.of(1));
        assertThat(point.story().stream().filter(line -> line.startsWith("order ended")))
                .as("the one box of the quota, since the other cost none")
                .containsExactly("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void inTheMiddleOfATurnNothingIsWrittenAndItsEndCannotBe() {
        order();
        point.pass(Duration.ofMillis(500));
        fillDisk();
        point.time.setClock(Instant.EPOCH);
        point.tick();
        assertThat(point.state()).isInstanceOf(State.Turning.class);
        point.untilQuiet();
        assertOutOfOrder();
        assertThat(point.dispenser().isTurning()).isFalse();
        point.time.correctClock();
        FullDisk.makeRoom(point.journal());
        point.openDoor();
        assertThat(point.story()).contains("order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }

    @Test
    void f33_thatTheClockIsLostIsWrittenWhenThereIsRoom() {
        fillDisk();
        point.time.setClock(Instant.EPOCH);
        point.tick();
        assertOutOfOrder();
        FullDisk.makeRoom(point.journal());
        point.openDoor();
        point.tick();
        assertThat(point.story()).contains("clock not trusted");
    }

    @Test
    void orAfterARestart() {
        order();
        point.pass(Duration.ofMillis(500));
        fillDisk();
        point.untilQuiet();
        point.cutPower();
        point.powerOn();
        point.pass(Duration.ofSeconds(2));
        assertThat(point.story())
                .containsExactly("started after a power cut", "order ended: UNKNOWN, POWER_CUT_DURING_TURN, 0 fell");
    }

    @Test
    void whileTheDoorCannotBeRecordedNothingIsServedWhenItIsShut() {
        order();
        point.pass(Duration.ofMillis(500));
        fillDisk();
        point.untilQuiet();
        point.openDoor();
        assertOutOfOrder();
        assertThat(point.note(new StaffAction.Count(A3, 2))).isEqualTo(FULL);
        point.shutDoor();
        assertOutOfOrder();
    }

    @Test
    void staffAreToldThatWhatTheyDidIsNotRecorded() {
        point.openDoor();
        fillDisk();
        assertThat(point.note(new StaffAction.Count(A3, 2))).isEqualTo(FULL);
        assertOutOfOrder();
    }

    @Test
    void aDocumentThatCannotBeKeptIsNotInForceAndStopsNobodysThread() {
        fillDisk();
        Set<Holds.Lot> many = IntStream.range(0, 200)
                .mapToObj(i -> new Holds.Lot(GEL, new LotId("lot-" + i)))
                .collect(Collectors.toSet());
        point.desire(Desired.Kind.HOLDS, 1, new Holds(many));
        point.tick();
        assertOutOfOrder();
        assertThat(point.dispenser().view().inForce().versions()).doesNotContainKey(Desired.Kind.HOLDS);
    }
}
