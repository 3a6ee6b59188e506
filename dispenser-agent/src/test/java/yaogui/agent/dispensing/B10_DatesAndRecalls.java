package yaogui.agent.dispensing;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.LaneId;
import yaogui.protocol.LotId;
import yaogui.protocol.document.Holds;
import yaogui.protocol.event.Withdrawn;
import yaogui.protocol.message.Desired;
import yaogui.protocol.message.UpState.Closure;

/** Nothing expired, held, or in doubt of date is given out, also when that changes while the dispenser runs. */
class B10_DatesAndRecalls {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Duration UNTIL_MIDNIGHT = Duration.ofHours(12);
    private static final Holds L1_HELD = new Holds(Set.of(new Holds.Lot(CONDOM, new LotId("L1"))));

    @AutoClose
    private final TestPoint point;

    B10_DatesAndRecalls(@TempDir Path home) {
        point = new TestPoint(home);
    }

    private Optional<Closure> closure(LaneId lane) {
        DispenserView view = point.dispenser().view();
        return view.shelf()
                .closure(point.lane(lane), view.today(), view.inForce().holds());
    }

    @Test
    void f23_aLaneClosesAtMidnightAfterItsLastDay() {
        point.load(A1, "L1", TODAY.plusDays(1), 3);
        point.pass(UNTIL_MIDNIGHT.plusDays(1).minusMinutes(1));
        assertThat(closure(A1)).isEmpty();
        point.pass(Duration.ofMinutes(2));
        assertThat(closure(A1)).contains(Closure.EXPIRED);
        point.choose(CONDOM);
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
    }

    @Test
    void f23_alsoForTheOneWhoChoseBeforeAndShowsTheCardAfterIt() {
        point.load(A1, "L1", TODAY.plusDays(1), 3);
        point.pass(UNTIL_MIDNIGHT.plusDays(1).minusSeconds(10));
        point.choose(CONDOM);
        assertThat(point.state()).isInstanceOf(State.AwaitingCard.class);
        point.pass(Duration.ofSeconds(20));
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
    }

    /** The curtain made up a drop of the last old box, so the record has only new ones; then somebody counts. */
    private void oneMoreThanTheRecordHas() {
        point.load(A1, "OLD", TODAY.plusDays(5), 1);
        point.load(A1, "NEW", TODAY.plusDays(300), 3);
        point.cabinet.inject(SimulatedFault.F09_JAM, "A1");
        point.cabinet.inject(SimulatedFault.F11_FALSE_DROP, "A1");
        point.take(CONDOM, TestCards.of(1));
        point.cabinet.clear(SimulatedFault.F09_JAM, "A1");
        point.cabinet.clear(SimulatedFault.F11_FALSE_DROP, "A1");
        assertThat(point.cabinet.fallen()).isEmpty();
        assertThat(point.lane(A1).count()).isEqualTo(3);
        inService(new StaffAction.Count(A1, 4));
        assertThat(point.lane(A1).count()).isEqualTo(4);
    }

    private void inService(StaffAction action) {
        point.openDoor();
        assertThat(point.note(action)).isEmpty();
        point.shutDoor();
    }

    @Test
    void f23_aBoxThatACountFindsMayBeOneThatTheRecordHadSeenLeave() {
        oneMoreThanTheRecordHas();
        assertThat(closure(A1)).isEmpty();
        point.pass(Duration.ofDays(6));
        assertThat(closure(A1)).contains(Closure.EXPIRED);
        inService(new StaffAction.Withdraw(A1, new LotId("OLD"), 1, Withdrawn.Destination.QUARANTINE));
        assertThat(closure(A1)).as("it was there, and is out").isEmpty();
        assertThat(point.lane(A1).count()).isEqualTo(3);
    }

    @Test
    void f25_alsoWhereItsLotIsRecalledAndNoLongerWhenItHasFallen() {
        oneMoreThanTheRecordHas();
        Holds old = new Holds(Set.of(new Holds.Lot(CONDOM, new LotId("OLD"))));
        point.desire(Desired.Kind.HOLDS, 1, old);
        point.tick();
        assertThat(closure(A1)).contains(Closure.HELD);
        point.desire(Desired.Kind.HOLDS, 2, Holds.NONE);
        point.take(CONDOM, TestCards.of(1));
        point.desire(Desired.Kind.HOLDS, 3, old);
        point.tick();
        assertThat(closure(A1)).as("what was in front is gone").isEmpty();
    }

    @Test
    void theLaneThatExpiresFirstGivesFirst() {
        point.load(A1, "L1", TODAY.plusDays(300), 3);
        point.load(A2, "L2", TODAY.plusDays(200), 1);
        point.take(CONDOM, TestCards.of(1));
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story())
                .containsSubsequence(
                        "order placed: A2, condom-52-10 of lot L2", "order placed: A1, condom-52-10 of lot L1");
    }

    @Test
    void f25_aRecallClosesTheLaneAtOnceAndItsEndOpensItAgain() {
        point.with(A1, "L1", 3);
        point.choose(CONDOM);
        point.desire(Desired.Kind.HOLDS, 1, L1_HELD);
        assertThat(point.story()).containsExactly("applied: holds 1");
        point.show(TestCards.of(1));
        assertThat(point.state()).isInstanceOf(State.Refusing.class);
        assertThat(closure(A1)).contains(Closure.HELD);

        point.desire(Desired.Kind.HOLDS, 2, Holds.NONE);
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story()).endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void f25_aRecallSurvivesAPowerCut() {
        point.with(A1, "L1", 3);
        point.desire(Desired.Kind.HOLDS, 1, L1_HELD);
        point.cutPower();
        point.powerOn();
        assertThat(closure(A1)).contains(Closure.HELD);
    }

    @Test
    void f33_aBoardThatWakesUpIn1970GivesNothingUntilItKnowsTheTime() {
        point.with(A1, "L1", 3);
        point.cutPower();
        point.time.setClock(Instant.EPOCH);
        point.powerOn();
        point.story();
        assertThat(closure(A1)).contains(Closure.DATE_UNKNOWN);
        point.choose(CONDOM);
        assertThat(point.state())
                .isInstanceOfSatisfying(
                        State.Refusing.class,
                        refusing -> assertThat(refusing.refusal()).isEqualTo(new Refusal.ClockUnknown()));

        point.time.correctClock();
        point.pass(Duration.ofSeconds(2));
        assertThat(closure(A1)).isEmpty();
        point.take(CONDOM, TestCards.of(1));
        assertThat(point.story())
                .startsWith("clock trusted: network-time", "alarm over: clock-not-trusted")
                .endsWith("order ended: DISPENSED, DROP_SEEN, 1 fell");
    }

    @Test
    void f35_aClockSetBackByADayIsNotBelievedAndOpensNothing() {
        point.with(A1, "L1", 3);
        point.time.setClock(TestTime.NOON.minus(Duration.ofDays(1)));
        point.tick();
        assertThat(closure(A1)).contains(Closure.DATE_UNKNOWN);
        assertThat(point.story()).containsExactly("clock not trusted", "alarm raised: clock-not-trusted");
    }
}
