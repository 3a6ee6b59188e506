package yaogui.hardware.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import yaogui.hardware.Drive;
import yaogui.hardware.MachineContract;

/** The cabinet on pins is a machine. */
class A01_Contract implements MachineContract {

    @Override
    public Bench bench() {
        return new MockRack();
    }

    @Test
    void whenNobodyFeedsTheHeartbeatStandsStill() {
        MockRack rack = new MockRack();
        rack.cabinet.feedSupply();
        rack.cabinet.drive("A1", Drive.FORWARD);
        boolean level = rack.output("supply-heartbeat").isHigh();
        int[] edges = {0};
        rack.output("supply-heartbeat").addListener(_ -> edges[0]++);
        rack.pass(2000);

        assertThat(edges[0]).isZero();
        assertThat(rack.output("supply-heartbeat").isHigh()).isEqualTo(level);
        assertThat(rack.running()).isEmpty();
    }

    @Test
    void evenAPinThatStaysHighTurnsNothingWithoutTheSupply() {
        MockRack rack = new MockRack();
        rack.cabinet.feedSupply();
        rack.cabinet.drive("A1", Drive.FORWARD);
        rack.pass(5000);

        assertThat(rack.output("lane-A1-motor").isHigh()).isTrue();
        assertThat(rack.body.inside().lane("A1").degrees()).isBetween(50.0, 110.0);
    }
}
