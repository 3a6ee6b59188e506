package yaogui.hardware.spiral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yaogui.hardware.spiral.TurnResult.Stop;

/** What the motor is told when a turn does not end well: a little, then more, and never a second turn. */
class A06_HelpedAlong {

    private final TurnBench bench = new TurnBench(true, false, TurnLimits.USUAL);
    private final TurnBench reversible = new TurnBench(true, true, TurnLimits.USUAL);

    /** One reading every 20 ms, all alike. */
    private static void play(TurnBench bench, long from, long through, String seen) {
        for (long millis = from; millis <= through; millis += 20) {
            bench.play(millis + seen);
        }
    }

    private static List<String> strokes(TurnBench bench) {
        return bench.machine.told.stream().filter(told -> !told.equals("feed")).toList();
    }

    @Test
    void f01_aCoilThatDoesNotStartIsTurnedBackALittleAndStartedOnceMore() {
        play(reversible, 0, 4000, " home 180mA");

        assertThat(strokes(reversible))
                .containsExactly("A1 FORWARD", "stop", "A1 REVERSE", "stop", "A1 FORWARD", "stop");
        TurnResult result = reversible.play("9000 home").orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.NOT_STARTED);
        assertThat(result.tooShort()).as("no coil lets go of a box so soon").isTrue();
    }

    @Test
    void f01_andIfItStartsThenTheTurnIsAsGoodAsAny() {
        play(bench, 0, 1000, " home 180mA");
        play(bench, 1020, 1200, " home 180mA");
        play(bench, 1220, 2980, " 180mA");
        bench.play("3000 home 180mA", "3400 home drop40");

        TurnResult result = bench.play("9000 home").orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.first()).isEqualTo(Stop.NOT_STARTED);
        assertThat(result.strokes()).isEqualTo(2);
        assertThat(result.fell()).isEqualTo(1);
    }

    @Test
    void f01_aCoilThatWasTurnedBackOutOfHomeMustPassHomeBeforeItsTurnCounts() {
        play(reversible, 0, 1000, " home 180mA");
        play(reversible, 1020, 1960, " 180mA");
        bench.machine.told.clear();
        play(reversible, 1980, 2100, " home 180mA");
        assertThat(strokes(reversible)).last().as("home, and on").isEqualTo("A1 FORWARD");
        play(reversible, 2120, 3600, " 180mA");
        reversible.play("3620 home 180mA");
        assertThat(strokes(reversible)).last().isEqualTo("stop");
    }

    @Test
    void f02_onceABoxWasSeenOnlyNudgesFollow() {
        bench.turnUntil(2000);
        bench.play("2010 180mA drop40");
        play(bench, 2020, 9000, " 180mA");

        assertThat(strokes(bench)).hasSize(8).endsWith("A1 FORWARD", "stop");
        TurnResult result = bench.play("9990").orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.ranMillis()).as("less than a second box needs").isLessThan(3200);
    }

    @Test
    void f02_alsoWhenItHadToBeStartedTwice() {
        play(bench, 0, 1140, " home 180mA");
        play(bench, 1160, 3000, " 180mA");
        bench.play("3010 180mA drop40");
        play(bench, 3020, 9000, " 180mA");

        TurnResult result = bench.play("9990").orElseThrow();
        assertThat(result.first()).isEqualTo(Stop.NOT_STARTED);
        assertThat(result.fell()).isEqualTo(1);
        assertThat(result.ranMillis()).as("less than a second box needs").isLessThan(3200);
    }

    @Test
    void f03_threeQuarterTurnsAndNoMore() {
        bench.turnUntil(9000);

        assertThat(strokes(bench)).hasSize(8);
        TurnResult result = bench.play("9990").orElseThrow();
        assertThat(result.strokes()).isEqualTo(4);
        assertThat(result.ranMillis()).isBetween(4000L, 4180L);
        assertThat(result.tooShort()).isFalse();
    }

    @Test
    void f03_aQuarterTurnThatComesHomeEndsIt() {
        bench.turnUntil(3400);
        bench.play("3420 home 180mA", "3700 home drop40");

        TurnResult result = bench.play("9000 home").orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.first()).isEqualTo(Stop.NOT_HOME);
        assertThat(result.fell()).isEqualTo(1);
    }

    @Test
    void f06_aStallIsTriedTwice() {
        play(bench, 0, 4000, " home 1500mA");

        assertThat(strokes(bench)).containsExactly("A1 FORWARD", "stop", "A1 FORWARD", "stop");
        assertThat(bench.play("9000 home").orElseThrow().peakMilliamps()).isEqualTo(1500);
    }

    @Test
    void f07_aMotorThatIsNotThereIsNotTriedAgain() {
        play(bench, 0, 4000, " home 0mA");

        assertThat(strokes(bench)).containsExactly("A1 FORWARD", "stop");
    }

    @Test
    void f09_aBoxThatDoesNotComeIsShakenOutAndTheCoilBroughtHomeEachTime() {
        reversible.turnUntil(2000);
        play(reversible, 2020, 2640, " home 180mA");
        play(reversible, 2660, 3400, " 180mA");
        bench.machine.told.clear();
        reversible.play("3420 home 180mA", "3500 home drop40");

        assertThat(strokes(reversible))
                .containsExactly("A1 FORWARD", "stop", "A1 FORWARD", "stop", "A1 REVERSE", "stop");
        TurnResult result = reversible.play("9000 home").orElseThrow();
        assertThat(result.stop()).isEqualTo(Stop.HOME);
        assertThat(result.strokes()).isEqualTo(3);
        assertThat(result.fell()).isEqualTo(1);
    }

    @Test
    void f09_motorsThatCannotTurnBackShakeNothing() {
        bench.turnUntil(2000);
        play(bench, 2020, 6000, " home 180mA");

        assertThat(strokes(bench)).containsExactly("A1 FORWARD", "stop");
    }

    @Test
    void f12_whatStandsInTheCurtainEndsTheAttempts() {
        bench.turnUntil(2600);
        play(bench, 2620, 9000, " blocked");

        assertThat(strokes(bench)).containsExactly("A1 FORWARD", "stop");
    }

    @Test
    void f17_theDoorEndsTheAttempts() {
        bench.turnUntil(2600);
        play(bench, 2620, 2640, " door");
        play(bench, 2660, 9000, "");

        assertThat(strokes(bench)).containsExactly("A1 FORWARD", "stop");
    }
}
