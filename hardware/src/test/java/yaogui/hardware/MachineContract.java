package yaogui.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every machine promises, whatever it is made of. Each driver's own class brings the bench. */
public interface MachineContract {

    /** A machine with the lanes A1 and A2 and no way to turn back, and eyes that see what truly has power. */
    interface Bench {

        Machine machine();

        /** Lets time pass, in milliseconds. */
        void pass(int millis);

        /** The lanes whose motors have power: switched on, and supplied. */
        Set<String> running();

        boolean supplyOn();
    }

    Bench bench();

    private static Bench turning(Bench bench) {
        bench.machine().feedSupply();
        bench.machine().drive("A1", Drive.FORWARD);
        bench.pass(20);
        assertThat(bench.running()).containsExactly("A1");
        return bench;
    }

    @Test
    default void nothingRunsAtFirst() {
        Bench bench = bench();
        bench.pass(100);

        assertThat(bench.running()).isEmpty();
        assertThat(bench.supplyOn()).isFalse();
    }

    @Test
    default void f18_aSecondMotorIsRefusedAndTheFirstRunsOn() {
        Bench bench = turning(bench());

        assertThatThrownBy(() -> bench.machine().drive("A2", Drive.FORWARD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Lane A2 was to turn while lane A1 turns.");
        bench.pass(20);
        assertThat(bench.running()).containsExactly("A1");
    }

    @Test
    default void oneMotorAfterTheOther() {
        Bench bench = turning(bench());
        bench.machine().drive("A2", Drive.OFF);
        bench.machine().drive("A1", Drive.OFF);
        bench.machine().drive("A2", Drive.FORWARD);
        bench.pass(20);

        assertThat(bench.running()).containsExactly("A2");
    }

    @Test
    default void stopTakesThePowerOfAllAndOpensTheSupply() {
        Bench bench = turning(bench());
        bench.machine().stop();

        assertThat(bench.running()).isEmpty();
        bench.pass(20);
        assertThat(bench.running()).isEmpty();
        assertThat(bench.supplyOn()).isFalse();
    }

    @Test
    default void closeTakesThePowerOfAllAndMayComeTwice() {
        Bench bench = turning(bench());
        bench.machine().close();
        bench.machine().close();

        assertThat(bench.running()).isEmpty();
        bench.pass(Machine.SUPPLY_HOLD_MILLIS);
        assertThat(bench.supplyOn()).isFalse();
    }

    @Test
    default void aLaneOrAButtonThatIsNotThereIsRefused() {
        Machine machine = bench().machine();

        assertThatThrownBy(() -> machine.drive("Z9", Drive.FORWARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no lane Z9.");
        assertThatThrownBy(() -> machine.lamp("Z9", true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("There is no button Z9.");
    }

    @Test
    default void turningBackIsRefusedWhereNothingCan() {
        Bench bench = bench();
        bench.machine().feedSupply();

        assertThatThrownBy(() -> bench.machine().drive("A1", Drive.REVERSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Lane A1 cannot turn back");
        bench.pass(20);
        assertThat(bench.running()).isEmpty();
    }

    @Test
    default void aMotorWithoutSupplyDoesNotRun() {
        Bench bench = bench();
        bench.machine().drive("A1", Drive.FORWARD);
        bench.pass(20);

        assertThat(bench.running()).isEmpty();
    }

    @Test
    default void feedingKeepsTheSupplyOn() {
        Bench bench = turning(bench());
        for (int millis = 0; millis < 3000; millis += 50) {
            bench.machine().feedSupply();
            bench.pass(50);
            assertThat(bench.running()).containsExactly("A1");
        }
    }

    @Test
    default void switchingTheCurtainsLightIsNoFaultWhereverItIs() {
        Bench bench = bench();
        bench.machine().emitter(false);
        bench.pass(20);
        assertThat(bench.machine().read().drops()).isEmpty();
        bench.machine().emitter(true);
        bench.pass(20);
        assertThat(bench.machine().read().drops()).isEmpty();
        assertThat(bench.machine().read().curtainBlocked()).isFalse();
    }

    @Test
    default void withoutFeedingTheSupplyDropsByItself() {
        Bench bench = turning(bench());
        bench.pass(250);
        assertThat(bench.running()).containsExactly("A1");

        bench.pass(Machine.SUPPLY_HOLD_MILLIS - 250);
        assertThat(bench.supplyOn()).isFalse();
        assertThat(bench.running()).isEmpty();
    }

    @Test
    default void aMotorDoesNotComeBackWithTheSupply() {
        Bench bench = turning(bench());
        bench.pass(Machine.SUPPLY_HOLD_MILLIS);
        bench.machine().feedSupply();
        bench.pass(20);
        assertThat(bench.supplyOn()).isTrue();
        assertThat(bench.running()).isEmpty();

        bench.machine().drive("A2", Drive.FORWARD);
        bench.pass(20);
        assertThat(bench.running()).containsExactly("A2");
    }
}
