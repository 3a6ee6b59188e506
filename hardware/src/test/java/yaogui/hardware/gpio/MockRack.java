package yaogui.hardware.gpio;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import yaogui.hardware.Drive;
import yaogui.hardware.Equipment;
import yaogui.hardware.Machine;
import yaogui.hardware.MachineContract;
import yaogui.hardware.simulated.FaultRates;
import yaogui.hardware.simulated.SimulatedCabinet;
import yaogui.hardware.simulated.SimulatedFault;
import yaogui.hardware.simulated.SimulatedTime;

/**
 * The rack of the wiring guide on Pi4J's mock pins. A simulated cabinet is the body: what the output pins say moves it,
 * and what it senses is put on the input pins, millisecond by millisecond. Between them stands the monostable of the
 * guide, which knows nothing but edges.
 */
final class MockRack implements MachineContract.Bench {

    private static final int MONOSTABLE_MILLIS = 450;

    final SimulatedTime time = new SimulatedTime();
    final Context context = Pi4J.newContextBuilder()
            .noAutoDetect()
            .add(MockDigitalOutputProvider.newInstance(), MockDigitalInputProvider.newInstance())
            .build();
    final GpioWiring wiring;
    final GpioCabinet cabinet;
    final SimulatedCabinet body;
    private final List<String> lanes;
    private final List<MockDigitalOutput> motors;
    private final List<MockDigitalInput> homes;
    private final MockDigitalOutput enable;
    private final MockDigitalInput curtain;
    private final MockDigitalOutput emitter;
    private final MockDigitalInput door;
    private long triggeredNanos = Long.MIN_VALUE / 2;

    MockRack() {
        this(GpioWiring.FOUR_LANE_RACK);
    }

    MockRack(GpioWiring wiring) {
        this.wiring = wiring;
        cabinet = new GpioCabinet(wiring, context, time);
        lanes = cabinet.equipment().lanes();
        motors = lanes.stream().map(lane -> output("lane-" + lane + "-motor")).toList();
        homes = lanes.stream().map(lane -> input("lane-" + lane + "-home")).toList();
        enable = output("supply-enable");
        curtain = input("curtain");
        emitter = output("curtain-emitter");
        door = input("door");
        Equipment fitted = new Equipment(lanes, List.of(), true, false, false).withSwitchableEmitter();
        body = new SimulatedCabinet(fitted, FaultRates.NONE, time, new SplittableRandom(4));
        output("supply-heartbeat").addListener(event -> {
            if (event.state().isHigh()) {
                triggeredNanos = time.getAsLong();
            }
        });
        sense();
    }

    MockDigitalOutput output(String id) {
        return context.registry().get(id, MockDigitalOutput.class);
    }

    MockDigitalInput input(String id) {
        return context.registry().get(id, MockDigitalInput.class);
    }

    @Override
    public Machine machine() {
        return cabinet;
    }

    @Override
    public void pass(int millis) {
        for (int i = 0; i < millis; i++) {
            time.pass(1);
            act();
            sense();
        }
    }

    @Override
    public boolean supplyOn() {
        boolean held = time.getAsLong() - triggeredNanos < MONOSTABLE_MILLIS * 1_000_000L;
        return held && enable.isHigh();
    }

    @Override
    public Set<String> running() {
        return lanes.stream().filter(lane -> supplyOn() && switchedOn(lane)).collect(Collectors.toSet());
    }

    private boolean switchedOn(String lane) {
        return motors.get(lanes.indexOf(lane)).isHigh();
    }

    /** The body does what the pins say. */
    private void act() {
        if (supplyOn()) {
            body.feedSupply();
        } else {
            body.stop();
        }
        body.emitter(emitter.isLow());
        lanes.stream().filter(lane -> !running().contains(lane)).forEach(lane -> body.drive(lane, Drive.OFF));
        running().forEach(lane -> body.drive(lane, Drive.FORWARD));
    }

    /** The pins say what the body senses. */
    private void sense() {
        Set<String> home = body.read().home();
        for (int i = 0; i < lanes.size(); i++) {
            homes.get(i).mockState(DigitalState.getState(!home.contains(lanes.get(i))));
        }
        curtain.mockState(DigitalState.getState(body.inside().curtainDark()));
        boolean doorOpen = body.inside().faults().contains(SimulatedFault.F17_DOOR_OPEN);
        door.mockState(DigitalState.getState(doorOpen));
    }
}
