package yaogui.agent.dispensing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import yaogui.hardware.simulated.SimulatedFault;

/**
 * Something that goes wrong.
 *
 * @param name that of the fault, or of what happens
 * @param happen lets it
 * @param mend ends it, as a technician would
 */
record Mishap(String name, Consumer<TestPoint> happen, Consumer<TestPoint> mend) {

    private static final String LANE = "A1";

    /** Every fault of the simulated cabinet, and what befalls the board itself. */
    static List<Mishap> all() {
        List<Mishap> all = new ArrayList<>();
        for (SimulatedFault fault : SimulatedFault.values()) {
            all.add(fault.isOfLane() ? ofLane(fault) : ofMachine(fault));
        }
        all.add(new Mishap("F27–F29 power cut", Mishap::cutPower, point -> {}));
        all.add(new Mishap("F49 agent killed", Mishap::kill, point -> {}));
        all.add(new Mishap("F33 clock lost", Mishap::loseClock, point -> point.time.correctClock()));
        all.add(new Mishap(
                "F32 journal full",
                point -> FullDisk.fill(point.journal()),
                point -> FullDisk.makeRoom(point.journal())));
        return all;
    }

    private static Mishap ofLane(SimulatedFault fault) {
        return new Mishap(
                words(fault), point -> point.cabinet.inject(fault, LANE), point -> point.cabinet.clear(fault, LANE));
    }

    private static Mishap ofMachine(SimulatedFault fault) {
        return new Mishap(words(fault), point -> point.cabinet.inject(fault), point -> point.cabinet.clear(fault));
    }

    private static String words(SimulatedFault fault) {
        String name = fault.name();
        return name.substring(0, 3) + name.substring(3).replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static void cutPower(TestPoint point) {
        point.cutPower();
        point.powerOn();
    }

    private static void kill(TestPoint point) {
        point.journal().abandon();
        point.cabinet.agentDied();
        point.powerOn();
    }

    private static void loseClock(TestPoint point) {
        point.time.setClock(Instant.EPOCH);
    }
}
