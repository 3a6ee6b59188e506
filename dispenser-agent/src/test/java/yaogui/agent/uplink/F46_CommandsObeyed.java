package yaogui.agent.uplink;

import static org.assertj.core.api.Assertions.assertThat;
import static yaogui.agent.dispensing.TestGoods.A1;
import static yaogui.agent.dispensing.TestGoods.A2;
import static yaogui.agent.dispensing.TestGoods.CONDOM;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yaogui.agent.clock.ClockSupport.Backing;
import yaogui.agent.command.Ending;
import yaogui.agent.dispensing.State;
import yaogui.agent.dispensing.TestCards;
import yaogui.agent.dispensing.TestConsole;
import yaogui.agent.dispensing.TestPoint;
import yaogui.agent.journal.Journal;
import yaogui.agent.kiosk.Screen;
import yaogui.agent.upkeep.StaffAction;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.protocol.CommandAction;
import yaogui.protocol.LaneId;
import yaogui.protocol.event.CommandEnded;
import yaogui.protocol.event.CommandTaken;
import yaogui.protocol.event.SelfTestResult;
import yaogui.protocol.message.Command;
import yaogui.protocol.message.Topics;
import yaogui.protocol.message.UpState;

/** F46 and invariant 7: a command is obeyed once, by the one it was meant for, while it is fresh. */
class F46_CommandsObeyed {

    private static final Instant FAR = Instant.parse("2099-01-01T00:00:00Z");

    @AutoClose
    private final UplinkBench bench;

    F46_CommandsObeyed(@TempDir Path home) {
        bench = new UplinkBench(home);
    }

    @BeforeEach
    void goods() {
        bench.point.with(A1, "L1", 5);
        bench.pass(Duration.ofSeconds(3));
        bench.point.story();
        bench.link.taken();
    }

    private void ask(long counter, CommandAction action, Optional<LaneId> lane) {
        bench.link.deliver(
                UplinkBench.TOPICS.command(TestPoint.ID),
                TestConsole.command(new Command(TestPoint.ID, counter, FAR, action, lane)));
        bench.tick();
        bench.tick();
    }

    private void cut() {
        bench.point.cutPower();
        bench.restartAfterCut();
    }

    private void ask(long counter, CommandAction action) {
        ask(counter, action, Optional.empty());
    }

    private Optional<UpState.Closure> closure(LaneId lane) {
        var view = bench.point.dispenser().view();
        return view.shelf()
                .closure(view.shelf().get(lane), view.today(), view.inForce().holds());
    }

    @Test
    void f46_itIsTakenBeforeItIsDoneAndThenSaidWhatCameOfIt() {
        ask(7, CommandAction.SELF_TEST);
        assertThat(bench.point.story())
                .containsExactly("command taken: 7 SELF_TEST", "command ended: 7 SELF_TEST DONE");
    }

    @Test
    void f46_aSelfTestSaysAsDataWhatItFound() {
        ask(7, CommandAction.SELF_TEST);
        assertThat(selfTest(7).foundNothing()).isTrue();
        assertThat(selfTest(7).lanes())
                .isEqualTo(bench.point.dispenser().view().shelf().lanes().size());
        bench.point.cabinet.inject(SimulatedFault.F12_CURTAIN_BLOCKED);
        bench.pass(Duration.ofSeconds(2));
        ask(8, CommandAction.SELF_TEST);
        assertThat(selfTest(8).findings())
                .contains(new SelfTestResult.Finding(SelfTestResult.Kind.CURTAIN_DARK, List.of()));
    }

    private SelfTestResult selfTest(long counter) {
        List<SelfTestResult> results = new ArrayList<>();
        bench.point.journal().replay(event -> {
            if (event.fact() instanceof CommandEnded ended && ended.counter() == counter) {
                ended.selfTest().ifPresent(results::add);
            }
        });
        return results.getFirst();
    }

    @Test
    void f46_saidAgainOrCountingBackItIsNotObeyedAlsoAfterRestarts() {
        ask(7, CommandAction.SELF_TEST);
        bench.point.story();
        ask(7, CommandAction.SELF_TEST);
        ask(6, CommandAction.RECOUNT);
        bench.restart();
        bench.point.story();
        ask(7, CommandAction.SELF_TEST);
        cut();
        bench.point.story();
        ask(7, CommandAction.SELF_TEST);
        assertThat(bench.point.story()).isEmpty();
        ask(1_800_000_000L, CommandAction.SELF_TEST);
        assertThat(bench.point.story()).as("a counter may leap").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(CommandAction.class)
    void f46_oneThatWasBegunWhenThePowerFailedIsNotBegunAgain(CommandAction action) {
        Optional<LaneId> lane = action.mustNameALane() ? Optional.of(A1) : Optional.empty();
        bench.point
                .journal()
                .append(bench.point.time.instant(), true, new CommandTaken(7, action, lane), Journal.Rider.NONE);
        cut();
        bench.point.story();
        bench.tick();
        ask(7, action, lane);
        String how = action == CommandAction.RESTART ? "DONE" : "INTERRUPTED";
        assertThat(bench.point.story()).containsExactly("command ended: 7 " + action + " " + how);
        assertThat(closure(A1)).isEmpty();
    }

    @Test
    void f46_aLockedLaneGivesNothingOutUntilItIsUnlocked() {
        ask(7, CommandAction.LOCK_LANE, Optional.of(A1));
        assertThat(closure(A1)).contains(UpState.Closure.LOCKED);
        cut();
        assertThat(closure(A1)).as("also after a cut").contains(UpState.Closure.LOCKED);
        bench.point.take(CONDOM, TestCards.of(1));
        assertThat(bench.point.cabinet.fallen()).isEmpty();
        bench.tick();
        ask(8, CommandAction.UNLOCK_LANE, Optional.of(A1));
        assertThat(closure(A1)).isEmpty();
        bench.point.take(CONDOM, TestCards.of(1));
        assertThat(bench.point.cabinet.fallen()).hasSize(1);
    }

    @Test
    void f46_aLaneThatIsNotThereCannotBeLocked() {
        ask(7, CommandAction.LOCK_LANE, Optional.of(new LaneId("Z9")));
        assertThat(bench.point.story()).contains("command ended: 7 LOCK_LANE NOT_DONE");
    }

    @Test
    void f46_staffAreAskedToCountUntilTheyHave() {
        ask(7, CommandAction.RECOUNT);
        bench.point.openDoor();
        assertThat(toCount()).isEqualTo(5);
        assertThat(bench.point.note(new StaffAction.Count(A1, 5))).isEmpty();
        assertThat(bench.point.note(new StaffAction.Count(A2, 0))).isEmpty();
        assertThat(toCount()).isEqualTo(3);
        bench.point.shutDoor();
        bench.restart();
        bench.point.openDoor();
        assertThat(toCount()).isEqualTo(3);
    }

    private long toCount() {
        return Screen.of(bench.point.dispenser().view()).workbench().orElseThrow().lanes().stream()
                .filter(row -> row.toCount())
                .count();
    }

    @Test
    void f46_staffMayWorkWithTheDoorShutForSomeMinutes() {
        ask(7, CommandAction.OPEN_FOR_SERVICE);
        assertThat(bench.point.note(new StaffAction.Count(A1, 5))).isEmpty();
        bench.point.take(CONDOM, TestCards.of(1));
        assertThat(bench.point.cabinet.fallen()).as("meanwhile nothing turns").isEmpty();
        bench.pass(Duration.ofMinutes(16));
        assertThat(bench.point.dispenser().view().state()).isEqualTo(new State.Idle());
        assertThat(bench.point.note(new StaffAction.Count(A1, 5))).isEqualTo("Open the service door first.");
    }

    @Test
    void f46_itWaitsUntilNobodyIsBeingServed() {
        bench.point.choose(CONDOM);
        ask(7, CommandAction.RESTART);
        bench.point.show(TestCards.of(1));
        assertThat(bench.point.dispenser().isTurning()).isTrue();
        bench.tick();
        bench.point.untilQuiet();
        bench.tick();
        assertThat(bench.point.story()).noneMatch(line -> line.startsWith("command"));
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.point.story()).contains("command taken: 7 RESTART");
        assertThat(bench.ending()).contains(Ending.RESTART);
        bench.restart();
        bench.tick();
        assertThat(bench.point.story()).contains("command ended: 7 RESTART DONE");
        assertThat(bench.ending()).isEmpty();
    }

    @Test
    void f46_withoutTrustInItsClockItWaitsAndThenItIsJudged() {
        bench.point.cutPower();
        bench.point.time.boot("", Backing.NONE);
        bench.point.time.setClock(Instant.EPOCH);
        bench.restartAfterCut();
        bench.point.story();
        ask(7, CommandAction.LOCK_LANE, Optional.of(A1));
        bench.link.deliver(
                UplinkBench.TOPICS.command(TestPoint.ID),
                TestConsole.command(
                        new Command(TestPoint.ID, 8, Instant.parse("2026-11-22T03:00:00Z"), CommandAction.SELF_TEST)));
        bench.pass(Duration.ofMinutes(2));
        assertThat(bench.point.story()).noneMatch(line -> line.startsWith("command"));
        bench.point.time.correctClock();
        bench.pass(Duration.ofMinutes(1));
        assertThat(bench.point.story())
                .contains("command ended: 7 LOCK_LANE DONE")
                .noneMatch(line -> line.contains("SELF_TEST"));
    }

    @Test
    void f46_itsLogGoesUpOnce() {
        ask(7, CommandAction.SEND_LOGS);
        ask(7, CommandAction.SEND_LOGS);
        assertThat(bench.link.taken())
                .filteredOn(each -> each.topic().equals(UplinkBench.TOPICS.up(TestPoint.ID, Topics.Up.LOGS)))
                .hasSize(1);
        bench.link.setConnected(false);
        ask(8, CommandAction.SEND_LOGS);
        assertThat(bench.point.story()).contains("command ended: 8 SEND_LOGS NOT_DONE");
    }

    @Test
    void f46_itSaysHowItIsAtOnce() {
        bench.reports();
        bench.pass(Duration.ofMinutes(1));
        bench.reports();
        ask(7, CommandAction.SEND_STATE);
        assertThat(bench.reports()).hasSize(1);
    }
}
