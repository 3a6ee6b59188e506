package yaogui.hardware.gpio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which pin of a Raspberry Pi is what. Pins have their Broadcom numbers, 2 to 27; 0 and 1 belong to the board's own
 * memory chip.
 *
 * @param chip the name of the GPIO chip, such as {@code gpiochip0}; empty for the first whose label has "pinctrl", which
 *     is right on every Pi seen
 * @param heartbeat toggled at each feeding of the motor supply; its rising edges keep a monostable and with it the
 *     supply relay on
 * @param supplyEnable where the monostable's reset is wired too: opens the supply at once, without waiting for the
 *     monostable
 * @param lanes in the order in which a person reads them
 * @param curtain active when dark
 * @param emitter lights the curtain while it is on; where none is named, the curtain is lit as long as it has power
 * @param door active when open
 * @param buttons with their lamps
 */
public record GpioWiring(
        Optional<String> chip,
        Output heartbeat,
        Optional<Output> supplyEnable,
        List<LanePins> lanes,
        Optional<Input> curtain,
        Optional<Output> emitter,
        Optional<Input> door,
        List<ButtonPins> buttons) {

    private static final int FIRST_PIN = 2;
    private static final int LAST_PIN = 27;

    /** What holds an input at rest. */
    public enum Pull {
        UP,
        DOWN,
        NONE
    }

    /**
     * A pin that switches something.
     *
     * @param bcm its Broadcom number
     * @param activeHigh whether 3.3 V switches it on
     */
    public record Output(int bcm, boolean activeHigh) {

        public static Output high(int bcm) {
            return new Output(bcm, true);
        }

        public static Output low(int bcm) {
            return new Output(bcm, false);
        }
    }

    /**
     * A pin that tells something.
     *
     * @param bcm its Broadcom number
     * @param activeHigh whether 3.3 V says yes
     * @param pull the Pi's own resistor, about 50 kΩ
     * @param debounce how long a change must last before it counts as one; levels are read as they are
     */
    public record Input(int bcm, boolean activeHigh, Pull pull, Duration debounce) {

        /** A switch to ground, or an open collector: on when it pulls low. */
        public static Input closesToGround(int bcm, Duration debounce) {
            return new Input(bcm, false, Pull.UP, debounce);
        }

        /** A switch to ground that is closed at rest, so that a cut wire says yes too. */
        public static Input opensFromGround(int bcm, Duration debounce) {
            return new Input(bcm, true, Pull.UP, debounce);
        }
    }

    /**
     * One spiral lane.
     *
     * @param label such as {@code A3}
     * @param motor switches the motor on, forward
     * @param reverse switches it on backward, where a bridge is fitted
     * @param home active when the home switch is closed
     */
    public record LanePins(String label, Output motor, Optional<Output> reverse, Input home) {}

    /**
     * One button.
     *
     * @param pressed active while it is held
     * @param lamp in it, where there is one
     */
    public record ButtonPins(String name, Input pressed, Optional<Output> lamp) {}

    /** A pin and what it is for, as a person would say it. */
    public record Use(int bcm, String purpose) {}

    /** The rack of {@code docs/wiring.md}: four lanes, four buttons with lamps, curtain and door. */
    public static final GpioWiring FOUR_LANE_RACK = fourLaneRack();

    /**
     * Copies the lists and checks the whole.
     *
     * @throws IllegalArgumentException if a pin is used twice or is not on the header, if a name is used twice, if there
     *     is no lane, or an emitter without a curtain
     */
    public GpioWiring {
        lanes = List.copyOf(lanes);
        buttons = List.copyOf(buttons);
        if (lanes.isEmpty()) {
            throw new IllegalArgumentException("The wiring names no lane. Name at least one.");
        }
        if (emitter.isPresent() && curtain.isEmpty()) {
            throw new IllegalArgumentException(
                    "The wiring names an emitter and no curtain. Name both, or the curtain only.");
        }
        requireDistinct("lane", lanes.stream().map(LanePins::label).toList());
        requireDistinct("button", buttons.stream().map(ButtonPins::name).toList());
        requireOwnPins(uses(heartbeat, supplyEnable, lanes, curtain, emitter, door, buttons));
    }

    /** Every pin that is used. */
    public List<Use> uses() {
        return uses(heartbeat, supplyEnable, lanes, curtain, emitter, door, buttons);
    }

    private static List<Use> uses(
            Output heartbeat,
            Optional<Output> supplyEnable,
            List<LanePins> lanes,
            Optional<Input> curtain,
            Optional<Output> emitter,
            Optional<Input> door,
            List<ButtonPins> buttons) {
        List<Use> uses = new ArrayList<>();
        uses.add(new Use(heartbeat.bcm(), "the heartbeat of the supply"));
        supplyEnable.ifPresent(pin -> uses.add(new Use(pin.bcm(), "the enabling of the supply")));
        for (LanePins lane : lanes) {
            uses.add(new Use(lane.motor().bcm(), "the motor of lane " + lane.label()));
            lane.reverse().ifPresent(pin -> uses.add(new Use(pin.bcm(), "the reverse of lane " + lane.label())));
            uses.add(new Use(lane.home().bcm(), "the home switch of lane " + lane.label()));
        }
        curtain.ifPresent(pin -> uses.add(new Use(pin.bcm(), "the drop curtain")));
        emitter.ifPresent(pin -> uses.add(new Use(pin.bcm(), "the light of the drop curtain")));
        door.ifPresent(pin -> uses.add(new Use(pin.bcm(), "the door switch")));
        for (ButtonPins button : buttons) {
            uses.add(new Use(button.pressed().bcm(), "the button " + button.name()));
            button.lamp().ifPresent(pin -> uses.add(new Use(pin.bcm(), "the lamp of button " + button.name())));
        }
        return uses;
    }

    private static void requireOwnPins(List<Use> uses) {
        Map<Integer, String> taken = new HashMap<>();
        for (Use use : uses) {
            if (use.bcm() < FIRST_PIN || use.bcm() > LAST_PIN) {
                throw new IllegalArgumentException("GPIO " + use.bcm() + ", " + use.purpose()
                        + ", is not free on a Raspberry Pi. Take one from " + FIRST_PIN + " to " + LAST_PIN + ".");
            }
            String other = taken.put(use.bcm(), use.purpose());
            if (other != null) {
                throw new IllegalArgumentException("GPIO " + use.bcm() + " is named twice: as " + other + " and as "
                        + use.purpose() + ". Give one of them another pin.");
            }
        }
    }

    private static void requireDistinct(String kind, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "There are two wirings for " + kind + " " + name + ". Remove one or name it differently.");
            }
        }
    }

    private static GpioWiring fourLaneRack() {
        Duration contact = Duration.ofMillis(20);
        int[] motors = {17, 27, 22, 23};
        int[] homes = {5, 6, 7, 8};
        int[] pressed = {10, 11, 12, 13};
        int[] lamps = {18, 19, 24, 25};
        List<LanePins> lanes = new ArrayList<>();
        List<ButtonPins> buttons = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Input home = Input.closesToGround(homes[i], contact);
            lanes.add(new LanePins("A" + (i + 1), Output.high(motors[i]), Optional.empty(), home));
            Input button = Input.closesToGround(pressed[i], contact);
            buttons.add(new ButtonPins("A" + (i + 1), button, Optional.of(Output.high(lamps[i]))));
        }
        return new GpioWiring(
                Optional.empty(),
                Output.high(16),
                Optional.of(Output.high(20)),
                lanes,
                Optional.of(Input.opensFromGround(4, Duration.ofMillis(1))),
                Optional.of(Output.low(21)),
                Optional.of(Input.opensFromGround(26, contact)),
                buttons);
    }
}
